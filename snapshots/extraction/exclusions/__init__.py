"""What looks like a figure and is none: dates, references, names, numbering."""
