"""Word lists and code tables, each with its source."""
