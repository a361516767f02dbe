"""The life of a notification: history, views, terms, and the tracker."""

from __future__ import annotations

import copy
import datetime
import itertools
import json
import pickle
from datetime import timedelta, timezone
from typing import Any

import pytest
from journey import NAME, PEC, TAX_ID, delivered
from send_sdk import (
    Client,
    Emulator,
    FullSentNotification,
    NotificationStatus,
    StreamEvent,
    TimelineCategory,
    TimelineElement,
    ValidationError,
    lifecycle,
    timeline,
)
from send_sdk.lifecycle import Terms, Tracker
from shared import lines, needs_shared

IUN = "GPTG-NEPG-ZTET-202402-E-1"

LIFE: list[dict[str, Any]] = [
    {"elementId": "A", "category": "REQUEST_ACCEPTED", "timestamp": "2025-12-01T08:05:00Z"},
    {
        "elementId": "SEND_DIGITAL.X",
        "category": "SEND_DIGITAL_DOMICILE",
        "timestamp": "2025-12-01T08:20:00Z",
        "details": {
            "recIndex": 0,
            "digitalAddress": {"type": "PEC", "address": PEC},
            "digitalAddressSource": "SPECIAL",
        },
    },
    {
        "elementId": "SEND_DIGITAL_FEEDBACK.X",
        "category": "SEND_DIGITAL_FEEDBACK",
        "timestamp": "2025-12-01T09:00:00Z",
        "details": {"recIndex": 0, "responseStatus": "OK", "notificationDate": "2025-12-01T09:00:00Z"},
        "legalFactsIds": [{"key": "PN_EXTERNAL_LEGAL_FACTS-1", "category": "PEC_RECEIPT"}],
    },
    {
        "elementId": "D",
        "category": "DIGITAL_DELIVERY_CREATION_REQUEST",
        "timestamp": "2025-12-01T09:01:00Z",
        "details": {"recIndex": 0},
    },
]


def notification(elements: list[dict[str, Any]] = LIFE, **changes: Any) -> FullSentNotification:
    fields: dict[str, Any] = {
        "iun": IUN,
        "sentAt": "2025-12-01T08:00:00Z",
        "notificationStatus": "DELIVERED",
        "recipients": [{}],
        "timeline": elements,
    }
    return FullSentNotification.from_dict({**fields, **changes})


def utc(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


def test_the_history_is_computed_from_the_timeline() -> None:
    history = lifecycle.history(notification())
    statuses = [entry.status for entry in history.entries]
    assert statuses == ["IN_VALIDATION", "ACCEPTED", "DELIVERING", "DELIVERED"]
    assert history.status is NotificationStatus.DELIVERED and history.unmapped == []
    assert [entry.status for entry in history.api_view] == statuses[1:]
    assert history.api_view[0].active_from == utc("2025-12-01T08:00:00")
    assert history.entries[-1].related[0] == "D"
    assert history == lifecycle.history(notification(LIFE[::-1])) and history.to_dict()["status"] == "DELIVERED"


def test_what_is_odd_and_what_cannot_be() -> None:
    late = {"elementId": "P", "category": "REFINEMENT", "timestamp": "2025-12-01T08:10:00Z", "details": {"recIndex": 0}}
    history = lifecycle.history(notification([LIFE[0], late]))
    assert [(odd.status, odd.category, odd.element_id) for odd in history.unmapped] == [("ACCEPTED", "REFINEMENT", "P")]
    found = lifecycle.impossible(notification([LIFE[0], late]))
    assert {one.kind for one in found} == {"REFINEMENT_WITHOUT_SCHEDULE"} and found[0].path == "timeline[1]"
    assert found[0].text("it") != str(found[0])
    assert lifecycle.impossible(notification()) == []
    assert lifecycle.transition("ACCEPTED", "SEND_ANALOG_DOMICILE").status == "DELIVERING"
    assert lifecycle.transition("DELIVERING", "REFINEMENT").kind == "UNMAPPED"
    assert lifecycle.transition("DELIVERING", "REFINEMENT", True).kind == "CHANGES"


def test_an_element_without_a_time_is_located() -> None:
    broken = notification([{"elementId": "A", "category": "REQUEST_ACCEPTED", "timestamp": "yesterday"}])
    for reading in (lifecycle.history, lifecycle.view):
        with pytest.raises(ValidationError) as caught:
            reading(broken)
        assert caught.value.field == "timeline[0].timestamp"
    with pytest.raises(ValidationError, match="sentAt"):
        lifecycle.history(notification(sentAt="yesterday"))


def test_the_view_of_a_recipient() -> None:
    view = lifecycle.view(notification())
    (recipient,) = view.recipients
    assert view.filed_at == utc("2025-12-01T08:00:00") and view.can_be_cancelled and view.refused_at is None
    assert (recipient.channel, recipient.outcome, recipient.viewed_at) == ("DIGITAL", "DELIVERED_DIGITALLY", None)
    assert (recipient.effect.kind, recipient.effect.basis) == ("DUE", "DIGITAL_DELIVERY")
    assert recipient.effect.at == utc("2025-12-08T09:00:00") and not recipient.effect.is_scheduled
    assert recipient.effect.law is not None and "76/2020" in recipient.effect.law
    assert "08/12/2025" in recipient.effect.text("it")
    (attempt,) = recipient.attempts
    assert (attempt.means, attempt.verdict, attempt.kind, attempt.source) == ("DIGITAL", "DELIVERED", "PEC", "SPECIAL")
    assert attempt.address == {"type": "PEC", "address": PEC} and PEC not in repr(view) + repr(attempt)
    assert {step.kind for step in recipient.next} == {"FINALISATION", "ACCESS"}
    assert recipient.next[0].at == recipient.effect.at and recipient.next[0].text("it") != str(recipient.next[0])
    (proof,) = recipient.proofs
    assert proof.fact.key == "PN_EXTERNAL_LEGAL_FACTS-1" and "PEC" in proof.text("it")
    assert recipient.story("it") != recipient.story() and PEC not in "".join(recipient.story())
    assert view.to_dict()["recipients"][0]["effect"]["at"] == "2025-12-08T09:00:00+00:00"
    assert json.dumps(view.to_dict())


def test_terms_can_be_changed() -> None:
    terms = Terms.production()
    assert (terms.digital_success, terms.evening_hour, terms.documents_days) == (timedelta(days=7), 21, 120)
    quick = Terms.accelerated(1440)
    assert quick.digital_success == timedelta(minutes=7) and pickle.loads(pickle.dumps(quick)) == quick
    (recipient,) = lifecycle.view(notification(), terms=quick).recipients
    assert recipient.effect.at == utc("2025-12-01T09:07:00")
    evening = utc("2025-12-01T20:00:01")
    assert terms.finalised_after_digital_success(evening) == evening + timedelta(days=8)
    assert terms.replace(evening_hour=22).finalised_after_digital_success(evening) == evening + timedelta(days=7)
    assert terms.finalised_after_digital_failure(evening) == evening + timedelta(days=15)
    assert terms.finalised_after_paper_success(evening) == evening + timedelta(days=10)
    assert terms.finalised_after_paper_failure(evening) == evening + timedelta(days=10)
    assert terms.documents_removed_at(utc("2025-07-08T21:00:00")) == utc("2025-11-06T00:00:00")
    stored = utc("2025-12-01T08:00:00")
    assert terms.end_of_storage_ar(stored) == utc("2025-12-10T23:00:00")
    assert terms.storage_ar(stored, utc("2025-12-30T09:00:00"), returned=True).kind == "TOO_EARLY"
    by_term = terms.storage_890(stored, utc("2025-12-11T08:00:00"))
    assert (by_term.kind, by_term.code) == ("BY_TERM", "PNAG012")
    assert by_term.delivered_at == terms.end_of_storage_890(stored)
    assert lifecycle.rome_date(utc("2025-12-01T23:30:00")) == datetime.date(2025, 12, 2)
    assert lifecycle.price_date(utc("2025-12-08T10:00:00")) == "2025-12-08T23:59:59.999999999+01:00"


def events(elements: list[dict[str, Any]]) -> list[StreamEvent]:
    sent = {"notificationSentAt": "2025-12-01T08:00:00Z"}
    return [
        StreamEvent.from_dict({"eventId": f"{index:02}", "iun": IUN, "element": {**element, **sent}})
        for index, element in enumerate(elements)
    ]


def test_a_tracker_does_not_mind_the_order() -> None:
    expected = lifecycle.view(notification())
    for order in itertools.permutations(events(LIFE)):
        tracker = Tracker(recipients=1)
        tracker.feed_all(order)
        assert tracker.status == "DELIVERED" and not tracker.needs_full_read and tracker.doubts == []
        assert tracker.view() == expected and len(tracker.elements) == len(LIFE)


def test_a_tracker_says_what_changed() -> None:
    tracker = Tracker(1)
    first, *_, last = events(LIFE)
    change = tracker.feed(first)
    assert change.status == ("IN_VALIDATION", "ACCEPTED") and not change.takes_back and not change.is_empty
    assert tracker.feed(first).is_empty and tracker.sent_at == utc("2025-12-01T08:00:00")
    aside = copy.copy(tracker)
    assert tracker.feed(last).is_empty and aside.elements != tracker.elements
    assert tracker.absorb(notification()).status == ("ACCEPTED", "DELIVERED")
    assert Tracker.from_notification(notification()).history() == tracker.history()
    refined = {"elementId": "R", "category": "REFINEMENT", "details": {"recIndex": 0}}
    scheduled = {"elementId": "S", "category": "SCHEDULE_REFINEMENT"}
    when = {"recIndex": 0, "schedulingDate": "2025-12-08T09:00:00Z"}
    later = [
        {**scheduled, "timestamp": "2025-12-01T09:02:00Z", "details": when},
        {**refined, "timestamp": "2025-12-08T09:00:00Z"},
    ]
    (_, change) = tracker.feed_all(events(later))
    assert [(date.recipient, date.before, date.after) for date in change.final_dates] == [
        (0, None, utc("2025-12-08T09:00:00"))
    ]
    assert tracker.final_date(0) == utc("2025-12-08T09:00:00") and tracker.final_date(1) is None


def test_a_tracker_knows_what_it_does_not_know() -> None:
    tracker = Tracker(1)
    element = {"elementId": "A", "category": "REQUEST_ACCEPTED", "timestamp": "2025-12-01T08:05:00Z"}
    tracker.feed(StreamEvent.from_dict({"eventId": "1", "newStatus": "VIEWED", "element": element}))
    kinds = {doubt.kind for doubt in tracker.doubts}
    assert tracker.needs_full_read and kinds == {"SENT_AT_UNKNOWN", "STATUS_DIFFERS"}
    differs = next(doubt for doubt in tracker.doubts if doubt.kind == "STATUS_DIFFERS")
    assert (differs.told, differs.computed) == ("VIEWED", "ACCEPTED") and differs.text("it") != str(differs)


def test_details_are_typed_by_their_category() -> None:
    feedback = notification().timeline[2].typed_details
    assert isinstance(feedback, timeline.SendDigitalFeedback)
    assert feedback.response_status is timeline.ResponseStatus.OK and feedback.rec_index == 0
    assert feedback.notification_date == utc("2025-12-01T09:00:00") and feedback.sending_receipts == []
    assert pickle.loads(pickle.dumps(feedback)) == feedback and feedback.to_dict()["responseStatus"] == "OK"
    assert notification().timeline[0].typed_details is None
    new = TimelineElement.from_dict({"category": "TELEPORTED", "details": {"recIndex": 0}})
    assert new.typed_details == {"recIndex": 0}
    wrong = TimelineElement.from_dict({"category": "REFINEMENT", "details": {"recIndex": "first"}})
    with pytest.raises(ValidationError) as caught:
        _ = wrong.typed_details
    assert caught.value.field == "recIndex"


def test_every_category_has_its_class() -> None:
    untyped = set[str]()
    for category in TimelineCategory:
        details = TimelineElement.from_dict({"category": category, "details": {"x": 1}}).typed_details
        if isinstance(details, dict):
            untyped.add(category)
        else:
            assert details is not None and details.extra == {"x": 1} and type(details).__name__ in timeline.__all__
    assert "VALIDATE_NORMALIZE_ADDRESSES_REQUEST" in untyped and len(untyped) == len(TimelineCategory) - 45


def test_a_real_life(client: Client, emulator: Emulator) -> None:
    full = client.notifications.get(delivered(client, emulator))
    view = lifecycle.view(full)
    assert lifecycle.history(full).status == full.notification_status == view.status == "EFFECTIVE_DATE"
    assert view.recipients[0].effect.kind == "FINAL" and lifecycle.impossible(full) == []
    for element in full.timeline:
        details = element.typed_details
        for secret in (TAX_ID, NAME, PEC):
            assert secret not in repr(details)
    assert not any(secret in repr(view) for secret in (TAX_ID, NAME, PEC))


REGIMES = {"none": None, "before_fix": lifecycle.Regime.BEFORE_FIX, "after_fix": lifecycle.Regime.AFTER_FIX}


@needs_shared
def test_the_platforms_histories() -> None:
    cases = [case for case in lines("lifecycle.jsonl") if case["check"] == "timeline" and case["agrees"]]
    assert len(cases) > 200
    for case in cases:
        full = notification(case["timeline"], recipients=[{}] * case["recipients"], sentAt=case["createdAt"])
        regime = REGIMES[case["mapper"]]
        history = lifecycle.history(full, raw=regime is not None, regime=regime)
        entries = history.api_view if case["view"] == "api" else history.entries
        assert [entry.status for entry in entries] == [stay["status"] for stay in case["expected_history"]], case["id"]
