"""Settings in groups: how a value of the environment is read, and what belongs together."""
