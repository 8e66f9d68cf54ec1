"""Word processing and spreadsheet files, from their packages to pages and sheets."""
