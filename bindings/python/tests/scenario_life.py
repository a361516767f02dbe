"""Steps about the life of a notification: history, view, cost, terms, and following it by its events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import scenario_told as told
from send_sdk import FullSentNotification, StreamEvent, cost, lifecycle
from send_sdk.lifecycle import History, Terms, Tracker


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def _read(notification: dict[str, Any]) -> FullSentNotification:
    return FullSentNotification.from_dict(notification)


def _entries(found: History) -> list[dict[str, Any]]:
    return [{"status": str(one.status), "since": told.instant(one.active_from)} for one in found.api_view]


def history(notification: dict[str, Any]) -> Any:
    found = lifecycle.history(_read(notification))
    unmapped = [str(unmapped.category) for unmapped in found.unmapped]
    return {"status": str(found.status), "entries": _entries(found), "unmapped": unmapped}


def view(notification: dict[str, Any]) -> Any:
    return told.view(lifecycle.view(_read(notification)))


def price(notification: dict[str, Any], recipient: int = 0, payment: int = 0) -> Any:
    return told.cost(cost.of_payment(_read(notification), recipient, payment))


def impossible(notification: dict[str, Any]) -> Any:
    return [{"kind": one.kind.name, "path": one.path} for one in lifecycle.impossible(_read(notification))]


def details(notification: dict[str, Any]) -> Any:
    """What the details of each element are read as."""
    return [
        {"category": told.text(element.category), "typed": not isinstance(element.typed_details, (dict, type(None)))}
        for element in _read(notification).timeline
    ]


def track(
    events: list[dict[str, Any]],
    recipients: int = 1,
    begin_with: dict[str, Any] | None = None,
    absorb: dict[str, Any] | None = None,
) -> Any:
    tracker = Tracker(recipients) if begin_with is None else Tracker.from_notification(_read(begin_with))
    changes = [tracker.feed(StreamEvent.from_dict(event)) for event in events]
    if absorb is not None:
        changes.append(tracker.absorb(_read(absorb)))
    return {
        "status": str(tracker.status),
        "statuses": [str(change.status[1]) for change in changes if change.status],
        "takes_back": any(change.takes_back for change in changes),
        "final_dates": [told.instant(tracker.final_date(recipient)) for recipient in range(tracker.recipients)],
        "doubts": [doubt.kind.name for doubt in tracker.doubts],
        "needs_full_read": tracker.needs_full_read,
        "recipients": tracker.recipients,
        "sent_at": told.instant(tracker.sent_at),
        "elements": len(tracker.elements),
        "history": _entries(tracker.history()),
        "view": told.view(tracker.view()),
    }


TERMS: dict[str, Callable[[Terms, datetime], datetime]] = {
    "digital_success": Terms.finalised_after_digital_success,
    "digital_failure": Terms.finalised_after_digital_failure,
    "paper_success": Terms.finalised_after_paper_success,
    "paper_failure": Terms.finalised_after_paper_failure,
    "end_of_storage_ar": Terms.end_of_storage_ar,
    "end_of_storage_890": Terms.end_of_storage_890,
    "documents_removed": Terms.documents_removed_at,
}


def term(of: str, accelerated: int = 1, **span: str) -> Any:
    return {"at": told.instant(TERMS[of](Terms.accelerated(accelerated), _time(span["from"])))}


def storage(of: str, stored_at: str, closed_at: str, returned: bool = False) -> Any:
    terms, stored, closed = Terms.production(), _time(stored_at), _time(closed_at)
    ways = {
        "ar": lambda: terms.storage_ar(stored, closed, returned=returned),
        "890": lambda: terms.storage_890(stored, closed),
    }
    found = ways[of]()
    return {"verdict": found.kind.name, "code": found.code, "delivered_at": told.instant(found.delivered_at)}


def price_date(at: str) -> Any:
    return {"text": lifecycle.price_date(_time(at))}


def transition(category: str, several: bool = False, **span: str) -> Any:
    found = lifecycle.transition(span["from"], category, several)
    return {"kind": found.kind.name, "to": told.text(found.status)}


STEPS: dict[str, Callable[..., Any]] = {
    "cost": price,
    **{
        step.__name__: step
        for step in (history, view, impossible, details, track, term, storage, price_date, transition)
    },
}
