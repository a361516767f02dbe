"""The synchronous client against the emulator, over real HTTP."""

from __future__ import annotations

import copy
import io
import json
import pickle
import threading
import time
from collections.abc import Iterator
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from conftest import PDF, QUICK, Server
from journey import accepted, delivered, request
from send_sdk import (
    Client,
    ContentType,
    Document,
    Duplicate,
    Emulator,
    FullSentNotification,
    Iun,
    LegalFactCategory,
    NotFound,
    NotificationStatus,
    Polling,
    RequestState,
    Sha256Digest,
    Source,
    StreamEventType,
    TimelineCategory,
    Waits,
)
from test_attachment_checks import METADATA


@pytest.fixture
def still() -> Iterator[Emulator]:
    """One whose time is moved by hand alone: else validation is over within half a second."""
    with Emulator(clock="manual") as emulator:
        yield emulator


def test_a_notification_from_end_to_end(still: Emulator, tmp_path: Path) -> None:
    with Client(still.base_url, api_key=still.api_key, polling=QUICK) as client:
        whole_way(client, still, tmp_path)


def whole_way(client: Client, emulator: Emulator, tmp_path: Path) -> None:
    file = tmp_path / "verbale.pdf"
    file.write_bytes(PDF)
    uploaded = client.attachments.upload(file)
    assert uploaded.sha256 == Sha256Digest.of(PDF) and uploaded.content_type is ContentType.PDF

    token = client.notifications.new_token()
    submitted = client.notifications.send(request(uploaded, idempotence_token=token))
    assert submitted.idempotence_token == token and submitted.iun.control_ok
    assert pickle.loads(pickle.dumps(submitted)) == submitted
    status = client.notifications.status(submitted)
    assert status.notification_request_status is RequestState.WAITING
    assert status.retry_after is not None and status.iun is None

    emulator.advance(timedelta(minutes=5))
    iun = client.notifications.wait_accepted(submitted)
    assert iun == submitted.iun and isinstance(iun, Iun)
    by_protocol = client.notifications.status_by_protocol("2026/000123", token)
    assert (by_protocol.notification_request_status, by_protocol.iun) == ("ACCEPTED", str(iun))
    assert client.notifications.status(str(submitted.request_id)) == by_protocol

    emulator.advance(timedelta(days=30))
    notification = client.notifications.get(iun)
    assert notification.notification_status is NotificationStatus.EFFECTIVE_DATE
    statuses = [entry.status for entry in notification.notification_status_history]
    assert statuses == ["ACCEPTED", "DELIVERING", "DELIVERED", "EFFECTIVE_DATE"]
    assert notification.sent_at.tzinfo is timezone.utc and notification.sent_at < emulator.now
    categories = [element.category for element in notification.timeline]
    assert TimelineCategory.REQUEST_ACCEPTED in categories and TimelineCategory.REFINEMENT in categories
    sent = next(e for e in notification.timeline if e.category == TimelineCategory.SEND_DIGITAL_DOMICILE)
    assert sent.rec_index == 0 and sent.details is not None and sent.details["recIndex"] == 0

    again = FullSentNotification.from_json(notification.to_json())
    assert again == notification == pickle.loads(pickle.dumps(notification))
    assert json.loads(notification.to_json()) == notification.to_dict()

    document = client.notifications.document(iun, 0)
    assert document.read() == PDF and document.length == len(PDF)
    facts = client.legal_facts.list(iun)
    assert facts[0].legal_facts_id.category is LegalFactCategory.SENDER_ACK
    download = client.legal_facts.get(iun, facts[0].legal_facts_id.key)
    target = tmp_path / download.file_name
    download.save_to(target)
    assert target.read_bytes().startswith(b"%PDF-") and [p.name for p in tmp_path.glob("*.part")] == []
    aar = next(e for e in notification.timeline if e.category == TimelineCategory.AAR_GENERATION)
    assert aar.details is not None
    assert client.legal_facts.aar(iun, aar.details["generatedAarUrl"]).read().startswith(b"%PDF-")


def test_files_come_in_many_forms(client: Client, tmp_path: Path) -> None:
    file = tmp_path / "verbale.pdf"
    file.write_bytes(PDF)
    sources: list[Source] = [file, str(file), PDF, bytearray(PDF), io.BytesIO(PDF), file.open("rb")]
    digests = {uploaded.sha256 for uploaded in client.attachments.upload_all(sources)}
    assert digests == {Sha256Digest.of(PDF)}
    metadata = client.attachments.upload(json.dumps(METADATA).encode(), content_type="application/json")
    assert metadata.content_type is ContentType.JSON
    with pytest.raises(TypeError, match="binary"):
        client.attachments.upload(io.StringIO("text"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_the_same_request_twice_is_one_notification(client: Client) -> None:
    uploaded = client.attachments.upload(PDF)
    twice = request(uploaded, idempotence_token="t-1")
    first = client.notifications.send(twice)
    again = client.notifications.send(twice)
    assert again.request_id == first.request_id and again.recovered and not first.recovered
    with pytest.raises(Duplicate) as caught:
        client.notifications.send(request(uploaded, idempotence_token="t-1", taxonomy_code="010202N"))
    assert not caught.value.retryable


def test_many_documents(client: Client) -> None:
    files = client.attachments.upload_all([PDF] * 3)
    iun = accepted(client, documents=[Document(file) for file in files])
    assert len(client.notifications.get(iun).documents) == 3


def test_streams(client: Client, emulator: Emulator) -> None:
    created = client.streams.create("statuses", StreamEventType.STATUS, filter_values=["ACCEPTED", "DELIVERED"])
    assert created.event_type is StreamEventType.STATUS and created.filter_values == ["ACCEPTED", "DELIVERED"]
    assert client.streams.list()[0].stream_id == created.stream_id
    assert client.streams.get(created.stream_id) == created
    page = client.streams.read(created.stream_id)
    assert len(page) == 0 and page.events == [] and page.retry_after > timedelta(0)

    iun = delivered(client, emulator)
    time.sleep(page.retry_after.total_seconds())
    page = client.streams.read(created.stream_id)
    events = [event for event in page.events if event.iun == str(iun)]
    assert [event.new_status for event in events] == ["ACCEPTED", "DELIVERED"]
    assert events[0].event_id < events[1].event_id and page.retry_after == timedelta(0)
    acknowledged = client.streams.read(created.stream_id, page.events[-1].event_id)
    assert all(event.event_id > page.events[-1].event_id for event in acknowledged.events)

    renamed = client.streams.update(created.stream_id, "renamed", "STATUS", filter_values=["ACCEPTED"])
    assert renamed.title == "renamed"
    assert client.streams.disable(created.stream_id).disabled_date is not None
    client.streams.delete(created.stream_id)
    with pytest.raises(NotFound):
        client.streams.get(created.stream_id)


def test_the_rest_of_the_platform(client: Client) -> None:
    status = client.platform.status()
    assert status.status == 200 and status.open_incidents == []
    active = client.groups.list("ACTIVE")
    assert active and all(group.status == "ACTIVE" for group in active)
    assert len(client.groups.list()) >= len(active)
    iun = accepted(client)
    assert client.notifications.cancel(iun).details[0].code == "NOTIFICATION_CANCELLATION_ACCEPTED"


def test_from_env(emulator: Emulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(emulator.api_key + "\n")
    monkeypatch.delenv("SEND_API_KEY", raising=False)
    monkeypatch.setenv("SEND_BASE_URL", emulator.base_url)
    monkeypatch.setenv("SEND_API_KEY_FILE", str(key))
    with Client.from_env(application="tests/1.0", polling=QUICK) as client:
        assert client.base_url == emulator.base_url
        assert accepted(client).control_ok


def test_a_closed_client_says_so(client: Client) -> None:
    client.close()
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.platform.status()


def test_other_threads_run_meanwhile() -> None:
    enough = threading.Event()
    # It answers when another thread has had its turns.
    server = Server(before=lambda: enough.wait(20), body='{"status":200}')

    def take_turns() -> None:
        for _ in range(50):
            time.sleep(0.001)
        enough.set()

    thread = threading.Thread(target=take_turns)
    with Client(server.url, api_key="k") as client:
        thread.start()
        client.platform.status()
        assert enough.is_set()
    thread.join()
    server.close()


def test_many_threads_share_a_client(client: Client) -> None:
    iun = accepted(client)
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(client.notifications.get(iun).iun)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [str(iun)] * 20


def test_what_is_closed_can_still_be_shown() -> None:
    emulator = Emulator()
    client = Client(emulator.base_url, api_key=emulator.api_key)
    journal, faults = emulator.journal, emulator.faults
    client.close()
    emulator.close()
    assert repr(client) == "Client(closed)" and repr(emulator) == "Emulator(closed)"
    assert repr(journal) == "Journal(closed)" and repr(faults) == "Faults(closed)"


def test_how_to_wait_can_be_read_and_handed_to_another_process() -> None:
    for value in (Polling(), Polling(first_after=0.5, give_up_after=timedelta(minutes=1)), Polling.quick()):
        assert pickle.loads(pickle.dumps(value)) == value == copy.copy(value) and hash(copy.copy(value)) == hash(value)
    assert Polling(first_after=0.5).first_after == timedelta(seconds=0.5) and Polling().at_most is None
    assert repr(Polling(at_most=2)) == "Polling(at_most=2)" and Polling() != Polling.quick() != Polling(at_most=1)
    waits = Waits(missing=[1, timedelta(seconds=2)], archive=3)
    assert pickle.loads(pickle.dumps(waits)) == waits != Waits() and waits.archive == timedelta(seconds=3)
    assert waits.missing == [timedelta(seconds=1), timedelta(seconds=2)] and hash(waits) == hash(copy.copy(waits))
