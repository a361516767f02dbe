"""What takes more than one call: many rows, acceptance by a stream, everything saved, streams in succession."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import PDF, QUICK
from journey import accepted, delivered, request
from send_sdk import (
    AcceptanceBoard,
    AsyncAcceptanceBoard,
    AsyncClient,
    Client,
    Document,
    Emulator,
    FindingLevel,
    Iun,
    Limiter,
    Manifest,
    NewNotification,
    NotFound,
    PagoPaEvent,
    QuotaExhausted,
    RateLimit,
    Refused,
    SavedState,
    SendError,
    SendIntent,
    Sha256Digest,
    StillWaiting,
    StreamEvent,
    Submitted,
    UploadedFile,
    ValidationError,
    Waits,
)


def test_many_requests_and_an_outcome_for_each(client: Client) -> None:
    file = client.attachments.upload(PDF)
    rows = [request(file, protocol_number=f"2026/{row}") for row in range(20)]
    rows[7] = request(file, subject="x" * 500)
    seen: list[SendIntent] = []
    sent = client.notifications.send_all(rows, parallel=8, before_send=seen.append)
    assert isinstance(sent[7], ValidationError) and sent[7].field == "subject"
    submitted = [row for row in sent if isinstance(row, Submitted)]
    assert len(submitted) == 19 == len(seen)
    numbers = [row.protocol_number for row in rows]
    assert [row.protocol_number for row in submitted] == numbers[:7] + numbers[8:]
    waited = client.notifications.wait_all_accepted([*submitted, submitted[0].request_id])
    assert [str(iun) for iun in waited[:-1]] == [str(row.iun) for row in submitted] and waited[-1] == waited[0]
    assert client.notifications.send_all([]) == []


def test_a_row_may_be_refused(client: Client) -> None:
    file = client.attachments.upload(PDF)
    changed = UploadedFile(file.key, file.version_token, Sha256Digest.of(b"other"), file.content_type)
    sent = client.notifications.send_all([request(changed), request(file, protocol_number="2")])
    waited = client.notifications.wait_all_accepted([row for row in sent if isinstance(row, Submitted)])
    assert isinstance(waited[0], Refused) and waited[0].refusal_reasons and isinstance(waited[1], Iun)
    with pytest.raises(Refused):
        raise waited[0]


def test_files_are_checked_before_anything_is_uploaded(client: Client, emulator: Emulator) -> None:
    def make(subject: str, files: list[UploadedFile]) -> NewNotification:
        return request(files[0], subject=subject, documents=[Document(file) for file in files])

    with pytest.raises(ValidationError, match="subject"):
        client.notifications.send_files([PDF], lambda files: make("x" * 500, files))
    with pytest.raises(ZeroDivisionError):
        client.notifications.send_files([PDF], lambda files: make(str(1 // 0), files))
    assert emulator.journal.count("upload") == 0
    submitted = client.notifications.send_files([PDF, PDF], lambda files: make("Verbale", files))
    iun = client.notifications.wait_accepted(submitted)
    assert len(client.notifications.get(iun).documents) == 2
    with pytest.raises(TypeError):
        client.notifications.send_files([PDF], lambda files: files)  # type: ignore[arg-type,return-value]  # pyright: ignore


def test_acceptance_is_told_by_a_stream(client: Client) -> None:
    stream = client.streams.create("acceptance", "TIMELINE")
    board = AcceptanceBoard()
    submitted = client.notifications.send(request(client.attachments.upload(PDF)))
    with pytest.raises(StillWaiting) as caught:
        board.wait(submitted, give_up_after=0.05)
    assert caught.value.retryable and "stream" in caught.value.text("it")

    def read() -> None:
        with client.streams.consumer(stream.stream_id) as consumer:
            for delivery in consumer:
                board.observe(delivery)
                if isinstance(delivery, StreamEvent) and delivery.iun is not None:
                    return

    reader = threading.Thread(target=read)
    reader.start()
    assert board.wait(submitted, give_up_after=timedelta(seconds=20)) == submitted.iun
    reader.join(20)


def test_many_wait_for_one_stream(emulator: Emulator) -> None:
    async def journey() -> list[Iun]:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            stream = await client.streams.create("acceptance", "TIMELINE")
            board = AsyncAcceptanceBoard()

            async def read() -> None:
                async with client.streams.consumer(stream.stream_id) as consumer:
                    async for delivery in consumer:
                        board.observe(delivery)

            reader = asyncio.ensure_future(read())
            file = await client.attachments.upload(PDF)
            rows = [request(file, protocol_number=f"2026/{row}") for row in range(10)]
            sent = await client.notifications.send_all(rows)
            waits = [board.wait(row, give_up_after=20) for row in sent if isinstance(row, Submitted)]
            told = await asyncio.gather(*waits)
            reader.cancel()
            return list(told)

    assert len(set(map(str, asyncio.run(journey())))) == 10


def test_everything_of_a_notification_is_saved(client: Client, emulator: Emulator, tmp_path: Path) -> None:
    iun = delivered(client, emulator)
    emulator.faults.add("get_legal_fact", "missing", nth=1)
    first = client.notifications.save_all(iun, tmp_path / "one")
    late = [file for file in first.files if file.state is SavedState.NOT_YET]
    assert not first.is_complete and len(late) == 1 and late[0].path is None
    again = client.notifications.save_all(iun, str(tmp_path / "one"))
    assert isinstance(again, Manifest) and again.is_complete and again.iun == iun
    assert {file.state for file in again.files} == {SavedState.SAVED}
    for file in again.files:
        content = (tmp_path / "one" / str(file.path)).read_bytes()
        assert (file.length, file.sha256) == (len(content), Sha256Digest.of(content))
    on_disk = json.loads((tmp_path / "one" / "manifest.json").read_text(encoding="utf-8"))
    assert on_disk["iun"] == str(iun)
    with pytest.raises(SendError):
        client.notifications.save_all(accepted(client, protocol_number="2"), tmp_path / "one")


def test_patience_for_files_that_are_not_there_yet(client: Client, emulator: Emulator, tmp_path: Path) -> None:
    iun = delivered(client, emulator)
    key = client.legal_facts.list(iun)[0].legal_facts_id.key
    emulator.faults.add("get_legal_fact", "missing", times=2)
    with pytest.raises(NotFound):
        client.legal_facts.get(iun, key)
    began = time.monotonic()
    download = client.legal_facts.get(iun, key, waits=Waits(missing=[0.05, timedelta(seconds=0.2)]))
    assert time.monotonic() - began >= 0.05 and download.read().startswith(b"%PDF-")
    assert Waits.patient() == Waits(missing=[30, 120, 600, 1800], archive=6 * 3600) != Waits()

    async def save() -> Manifest:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            return await client.notifications.save_all(iun, tmp_path, waits=Waits(missing=[0.01]))

    assert asyncio.run(save()).is_complete


def test_streams_follow_each_other(client: Client, emulator: Emulator) -> None:
    old = client.streams.at("2.8").create("everything", "TIMELINE")
    iun = accepted(client)
    new = client.streams.at("2.9").upgrade(old.stream_id, "everything v2.9", "TIMELINE")
    emulator.run_until_status(iun, "EFFECTIVE_DATE")
    consumer = client.streams.consumer(old.stream_id, version="2.8", patience=0, followed_by=(new.stream_id, "2.9"))
    categories: list[object] = []
    with consumer:
        deadline = time.monotonic() + 20
        while "REFINEMENT" not in categories and time.monotonic() < deadline:
            delivery = consumer.next_if_any()
            if isinstance(delivery, StreamEvent) and delivery.element:
                categories.append(delivery.element.category)
            elif delivery is None:
                emulator.advance(30)
    assert "REQUEST_ACCEPTED" in categories and "REFINEMENT" in categories
    with pytest.raises(ValidationError, match="version"):
        client.streams.at("two")


def test_one_limiter_for_several_clients(emulator: Emulator) -> None:
    limiter = Limiter(RateLimit(per_second=1000, per_day=6, for_streams=2), made_today=1)
    clients = [Client(emulator.base_url, api_key=emulator.api_key, rate_limit=limiter) for _ in range(2)]
    for client in clients:
        client.groups.list()
        assert client.limiter is not None
    assert (limiter.usage.today, limiter.usage.left, limiter.usage.left_for_streams) == (3, 1, 3)
    clients[0].groups.list()
    with pytest.raises(QuotaExhausted):
        clients[1].groups.list()
    clients[1].streams.list()
    assert limiter.usage.today == 5 and Client("uat", api_key="k").limiter is not None
    assert Client(emulator.base_url, api_key="k").limiter is None


def test_what_is_wrong_is_found(client: Client, emulator: Emulator) -> None:
    diagnosis = client.doctor()
    assert diagnosis.is_fine and diagnosis.problems == [] and "ok" in diagnosis.text("it")
    assert {"key", "platform", "access", "upload"} <= {finding.check for finding in diagnosis.findings}
    with Client(emulator.base_url, api_key="s3cr3t-and-wrong") as wrong:
        diagnosis = wrong.doctor()
    (problem,) = [finding for finding in diagnosis.problems if finding.check == "access"]
    assert problem.level is FindingLevel.PROBLEM and "chiave" in problem.text("it") and not diagnosis.is_fine
    assert "s3cr3t" not in diagnosis.text() + repr(diagnosis.findings)


def test_payments_made_elsewhere_are_told(client: Client, emulator: Emulator) -> None:
    with pytest.raises(SendError):
        client.payments.report_pagopa([PagoPaEvent("302000100000019421", "77777777777", emulator.now, amount=100)])
    with pytest.raises(ValidationError, match="notice_code"):
        PagoPaEvent("1", "77777777777", emulator.now)
