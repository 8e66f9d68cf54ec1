"""Whether a host answers an address that nobody ever made alike: the sign of a page that stands for every missing one.

Asked once, of a first answer that something else speaks against already: it costs the host a request (after Bar-Yossef and
others, 2004, "Sic transit gloria telae").
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import replace
from datetime import datetime
from urllib.parse import urljoin

from db import Validators
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.deciding import expected_of
from monitor.errors import FetchError
from monitor.fetching import headers_of
from monitor.reading.deriving import document_of
from monitor.reading.orders import Derived
from snapshots import ReadError
from snapshots.judging import Arrival, are_alike, is_doubtful

logger = logging.getLogger(__name__)


def probed(derived: Derived, arrival: Arrival, source: Source, parts: Parts, moment: datetime) -> Arrival:
    """How the answer came, with what its host says to a made-up address where the answer is in doubt."""
    address = arrival.asked or ""
    if "://" not in address or not is_doubtful(derived.document, derived.figures, expected_of(source), arrival):
        return arrival
    made_up = urljoin(address, f"no-such-page-{secrets.token_hex(8)}")
    logger.debug("Asking %s, which does not exist, since %s looks wrong", made_up, source.name)
    try:
        answer = parts.fetcher.fetch(
            made_up,
            allow_private=source.allow_private_addresses,
            validators=Validators(),
            moment=moment,
            home=source.address,
            own_headers=headers_of(source),
        )
        alike = answer is not None and are_alike(derived.document, document_of(source, answer.as_stored, parts.readers))
    except (FetchError, ReadError):  # an error, as it should be
        alike = False
    return replace(arrival, answers_alike=alike)
