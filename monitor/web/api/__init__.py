"""The API for programs, read only: documented in docs/reference/api.md and by /openapi.json."""
