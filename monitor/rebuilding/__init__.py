"""History from the record: what every capture says, in the order in which the publisher said it."""

from monitor.rebuilding.difference import Difference, difference
from monitor.rebuilding.rebuild import Proposal, Rebuilt, accept, loss_of, propose, rebuild

__all__ = ["Difference", "Proposal", "Rebuilt", "accept", "difference", "loss_of", "propose", "rebuild"]
