"""ClickHouse: loads only add rows, and one insert says which loads count."""
