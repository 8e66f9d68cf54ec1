"""Revised documents with known changes: sheets, what may happen to them, and what should be told of it."""
