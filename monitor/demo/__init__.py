"""A complete run against a small publisher on the loopback: real HTTP, scheduler, database and reports, and no network."""
