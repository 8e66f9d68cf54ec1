"""Fixtures that every room's tests share."""

import pytest
from loopback import Loopback


@pytest.fixture
def publisher():
    """A publisher on the loopback."""
    with Loopback() as server:
        yield server
