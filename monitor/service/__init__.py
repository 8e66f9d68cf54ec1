"""The background service: a clock that asks the database what is due, and hands it to a few workers."""
