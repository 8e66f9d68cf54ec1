"""Storage: one file of SQLite, or PostgreSQL. Rows and sessions stay in this room; values leave it."""
