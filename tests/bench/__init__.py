"""The benchmark: our overview beside a plain Dash page, measured in one run by `make bench`."""
