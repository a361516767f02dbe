"""What all models have in common: equality, copies, pickles, dictionaries, JSON."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast

import pytest
from conftest import PDF
from journey import accepted, delivered, request
from send_sdk import (
    Client,
    Emulator,
    F24Event,
    FeePolicy,
    PagoPaEvent,
    Progress,
    Sender,
    Submitted,
    ValidationError,
    catalogue,
    lifecycle,
    pdf,
    preflight,
    tax,
)
from test_privacy import parts
from test_request import everything


def assert_whole(value: Any) -> int:
    """Copies and pickles of everything inside are equal, and JSON says the same as the dictionary."""
    count = 0
    for part in parts(value):
        count += 1
        assert pickle.loads(pickle.dumps(part)) == part == copy.copy(part) == copy.deepcopy(part), repr(part)
        assert not part != copy.copy(part)
        if hasattr(part, "to_json"):
            assert json.loads(part.to_json()) == part.to_dict(), repr(part)
        if hasattr(part, "from_dict"):
            assert cast(Any, type(part)).from_dict(part.to_dict()) == part, repr(part)
    return count


def test_requests() -> None:
    assert assert_whole(everything()) > 15
    assert_whole([FeePolicy.flat_rate(), FeePolicy.delivery_mode(pa_fee=100, vat=22), request()])


def test_answers_and_what_is_computed_from_them(client: Client, emulator: Emulator, tmp_path: Path) -> None:
    iun = delivered(client, emulator)
    notification = client.notifications.get(iun)
    assert assert_whole(notification) > 20
    assert assert_whole([lifecycle.view(notification), lifecycle.history(notification)]) > 10
    assert_whole([*client.legal_facts.list(iun), client.platform.status()])
    assert_whole([client.notifications.save_all(iun, tmp_path), client.doctor()])
    assert_whole([emulator.checklist(), *emulator.journal.entries(), *emulator.journal.breaches()])


def test_reports(client: Client) -> None:
    body: dict[str, Any] = {"subject": None, "recipients": []}
    report = preflight.check(body)
    assert assert_whole(report) > 3
    again = pickle.loads(pickle.dumps(report))
    assert (again.ok, len(again), again.text("it"), str(again)) == (False, len(report), report.text("it"), str(report))
    assert again.answer() == report.answer() and again.errors == report.errors and again.warnings == report.warnings
    with pytest.raises(ValidationError) as caught:
        again.raise_for_errors()
    assert caught.value.issues == tuple(report.errors)
    assert_whole([*preflight.rules(), *preflight.undecidable(), *pdf.rules(), *catalogue.entries()[:20]])
    assert_whole([pdf.inspect(PDF), pdf.check(b"nothing")])


def test_facts_of_time_and_names() -> None:
    terms = lifecycle.Terms.production()
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)
    assert_whole(
        [
            terms.storage_890(now, now + timedelta(days=12)),
            terms.storage_ar(now, now + timedelta(days=40), returned=False),
        ]
    )
    assert_whole([lifecycle.transition("IN_VALIDATION", "REQUEST_ACCEPTED")])
    assert_whole([tax.match_name("Mario Rossi", "RSSMRA80A01H501U"), tax.match_name("Acme", "RSSMRA80A01H501U")])
    events = [
        PagoPaEvent("302000100000019421", "77777777777", now, amount=100),
        F24Event("GPTG-NEPG-ZTET-202402-E-1", now, "RSSMRA80A01H501U"),
    ]
    assert assert_whole(events) == 2 and "RSSMRA" not in repr(events) and "7777" not in repr(events)


def test_parts_of_a_request_are_read_from_dictionaries(client: Client) -> None:
    file = client.attachments.upload(PDF)
    submitted = client.notifications.send(request(file))
    assert_whole([submitted, Sender("Comune di Palermo", "80016350821")])
    assert Submitted.from_dict(submitted.to_dict()) == submitted
    for class_, fields, named in [
        (Sender, {"senderDenomination": "Comune"}, "senderTaxId"),
        (Sender, {"senderDenomination": 7, "senderTaxId": "80016350821"}, "senderDenomination"),
        (FeePolicy, {"notificationFeePolicy": "FREE"}, "notificationFeePolicy"),
        (FeePolicy, {"notificationFeePolicy": "DELIVERY_MODE", "paFee": 1}, "vat"),
        (Submitted, {}, "requestId"),
    ]:
        with pytest.raises(ValidationError) as caught:
            cast(Any, class_).from_dict(fields)
        assert caught.value.field == named


def test_progress_can_be_stored(client: Client) -> None:
    seen: list[Progress] = []
    client.attachments.upload(PDF, progress=seen.append)
    assert seen and assert_whole(seen) == len(seen)


def test_what_a_stream_told_can_be_stored(client: Client) -> None:
    stream = client.streams.create("all", "TIMELINE")
    accepted(client)
    page = client.streams.read(stream.stream_id)
    assert assert_whole([stream, page]) > 2
    tracker = lifecycle.Tracker(1)
    assert_whole([tracker.feed(event) for event in page.events])
