"""History from the record: what every capture says, in the order in which the publisher said it."""

from monitor.rebuilding.rebuild import Rebuilt, rebuild

__all__ = ["Rebuilt", "rebuild"]
