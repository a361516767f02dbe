"""Nothing personal and nothing secret is shown by `repr`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

import send_sdk
from conftest import QUICK
from journey import NAME, PEC, TAX_ID, delivered, request
from send_sdk import Client, Emulator, FiscalCode, FullSentNotification, NumericTaxId, PaTaxId, Recipient, VatNumber
from test_request import everything

STREET = "Via Segreta 7"


def parts(value: Any, depth: int = 8) -> Iterator[Any]:
    """An object of the package, and everything that it gives out."""
    if isinstance(value, (list, tuple)):
        for item in cast("list[object]", value):
            yield from parts(item, depth)
    elif type(value).__module__.startswith("send_sdk") and not isinstance(value, str) and depth:
        yield value
        for name in dir(value):
            if not name.startswith("_") and not callable(getattr(value, name)):
                yield from parts(getattr(value, name), depth - 1)


def assert_hidden(value: Any, secrets: list[str]) -> int:
    count = 0
    for part in parts(value):
        count += 1
        for secret in secrets:
            assert secret not in repr(part), f"{type(part).__name__} shows {secret}"
    return count


def test_tax_ids_are_not_shown() -> None:
    for value in (
        FiscalCode(TAX_ID),
        NumericTaxId("80078750587"),
        VatNumber("12345670157"),
        PaTaxId("80016350821"),
    ):
        assert repr(value) == f"{type(value).__name__}('***')"


def test_requests_do_not_show_people() -> None:
    secrets = [TAX_ID, NAME, PEC, "Cleopatra", "Via Roma", "c/o Rossi", "olivetti@", "12345670157"]
    assert assert_hidden(everything(), secrets) > 15
    assert_hidden(request(), secrets)
    assert "Via Roma" not in repr(Recipient(TAX_ID, NAME))


def test_answers_do_not_show_people(client: Client, emulator: Emulator) -> None:
    notification = client.notifications.get(delivered(client, emulator))
    personal = notification.to_dict()
    recipient = personal["recipients"][0]
    recipient["physicalAddress"] = {"at": NAME, "address": STREET, "municipality": STREET, "zip": STREET}
    payment = {"noticeCode": "302000100000019421", "creditorTaxId": "77777777777", "applyCost": False}
    recipient["payments"] = [{"pagoPa": payment}]
    personal["abstract"] = f"Per {NAME}"
    for element in personal["timeline"]:
        element.setdefault("details", {})["physicalAddress"] = {"address": STREET}
    filled = FullSentNotification.from_dict(personal)
    secrets = [TAX_ID, NAME, PEC, STREET, "302000100000019421", "77777777777"]
    assert all(secret in json.dumps(personal) for secret in secrets)
    assert assert_hidden(filled, secrets) > 20
    assert_hidden(client.legal_facts.list(notification.iun), secrets)


def test_refusals_do_not_show_the_platforms_text() -> None:
    reason = send_sdk.RefusalReason.from_dict(
        {"code": "TAXID_NOT_VALID", "detail": f"{TAX_ID} non valido", "recIndex": 0}
    )
    assert repr(reason) == "RefusalReason(code='TAXID_NOT_VALID', rec_index=0)" and reason.detail is not None


def test_keys_are_not_shown(emulator: Emulator) -> None:
    with Client(emulator.base_url, api_key="s3cr3t-key", voucher="s3cr3t-voucher", polling=QUICK) as client:
        assert "s3cr3t" not in repr(client) + repr(vars(client))
        try:
            client.groups.list()
        except send_sdk.AccessDenied as error:
            told = [str(error), repr(error), error.text(), error.text("it"), str(error.__dict__)]
            assert not any("s3cr3t" in text for text in told)
    assert emulator.api_key not in repr(emulator)
