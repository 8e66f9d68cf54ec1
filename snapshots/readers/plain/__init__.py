"""Plain text: lines, drawn tables, paragraphs."""
