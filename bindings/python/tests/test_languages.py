"""What is wrong is told in Italian as well as in English, wherever the package itself finds it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from typing import Any

import pytest
from conftest import PDF
from journey import request
from send_sdk import (
    Client,
    Credentials,
    EmulatedNotification,
    Emulator,
    FeePolicy,
    FullSentNotification,
    Pdnd,
    SendError,
    preflight,
)
from send_sdk import _native as native  # pyright: ignore[reportPrivateUsage]
from send_sdk.catalogue import Explanation
from send_sdk.lifecycle import Terms, history
from send_sdk.preflight import AttachmentPlace, Environment

IUN = "GPTG-NEPG-ZTET-202402-E-1"


@pytest.fixture(scope="module")
def world() -> Iterator[Emulator]:
    with Emulator(clock="manual") as emulator:
        yield emulator


def sent(**changes: Any) -> FullSentNotification:
    fields: dict[str, Any] = {"iun": IUN, "sentAt": "2025-12-01T08:00:00Z", "recipients": [{}], "timeline": []}
    return FullSentNotification.from_dict({**fields, **changes})


def restored(emulator: Emulator, **changes: Any) -> object:
    return Emulator(snapshot=json.dumps({**json.loads(emulator.snapshot()), **changes}))


def asked_of(emulator: Emulator, auth: Any) -> object:
    with Client(emulator.base_url, auth=auth) as client:
        return client.groups.list()


class Forgetful:
    """Supplies nothing that could be credentials."""

    def credentials(self) -> Any:
        return "a key"


class Mute:
    """Signs with something that is no signature."""

    def sign(self, message: bytes, /) -> Any:
        return 7


def signed(emulator: Emulator) -> object:
    ids = ("4f4c9a3e-8c1b-4c39-b0a5-0d8b6d1e2f30", "kid-1", "1b2c0d4e-1f2a-4b3c-8d5e-6f7a8b9c0d1e")
    pdnd = Pdnd(*ids, Mute(), emulator.token_url, emulator.assertion_audience)
    with Client(emulator.base_url, api_key=emulator.api_key, pdnd=pdnd) as client:
        return client.groups.list()


def notification(emulator: Emulator) -> EmulatedNotification:
    with Client(emulator.base_url, api_key=emulator.api_key) as client:
        number = str(emulator.journal.count("send_notification"))
        sent = client.notifications.send(request(client.attachments.upload(PDF), protocol_number=number))
    emulator.run_until_status(sent.iun, "ACCEPTED")
    return emulator.notification(sent.iun)


def element(**changes: Any) -> dict[str, Any]:
    return {"elementId": "A", "category": "REQUEST_ACCEPTED", "timestamp": "2025-12-01T08:05:00Z", **changes}


REFINED = element(category="REFINEMENT", details={"recIndex": 0})
NOON = datetime(2025, 12, 1, 12, tzinfo=timezone.utc)
ELSEWHERE: Any = "https://elsewhere.example/token"

#: What is wrong, and who finds it.
WRONGS: dict[str, Callable[[Emulator], object]] = {
    "a fee policy that is none": lambda _: FeePolicy.from_dict({"notificationFeePolicy": "FREE"}),
    "a fee policy that is missing": lambda _: FeePolicy.from_dict({}),
    "a fee policy of another type": lambda _: FeePolicy.from_dict({"notificationFeePolicy": 7}),
    "a fee that is out of range": lambda _: FeePolicy.delivery_mode(pa_fee=100, vat=22_000),
    "a time that is none": lambda _: sent(sentAt="yesterday").sent_at,
    "a notification without a time": lambda _: history(sent(sentAt="yesterday")),
    "an element without an id": lambda _: history(sent(timeline=[element(elementId=None)])),
    "an element with a time that is none": lambda _: history(sent(timeline=[element(timestamp="now")])),
    "a time that comes from nowhere": lambda _: history(sent(timeline=[REFINED]), raw=True, regime="BEFORE_FIX"),
    "details that cannot be read": lambda _: history(
        sent(timeline=[element(category="REFINEMENT", details={"recIndex": "first"})]), raw=True
    ),
    "a place that is none": lambda _: preflight.attachment(PDF, AttachmentPlace("poster", 0)),
    "a policy that is none": lambda _: preflight.attachment(PDF, AttachmentPlace.document(0), tax_code_check="PERHAPS"),
    "a mode that is none": lambda _: preflight.check(
        {}, environment=Environment.production().replace(denomination_mode="GREEK")
    ),
    "a version that is none": lambda _: preflight.check({}, version="two"),
    "an environment that is none": lambda _: native.preflight_environment("moon"),
    "a term that is none": lambda _: native.lifecycle_term(Terms.production(), "someday", NOON),
    "an explanation that is not known": lambda _: Explanation._restore("CATEGORY", "TELEPORTED"),  # pyright: ignore
    "a language that is none": lambda _: preflight.rules()[0].requirement("fr"),
    "a resource that is none": lambda _: Client("uat", api_key="k", versions={"letters": "2.5"}),
    "a version of a resource that is none": lambda _: Client("uat", api_key="k", versions={"requests": "two"}),
    "none at a time": lambda e: Client(e.base_url, api_key="k").notifications.send_all([], parallel=0),
    "half an issuer": lambda _: Pdnd("c", "k", "p", Mute(), token_url=ELSEWHERE).lint("uat"),
    "no credentials": lambda e: asked_of(e, Forgetful()),
    "credentials of another type": lambda e: asked_of(e, _supplier(Credentials(api_key=7))),  # type: ignore[arg-type]
    "no signature": signed,
    "time that runs backwards": lambda e: e.advance(-1),
    "a clock that is none": lambda _: Emulator(clock="fast"),
    "a scenario that is none": lambda _: Emulator(scenario="[[fault]]"),
    "a scenario with a fault that cannot be": lambda _: Emulator(
        scenario='[[fault]]\non = "upload"\ndo = "fail"\nstatus = 200'
    ),
    "a state of another form": lambda e: restored(e, form=99),
    "a state with a time that is none": lambda e: restored(e, now="later"),
    "a fault of nothing": lambda e: e.faults.add("nowhere", "drop"),
    "a fault that is none": lambda e: e.faults.add("upload", "explode"),
    "a fault that cannot happen there": lambda e: e.faults.add("upload", "corrupt"),
    "a fault with no error": lambda e: e.faults.add("upload", "fail", status=200),
    "a fault of no call": lambda e: e.faults.add("upload", "drop", nth=0),
    "a fault that is more than sure": lambda e: e.faults.add("upload", "drop", probability=2.0),
    "calls of nothing": lambda e: e.journal.entries("nowhere"),
    "a notification that was not sent here": lambda e: e.notification(IUN),
    "a desk that is none": lambda e: notification(e).view_at_desk(desk="BAR"),
    "a rework that is none": lambda e: notification(e).rework(kind="AGAIN"),
    "a recipient that is none": lambda e: notification(e).view(7),
    "a letter that was not sent": lambda e: notification(e).rework(),
    "a status that is never reached": lambda e: e.run_until_status(notification(e).iun, "CANCELLED"),
}


#: What is told in words of Python, or of the reader of TOML and JSON, behind our own.
PARSED = {
    "a fee policy of another type",
    "a scenario that is none",
    "a fault that is none",
    "no credentials",
    "credentials of another type",
    "no signature",
}


def _supplier(credentials: Credentials) -> object:
    class Supplier:
        def credentials(self) -> Credentials:
            return credentials

    return Supplier()


@pytest.mark.parametrize("what", WRONGS)
def test_what_is_wrong_is_told_in_both_languages(world: Emulator, what: str) -> None:
    with pytest.raises(SendError) as caught:
        WRONGS[what](world)
    english, italian = caught.value.text("en"), caught.value.text("it")
    assert english and italian and english != italian
    # Not the English words once more, behind Italian ones.
    assert english.rpartition(": ")[2] not in italian or what in PARSED
