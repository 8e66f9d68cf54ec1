"""From a source to the addresses of its releases: the one place that never changes, or what a listing, a feed, a folder names."""

from monitor.discovery.finding import find_releases, still_to_visit

__all__ = ["find_releases", "still_to_visit"]
