"""The service: fetching, checking, scheduling, reporting, and the command line."""
