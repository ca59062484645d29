"""A folder of register files as offices send them, and as nobody should: what each must become is written beside it."""
