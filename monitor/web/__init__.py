"""The web interface: pages for people at the root and an API for programs under /api/v1, both from one layer of answers."""

from monitor.web.app import create_app
from monitor.web.site import Site

__all__ = ["Site", "create_app"]
