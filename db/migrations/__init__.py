"""Alembic steps, from the first table on."""
