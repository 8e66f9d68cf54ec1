"""The background service: a clock that asks the database what is due, and hands it to a few workers."""

from monitor.service.lock import LockError
from monitor.service.logs import set_up_logs
from monitor.service.serve import serve

__all__ = ["LockError", "serve", "set_up_logs"]
