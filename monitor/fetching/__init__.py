"""From an address to the bytes that stand there: politely, within limits, and never into a private network by accident."""

from monitor.fetching.fetcher import TRUSTED, Fetcher, FetchRules, Reply, headers_of

__all__ = ["TRUSTED", "FetchRules", "Fetcher", "Reply", "headers_of"]
