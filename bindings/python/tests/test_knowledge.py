"""Catalogue, costs, names and codes."""

from __future__ import annotations

import datetime
import json
import pickle
from typing import Any

import pytest
from send_sdk import (
    FiscalCode,
    FullSentNotification,
    NotificationStatus,
    NumericTaxId,
    TimelineCategory,
    ValidationError,
    catalogue,
    cost,
    tax,
)


def test_every_category_and_status_is_explained_in_both_languages() -> None:
    for code in (*TimelineCategory, *NotificationStatus):
        explanation = catalogue.explain(code)
        assert explanation is not None and explanation.code == code
        assert explanation.meaning("it") and explanation.meaning("en") == explanation.meaning()


def test_a_code_tells_what_to_do() -> None:
    gone = catalogue.explain("FILE_GONE")
    assert gone is not None and gone.kind == "refusal" and gone.what_to_do() is not None
    assert gone.text("it").startswith("FILE_GONE (codice di rifiuto)") and str(gone) == gone.text()
    assert gone.facts() and all(gone.facts("it").values()) and json.loads(gone.to_json()) == gone.to_dict()
    assert pickle.loads(pickle.dumps(gone)) == gone and repr(gone) == "Explanation('FILE_GONE', kind='refusal')"
    assert catalogue.explain("SOMETHING_NEW") is None
    kinds = [entry.kind for entry in catalogue.explanations("NOTIFICATION_CANCELLED")]
    assert kinds == ["category", "legalFact"]
    denied = catalogue.error_in("User is not authorized to access this resource with an explicit deny")
    assert denied is not None and denied.code == "explicit deny"


def test_the_catalogue_as_a_whole() -> None:
    assert len(catalogue.entries()) > 300 and len(catalogue.entries("eventCode")) > 100
    assert {entry.kind for entry in catalogue.entries()} == set(catalogue.Kind)
    assert json.loads(catalogue.to_json())["eventCodes"][0]["code"] == "C000"
    assert "| `M04` | moved |" in catalogue.to_markdown() and "trasferito" in catalogue.to_markdown("it")


def priced(**changes: Any) -> FullSentNotification:
    letter = {"recIndex": 0, "analogCost": 847, "productType": "890"}
    fields: dict[str, Any] = {
        "iun": "GPTG-NEPG-ZTET-202402-E-1",
        "sentAt": "2024-02-01T00:00:00Z",
        "notificationStatus": "DELIVERING",
        "notificationFeePolicy": "DELIVERY_MODE",
        "paFee": 100,
        "vat": 22,
        "recipients": [{"payments": [{"pagoPa": {"applyCost": True}}]}],
        "timeline": [{"elementId": "a", "category": "SEND_ANALOG_DOMICILE", "details": letter}],
    }
    return FullSentNotification.from_dict({**fields, **changes})


def test_the_cost_of_a_payment() -> None:
    found = cost.of_payment(priced())
    assert (found.state, found.applies, found.partial, found.total) == ("PROVISIONAL", True, 947, 100 + 1033 + 100)
    assert (found.letters[0].product, found.letters[0].cost, found.analog_cost) == ("890", 847, 847)
    assert cost.with_vat(25, 22) == 31 and (cost.SEND_FEE, cost.DEFAULT_PA_FEE, cost.DEFAULT_VAT) == (100, 100, 22)
    assert found.to_dict()["letters"] == [{"element_id": "a", "product": "890", "cost": 847}]
    assert not cost.of_payment(priced(notificationFeePolicy="FLAT_RATE")).applies
    for recipient, payment, field in ((7, 0, "recipients[7]"), (0, 7, "recipients[0].payments[7]")):
        with pytest.raises(ValidationError) as caught:
            cost.of_payment(priced(), recipient, payment)
        assert caught.value.field == field
    broken = priced(timeline=[{"category": "SEND_ANALOG_DOMICILE", "details": {"recIndex": 0, "analogCost": "much"}}])
    with pytest.raises(ValidationError) as caught:
        cost.of_payment(broken)
    assert caught.value.field == "timeline[0].details.analogCost"


@pytest.mark.parametrize(
    ("name", "fits", "why"),
    [
        ("Mario Rossi", "YES", None),
        ("ROSSI, Mario", "YES", None),
        ("Luigi Rossi", "NO", "GIVEN_NAME"),
        ("Luigi Bianchi", "NO", "BOTH"),
        ("Rossi", "UNKNOWN", "ONE_WORD"),
        ("Αθηνά Ωνάση", "UNKNOWN", "NOT_LATIN"),
    ],
)
def test_does_the_name_fit(name: str, fits: str, why: str | None) -> None:
    found = tax.match_name(name, "RSSMRA80A01H501U")
    assert found.fits == fits and (found.misfit or found.doubt) == why
    assert name not in repr(found) and (fits == "YES" or found.text("it") != found.text())


def test_names_and_codes() -> None:
    assert tax.match_name("Acme", "12345670157").doubt == "NUMERIC_TAX_ID"
    assert (tax.surname_code("Fo"), tax.first_name_code("Mario"), tax.surname_code("7")) == ("FOX", "MRA", None)
    code = FiscalCode("RSSMRA80A01H501U")
    assert code.is_place_known and not code.is_born_abroad and code.name_shape_warnings == []
    assert code.birth_dates == [datetime.date(1980, 1, 1)] or len(code.birth_dates) == 2
    second = code.with_omocodia(1)
    assert second != code and second.is_omocodic and second.omocodia_mask == 1 and second.base == code
    inps = NumericTaxId("80078750587")
    assert inps.kind == "entity_non_vat" and not inps.is_provisional and "VAT" in inps.explain()
    assert datetime.date.fromisoformat(tax.PLACES_AS_OF).year >= 2026


def test_what_send_accepts_is_not_what_is_valid() -> None:
    assert tax.send_accepts_person("QRZFCN85A10H000B") and not FiscalCode.is_valid("QRZFCN85A10H000B")
    assert tax.send_accepts_company("00000000000") and not tax.send_accepts_company("RSSMRA80A01H501U")
    assert tax.send_accepts_public_body("12345678901") and tax.send_openapi("12345678901")
