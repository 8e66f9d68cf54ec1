"""Data for machines: delimited text and JSON."""
