"""At least once, under one key, and nothing for what does not ring; a real database and a real receiver."""

import contextlib
import json
import logging
import socket
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from loopback import Answer
from release_builder import VESSELS, changed, publish, revised

from db import Database, DeliveryToQueue, StorageError
from monitor.alerts import Step
from monitor.configuration import Configuration
from monitor.notifications import Outbox, deliveries_for
from monitor.notifications.outbox import LONGEST_WAIT, MOST_ATTEMPTS, retry_wait

MORNING = datetime(2026, 6, 1, 6, tzinfo=UTC)
SECRET = "/hook/s3cret"


def configured(url, alerts=(), notify=("desk",), night=None, **desk):
    return Configuration.model_validate(
        {
            "source": [{"name": "harbour", "url": "https://example.org/facts", "notify": list(notify), "alert": list(alerts)}],
            "channel": {"desk": {"url": url, **desk}, "night": {"url": night or url}},
        }
    )


class Post:
    """An outbox that stands on a database, a receiver and a clock that the test sets."""

    def __init__(self, path, receiver):
        self.path, self.receiver = path, receiver
        self.database = Database.open(f"sqlite:///{path}")
        self.configuration = configured(receiver.url(SECRET))
        self.moment = MORNING
        self.restart()

    def restart(self):
        parts = SimpleNamespace(database=self.database, configuration=self.configuration, clock=lambda: self.moment)
        self.outbox = Outbox(parts)

    def queue(self, *changes, channels=("desk",), number=2):
        deliveries = [DeliveryToQueue(channel=channel, key=f"key-{number}-{channel}") for channel in channels]
        publish(self.database, self.moment, changes or [revised(2700, 2950)], deliveries, number=number)

    def keys(self):
        return [request.headers["Idempotency-Key"] for request in self.receiver.requests(SECRET)]

    def state(self):
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute("SELECT state, attempts, message FROM delivery ORDER BY id").fetchall()


@pytest.fixture
def post(tmp_path, publisher):
    publisher.serve(SECRET, b"taken")
    post = Post(tmp_path / "watch.db", publisher)
    publish(post.database, MORNING)
    yield post
    post.database.close()


def test_a_report_is_sent_once_and_not_again(post):
    post.queue()
    assert post.outbox.send_due() == 1
    post.moment += timedelta(days=30)
    post.restart()
    assert post.outbox.send_due() == 0
    assert post.keys() == ["key-2-desk"]
    assert post.state() == [("delivered", 1, None)]


@pytest.mark.long
def test_a_receiver_that_fails_first_gets_the_same_key_again(post, caplog):
    answers = iter([Answer(b"broken", 500), Answer(b"taken", 200)])
    post.receiver.answers[SECRET] = lambda request: next(answers)
    post.queue()
    assert post.outbox.send_due() == 0
    assert post.outbox.send_due() == 0, "not before its time"
    post.moment += timedelta(minutes=2)
    assert post.outbox.send_due() == 1
    assert post.keys() == ["key-2-desk"] * 2
    assert "the webhook answered 500" in caplog.text
    assert "s3cret" not in caplog.text


def test_a_crash_between_sending_and_marking_sends_again_under_the_same_key(post):
    """The database refuses the mark, as a disk that is full would; then the process is another one."""
    post.queue()
    with closing(sqlite3.connect(post.path)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE UPDATE OF state ON delivery BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with pytest.raises(StorageError, match="no room"):
        post.outbox.send_due()
    with closing(sqlite3.connect(post.path)) as connection:
        connection.execute("DROP TRIGGER full")
    post.restart()
    assert post.outbox.send_due() == 0, "the lease of the dead process still holds"
    post.database.free_deliveries()  # as a service does when it starts
    assert post.outbox.send_due() == 1
    assert post.keys() == ["key-2-desk"] * 2


def test_a_mark_that_is_refused_is_written_later_without_sending_again(post):
    post.queue()
    with closing(sqlite3.connect(post.path)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE UPDATE OF state ON delivery BEGIN SELECT RAISE(ABORT, 'no room'); END")
    for _ in range(2):
        with pytest.raises(StorageError):
            post.outbox.send_due()
    with closing(sqlite3.connect(post.path)) as connection:
        connection.execute("DROP TRIGGER full")
    post.outbox.send_due()
    assert post.keys() == ["key-2-desk"]
    assert post.state() == [("delivered", 1, None)]


@pytest.mark.long
def test_after_a_week_a_delivery_is_given_up_and_the_log_says_so(post, caplog):
    post.receiver.serve(SECRET, b"gone", status=410)
    post.queue()
    begun = post.moment
    while post.state()[0][0] == "pending":
        post.outbox.send_due()
        post.moment += timedelta(hours=1)
        assert post.moment < begun + timedelta(days=12)
    assert post.moment > begun + timedelta(days=7)
    assert post.state()[0] == ("given_up", MOST_ATTEMPTS, "the webhook answered 410")
    assert [record.action for record in caplog.records if record.levelno == logging.ERROR] == ["given_up"]
    assert post.database.report("harbour").release.number == 2


def test_waits_grow_to_a_day():
    waits = [retry_wait(attempt) for attempt in range(1, MOST_ATTEMPTS)]
    assert timedelta(minutes=1) <= waits[0] < timedelta(minutes=2)
    assert waits == sorted(waits) or waits[-1] >= LONGEST_WAIT
    assert max(waits) <= LONGEST_WAIT * 1.1
    assert sum(waits, timedelta()) > timedelta(days=7)


def test_one_channel_that_refuses_does_not_hold_back_another(post, publisher):
    publisher.serve("/night", b"taken")
    post.configuration = configured(publisher.url("/none"), night=publisher.url("/night"))
    post.restart()
    post.queue(channels=("desk", "night"))
    assert post.outbox.send_due() == 1
    assert [state for state, *_ in post.state()] == ["pending", "delivered"]


def test_a_channel_that_was_removed_is_named_and_waits(post):
    post.queue(channels=("gone",))
    assert post.outbox.send_due() == 0
    assert post.state() == [("pending", 1, "the configuration has no [channel.gone] any more")]


def test_a_closed_outbox_begins_nothing(post):
    post.queue()
    post.outbox.close()
    assert post.outbox.send_due() == 0
    assert post.keys() == []


def test_releases_of_a_source_come_in_order_however_a_channel_fails(post):
    answers = iter([Answer(b"broken", 500), *[Answer(b"taken", 200)] * 3])
    post.receiver.answers[SECRET] = lambda request: next(answers)
    post.queue(number=2)
    assert post.outbox.send_due() == 0
    post.queue(number=3)
    assert post.outbox.send_due() == 0, "release 3 waits until release 2 was taken"
    post.moment += timedelta(minutes=2)
    assert post.outbox.send_due() == 2
    assert post.keys() == ["key-2-desk", "key-2-desk", "key-3-desk"]


def test_another_source_is_not_held_back(post):
    answers = iter([Answer(b"broken", 500), Answer(b"taken", 200)])
    post.receiver.answers[SECRET] = lambda request: next(answers)
    post.queue(number=2)
    publish(post.database, post.moment, source="quay")
    publish(post.database, post.moment, [revised(1, 2)], [DeliveryToQueue(channel="desk", key="quay")], source="quay", number=2)
    assert post.outbox.send_due() == 1
    assert post.keys() == ["key-2-desk", "quay"]


def test_a_digest_gathers_until_its_hour_and_is_one_message(post):
    post.configuration = configured(post.receiver.url(SECRET), digest="daily", at="08:00")
    post.restart()
    for number in (2, 3):
        post.queue(number=number)
        assert post.outbox.send_due() == 0
        post.moment += timedelta(minutes=30)
    assert post.keys() == []
    post.moment = MORNING + timedelta(hours=2)
    assert post.outbox.send_due() == 2
    (request,) = post.receiver.requests(SECRET)
    told = json.loads(request.body)
    assert [report["release"]["number"] for report in told["reports"]] == [2, 3]
    assert told["key"] == request.headers["Idempotency-Key"]
    assert [state for state, *_ in post.state()] == ["delivered"] * 2


def test_a_digest_has_the_same_key_after_a_crash_and_after_a_refusal(post):
    post.configuration = configured(post.receiver.url(SECRET), digest="daily", at="08:00")
    post.restart()
    post.queue(number=2)
    post.queue(number=3)
    post.outbox.send_due()
    post.moment = MORNING + timedelta(hours=2)
    post.receiver.serve(SECRET, b"broken", status=500)
    assert post.outbox.send_due() == 0
    post.receiver.serve(SECRET, b"taken")
    with closing(sqlite3.connect(post.path)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE UPDATE OF state ON delivery BEGIN SELECT RAISE(ABORT, 'no room'); END")
    post.moment += timedelta(minutes=2)
    with pytest.raises(StorageError, match="no room"):
        post.outbox.send_due()
    with closing(sqlite3.connect(post.path)) as connection:
        connection.execute("DROP TRIGGER full")
    post.restart()
    post.database.free_deliveries()
    assert post.outbox.send_due() == 2
    assert len(post.keys()) == 3
    assert len(set(post.keys())) == 1


def test_a_digest_whose_hour_is_changed_goes_out_at_the_new_hour(post):
    for at in ("08:00", "07:00", "09:30"):
        post.configuration = configured(post.receiver.url(SECRET), digest="daily", at=at)
        post.restart()
        if at == "08:00":
            post.queue()
        assert post.outbox.send_due() == 0
    post.moment = MORNING + timedelta(hours=3)
    assert post.outbox.send_due() == 0, "neither at 07:00 nor at 08:00"
    post.moment += timedelta(minutes=30)
    assert post.outbox.send_due() == 1


def test_a_digest_that_is_no_digest_any_more_goes_out_at_once_and_one_that_was_refused_keeps_its_wait(post):
    post.configuration = configured(post.receiver.url(SECRET), digest="daily", at="08:00")
    post.restart()
    post.queue()
    assert post.outbox.send_due() == 0
    post.configuration = configured(post.receiver.url("/none"))
    post.restart()
    assert post.outbox.send_due() == 0
    assert post.state()[0][1] == 1, "it was tried"
    post.configuration = configured(post.receiver.url(SECRET))
    post.restart()
    assert post.outbox.send_due() == 0


def refusing(post, key, status):
    """A receiver that refuses one message and takes the others."""
    post.receiver.answers[SECRET] = lambda request: (
        Answer(b"no", status) if request.headers["Idempotency-Key"] == key else Answer(b"taken", 200)
    )


def test_a_message_that_is_refused_for_good_is_given_up_told_and_holds_back_nothing(post, caplog):
    refusing(post, "key-2-desk", 422)
    post.queue(number=2)
    post.queue(number=3)
    for _ in range(4):
        post.outbox.send_due()
        post.moment += timedelta(minutes=10)
    post.outbox.send_due()
    assert [(state, attempts) for state, attempts, _ in post.state()] == [("given_up", 4), ("delivered", 1), ("delivered", 1)]
    told = json.loads(post.receiver.requests(SECRET)[-1].body)
    assert (told["schema"], told["releases"]) == ("figurewatch/given-up/1", [{"source": "harbour", "release": 2}])
    assert "422" in told["summary"]
    assert [record.action for record in caplog.records if record.levelno == logging.ERROR] == ["given_up"]


def test_a_notice_that_is_refused_for_good_begets_no_other(post):
    post.receiver.serve(SECRET, b"no", status=413)
    post.queue()
    for _ in range(12):
        post.outbox.send_due()
        post.moment += timedelta(hours=1)
    assert [(state, attempts) for state, attempts, _ in post.state()] == [("given_up", 4)] * 2


@pytest.mark.long
@pytest.mark.parametrize("others", [True, False])
def test_a_message_by_which_a_receiver_breaks_is_given_up_within_hours_and_told(post, others):
    """Without messages of other sources the notice that it waits shows that the channel takes others."""
    refusing(post, "key-2-desk", 500)
    post.queue(number=2)
    post.queue(number=3)
    publish(post.database, post.moment, source="quay")
    begun, number = post.moment, 2
    while post.state()[0][0] == "pending":
        if others:
            quay = DeliveryToQueue(channel="desk", key=f"quay-{number}")
            publish(post.database, post.moment, [revised(1, number)], [quay], source="quay", number=number)
        number += 1
        post.outbox.send_due()
        post.moment += timedelta(minutes=5)
    assert post.moment - begun < timedelta(hours=3)
    for _ in range(2):
        post.outbox.send_due()
    told = [json.loads(request.body) for request in post.receiver.requests(SECRET)]
    assert [message["schema"] for message in told if message["schema"].split("/")[1] in ("held-up", "given-up")] == [
        "figurewatch/held-up/1",
        "figurewatch/given-up/1",
    ]
    assert post.keys().count("key-3-desk") == 1


def test_a_channel_that_takes_nothing_keeps_all_in_order_and_one_notice(post):
    post.receiver.serve(SECRET, b"broken", status=500)
    post.queue(number=2)
    publish(post.database, post.moment, source="quay")
    publish(post.database, post.moment, [revised(1, 2)], [DeliveryToQueue(channel="desk", key="quay")], source="quay", number=2)
    for number in range(3, 15):
        post.queue(number=number)
        post.outbox.send_due()
        post.moment += timedelta(hours=1)
    post.receiver.serve(SECRET, b"taken")
    before = len(post.keys())
    for _ in range(3):
        post.moment += timedelta(days=1)
        post.outbox.send_due()
    taken = post.keys()[before:]
    assert [key for key in taken if key.startswith("key-")] == [f"key-{number}-desk" for number in range(2, 15)]
    assert len(taken) == 13 + 2, "and the report of the quay, and one notice"


def too_large_over(post, size):
    """A receiver that takes no body of more bytes."""
    post.receiver.answers[SECRET] = lambda request: (
        Answer(b"too large", 413) if len(request.body) > size else Answer(b"taken", 200)
    )


def test_a_digest_that_is_too_large_goes_out_in_parts(post):
    post.configuration = configured(post.receiver.url(SECRET), digest="daily", at="06:00", timezone="UTC")
    post.restart()
    for number in range(2, 7):
        post.queue(number=number)
    too_large_over(post, 8_000)
    post.moment += timedelta(days=1)
    assert post.outbox.send_due() == 5
    assert {state for state, *_ in post.state()} == {"delivered"}
    taken = [json.loads(request.body) for request in post.receiver.requests(SECRET) if len(request.body) <= 8_000]
    assert [report["release"]["number"] for message in taken for report in message["reports"]] == [2, 3, 4, 5, 6]
    assert len({message["key"] for message in taken}) == len(taken) > 1


def test_a_report_that_is_too_large_is_told_with_fewer_changes(post):
    post.queue(*[revised(2700, 2700 + number) for number in range(1, 41)])
    too_large_over(post, 20_000)
    assert post.outbox.send_due() == 1
    told = json.loads(post.receiver.requests(SECRET)[-1].body)
    assert len(told["changes"]) + told["left_out"] == 40
    assert told["changes"]
    assert "more changes left out" in told["summary"]
    assert "figurewatch report harbour --release 2" in told["summary"]


def test_in_quiet_hours_a_report_waits_without_an_attempt(post):
    post.configuration = configured(post.receiver.url(SECRET), quiet="22:00-07:00")
    post.restart()
    post.queue()
    assert post.outbox.send_due() == 0
    assert post.state() == [("pending", 0, None)]
    post.moment = MORNING + timedelta(hours=1)
    assert post.outbox.send_due() == 1


# ---- what is queued


def queued(changes, **settings):
    configuration = configured("https://desk.example/hook", **settings)
    return deliveries_for(configuration.sources[0], [Step(change) for change in changes], 2, {})


def test_without_alerts_every_change_of_a_number_is_sent():
    assert [delivery.channel for delivery in queued([revised(2700, 2701)], notify=("desk", "night"))] == ["desk", "night"]


@pytest.mark.parametrize("changes", [(), (changed("restated", before=26, after=26),), (changed("moved", before=26, after=26),)])
def test_what_changes_no_number_is_not_sent(changes):
    assert queued(changes) == ()


def test_a_source_without_channels_sends_nothing():
    assert queued([revised(1, 2)], notify=()) == ()


def test_a_channel_that_is_named_twice_hears_once():
    assert len(queued([revised(1, 2)], notify=("desk", "desk"))) == 1


@pytest.mark.parametrize(
    ("alerts", "sent"),
    [
        ([{"series": "vessels", "when": "change > 5%"}], True),
        ([{"series": "vessels", "when": "change > 50%"}], False),
        ([{"series": "patrols", "when": "change > 50%"}, {"series": "*", "when": "direction = up"}], True),
        ([{"series": "berths"}], False),
    ],
)
def test_with_alerts_a_release_is_sent_when_one_of_them_holds(alerts, sent):
    changes = [revised(2700, 2701), revised(26, 31, VESSELS)]
    assert bool(queued(changes, alerts=alerts)) is sent


def test_the_key_follows_from_what_is_told_and_to_whom():
    first, again = queued([revised(26, 31)], notify=("desk", "night")), queued([revised(26, 31)], notify=("desk", "night"))
    assert first == again
    assert len({delivery.key for delivery in (*first, *queued([revised(26, 32)]))}) == 3


@pytest.fixture
def dripping():
    """A receiver that answers a byte a second and never ends."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        ended = threading.Event()

        def answer(connection):
            with connection, contextlib.suppress(OSError):
                for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 600:
                    connection.sendall(bytes([letter]))
                    if ended.wait(0.2):
                        return

        def serve():
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/hook"
        ended.set()
        listener.shutdown(socket.SHUT_RDWR)


def test_a_receiver_that_drips_is_given_up_and_delays_no_other_channel(post, dripping, monkeypatch):
    monkeypatch.setattr("monitor.notifications.channels.DEADLINE_SECONDS", 1)
    post.configuration = configured(post.receiver.url(SECRET), night=dripping)
    post.restart()
    for number in (2, 3, 4):
        post.queue(channels=("night", "desk"), number=number)
    given_up = []
    post.receiver.answers[SECRET] = lambda request: (
        given_up.append([row for row in post.state() if row[2]]) or Answer(b"taken", 200)
    )
    assert post.outbox.send_due() == 3
    assert given_up == [[], [], []], "all three were told before the first was given up"
    waiting = [message for state, _, message in post.state() if state == "pending"]
    assert waiting == ["the webhook gave no answer (none within 1 seconds)", None, None], "the later ones wait for the first"
