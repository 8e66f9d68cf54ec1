"""Rules about the past of a series, through real checks and a real database: what is queued, release by release."""

import pytest
from watching import Watch

from monitor.alert_trial import trials_of
from monitor.alerts import silent_alerts
from monitor.configuration import Alert

pytestmark = pytest.mark.long


def boats(count):
    return f"Fishing ports\n\nThe port of Tarn counts {count} fishing boats.\n\nThe port of Orme counts 56 barges.\n".encode()


@pytest.mark.parametrize(
    ("rule", "rung"),
    [
        ({"when": "record = highest"}, [2, 5]),
        ({"when": "since_alert > 10%"}, [2, 4, 5]),
        ({"when": "value > 45", "trigger": "edge"}, [2, 5]),
        ({"when": "value > 45"}, [2, 3, 5]),
    ],
)
def test_what_is_queued_is_what_the_trial_tells(tmp_path, rule, rung):
    sheet = tmp_path / "ports.txt"
    sheet.write_bytes(boats(41))
    watch = Watch(
        tmp_path / "watch.db", path=str(sheet), notify=("desk",), alert=[rule], channels={"desk": "https://h.test/hook"}
    )
    for count in (41, 50, 48, 42, 60):
        sheet.write_bytes(boats(count))
        watch.look()
    queued = sorted(entry.release for entry in watch.database.latest_deliveries())
    (trial,) = trials_of(watch.source, watch.database, 100)
    assert trial.rung == tuple(queued) == tuple(rung)
    assert trial.verdict == f"would have rung {len(rung)} times: releases {', '.join(map(str, rung))}"
    watch.close()


def test_an_alert_is_silent_only_where_there_are_series_to_name(tmp_path):
    sheet = tmp_path / "ports.txt"
    sheet.write_bytes(boats(41))
    watch = Watch(tmp_path / "watch.db", path=str(sheet), alert=[{"series": "whales"}, {"series": "barge*"}])
    assert not list(silent_alerts([watch.source], watch.database))
    watch.look()
    assert [alert for _, alert in silent_alerts([watch.source], watch.database)] == [Alert(series="whales")]
    watch.close()
