"""Answers: every field has an attribute, and nothing is lost."""

# JSON has no types.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false

from __future__ import annotations

import datetime
import importlib
import json
import os
import re
from pathlib import Path
from typing import Any, cast

import pytest
import send_sdk
from send_sdk import (
    FullSentNotification,
    NotificationStatus,
    RequestStatus,
    StatusHistoryElement,
    StreamEvent,
    TimelineElement,
    ValidationError,
)

SHARED = Path(os.environ.get("SEND_SHARED") or Path(__file__).parents[4] / "shared")

#: Attributes whose names are not those of the JSON fields.
RENAMED = {"abstract": "abstract_text", "datefrom": "date_from", "dateto": "date_to"}


def attribute(field: str) -> str:
    return RENAMED.get(field) or re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", field).lower()


def assert_shown(answer: Any, fields: dict[str, Any], path: str) -> None:
    """Each field of the JSON text is an attribute that says the same, or stands in `extra`."""
    for name, value in fields.items():
        if name in answer.extra:
            assert answer.extra[name] == value
            continue
        class_ = cast(Any, type(answer))
        assert hasattr(class_, attribute(name)), f"{path}.{name} has no attribute"
        shown: Any = getattr(answer, attribute(name))
        pairs: Any = zip(shown, value) if isinstance(value, list) else [(shown, value)]
        for index, (one, raw) in enumerate(pairs):
            if isinstance(raw, dict) and hasattr(one, "extra"):
                assert_shown(one, cast("dict[str, Any]", raw), f"{path}.{name}[{index}]")
            elif not isinstance(one, datetime.datetime):
                assert one == raw, f"{path}.{name}"


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return {name: without_nulls(inner) for name, inner in fields.items() if inner is not None}
    if isinstance(value, list):
        items: list[Any] = value
        return [without_nulls(inner) for inner in items]
    return value


CLASSES: dict[str, Any] = {
    "retrieveSentNotification": FullSentNotification,
    "retrieveNotificationRequestStatus": RequestStatus,
    "consumeEventStream": StreamEvent,
}


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no shared cases at {SHARED}: set SEND_SHARED")
@pytest.mark.parametrize("operation", CLASSES)
def test_every_field_of_the_shared_answers_has_an_attribute(operation: str) -> None:
    files = sorted((SHARED / "cases" / "gen_responses").glob(f"{operation}V*.json"))
    assert files
    for file in files:
        raw: Any = json.loads(file.read_text(encoding="utf-8"))
        answers = cast("list[dict[str, Any]]", raw if isinstance(raw, list) else [raw])
        for index, fields in enumerate(answers):
            answer = CLASSES[operation].from_dict(fields)
            assert_shown(answer, fields, f"{file.name}[{index}]")
            assert without_nulls(answer.to_dict()) == without_nulls(fields), file.name


def test_every_field_of_the_core_has_an_attribute() -> None:
    native = importlib.import_module("send_sdk._native")
    classes = [getattr(native, name) for name in dir(native)]
    models = [class_ for class_ in classes if hasattr(class_, "_fields")]
    assert len(models) > 90
    for model in models:
        missing = [field for field in model._fields() if not hasattr(model, attribute(field))]
        assert not missing, f"{model.__name__} lacks {missing}"


def notification(**changes: Any) -> FullSentNotification:
    fields: dict[str, Any] = {
        "iun": "GPTG-NEPG-ZTET-202402-E-1",
        "sentAt": "2024-02-01T08:00:00.123456789Z",
        "notificationStatus": "ACCEPTED",
    }
    fields.update(changes)
    return FullSentNotification.from_dict(fields)


def test_what_is_absent_is_none_or_empty() -> None:
    answer = notification()
    assert answer.timeline == [] and answer.recipients == [] and answer.subject is None and answer.amount is None
    assert answer.extra == {} and answer.used_services is None


def test_tomorrow_is_kept() -> None:
    answer = notification(notificationStatus="TELEPORTED", novelty={"a": [1, None]}, amount=12.0)
    assert answer.notification_status == NotificationStatus("TELEPORTED") and answer.amount == 12
    assert answer.extra == {"novelty": {"a": [1, None]}} and answer.to_dict()["novelty"] == {"a": [1, None]}


def test_times_are_in_utc_and_their_text_is_kept() -> None:
    answer = notification()
    assert answer.sent_at == datetime.datetime(2024, 2, 1, 8, 0, 0, 123456, tzinfo=datetime.timezone.utc)
    assert answer.to_dict()["sentAt"] == "2024-02-01T08:00:00.123456789Z"
    odd = notification(sentAt="yesterday")
    assert odd.to_dict()["sentAt"] == "yesterday" and "sent_at=?" in repr(odd)
    with pytest.raises(ValidationError):
        _ = odd.sent_at


def test_lists_keep_the_whole_alive() -> None:
    element = {"elementId": "e-1", "category": "REFINEMENT", "details": {"recIndex": 1, "x": 1.5}}
    entry = {"status": "ACCEPTED", "activeFrom": "2024-02-01T08:00:00Z", "relatedTimelineElements": ["e-1"]}
    kept = notification(timeline=[element] * 3, notificationStatusHistory=[entry]).timeline[2]
    assert (kept.element_id, kept.category, kept.rec_index) == ("e-1", "REFINEMENT", 1)
    assert kept.details == {"recIndex": 1, "x": 1.5} and kept.to_dict() == element
    assert kept == TimelineElement.from_dict(element) != TimelineElement.from_dict({})
    history = notification(notificationStatusHistory=[entry]).notification_status_history
    assert history == [StatusHistoryElement.from_dict(entry)]
    assert repr(history[0]).startswith("StatusHistoryElement(status=<NotificationStatus.ACCEPTED>, active_from=")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('{"iun": 7}', "iun"),
        ('{"iun": "x", "timeline": [{"legalFactsIds": [{"key": 3}]}]}', "timeline[0].legalFactsIds[0].key"),
        ("not json", None),
        ("[]", None),
    ],
)
def test_what_cannot_be_read_is_located(text: str, field: str | None) -> None:
    with pytest.raises(ValidationError) as caught:
        FullSentNotification.from_json(text)
    assert (caught.value.field, caught.value.reason) == (field, "json")


def test_the_package_offers_what_it_says() -> None:
    for name in send_sdk.__all__:
        assert getattr(send_sdk, name) is not None
    assert sorted(send_sdk.__all__) == send_sdk.__all__ or set(send_sdk.__all__) <= set(dir(send_sdk))
    assert re.fullmatch(r"\d+\.\d+\.\d+", send_sdk.__version__)
