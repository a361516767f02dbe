"""Building a request: keyword arguments, and errors that name them."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from typing import Any, cast

import pytest
from journey import TAX_ID, request, uploaded
from send_sdk import (
    AdditionalLanguage,
    ContentType,
    Document,
    F24Payment,
    FeePolicy,
    FeePolicyCode,
    FiscalCode,
    Iun,
    NewNotification,
    NumericTaxId,
    PagoPaIntegration,
    PagoPaPayment,
    Payment,
    PhysicalAddress,
    Recipient,
    RecipientKind,
    Sender,
    TaxonomyCode,
    UploadedFile,
    ValidationError,
    VatNumber,
)


def everything() -> NewNotification:
    """A request with every field set."""
    notice = PagoPaPayment("77777777777", "302000100000019421", apply_cost=True, attachment=uploaded())
    form = F24Payment("Modello F24", uploaded(), apply_cost=True)
    address = PhysicalAddress(
        "Via Roma 1",
        "Napoli",
        zip="80100",
        province="NA",
        at="c/o Rossi",
        address_details="Scala B",
        municipality_details="Vomero",
        foreign_state="ITALIA",
    )
    return request(
        recipients=[
            Recipient(TAX_ID, "Cleopatra", physical_address=address, payments=[notice, form, Payment(notice, form)]),
            Recipient(VatNumber("12345670157"), "Olivetti", digital_domicile="olivetti@pec.it"),
        ],
        fee_policy=FeePolicy.delivery_mode(pa_fee=100, vat=22),
        abstract_text="Sintesi",
        idempotence_token="t-1",
        cancelled_iun="GPTG-NEPG-ZTET-202402-E-1",
        group="g-1",
        amount=12_345,
        payment_expiration_date=datetime.date(2026, 12, 31),
        pago_pa_integration="SYNC",
        additional_language=AdditionalLanguage.GERMAN,
        physical_communication_priority=7,
    )


def test_a_request_says_what_it_was_told() -> None:
    made = everything()
    assert made.protocol_number == "2026/000123" and made.subject == "Verbale di contestazione"
    assert made.sender == Sender("Comune di Palermo", "80016350821") and made.taxonomy_code == TaxonomyCode("010101N")
    assert made.abstract_text == "Sintesi" and made.idempotence_token == "t-1" and made.group == "g-1"
    assert made.cancelled_iun == Iun("GPTG-NEPG-ZTET-202402-E-1") and made.amount == 12_345
    assert made.payment_expiration_date == datetime.date(2026, 12, 31)
    assert made.pago_pa_integration is PagoPaIntegration.SYNC and made.physical_communication_priority == 7
    assert made.additional_language is AdditionalLanguage.GERMAN
    assert (made.fee_policy.code, made.fee_policy.pa_fee, made.fee_policy.vat) == (FeePolicyCode.DELIVERY_MODE, 100, 22)
    person, company = made.recipients
    assert person.tax_id == FiscalCode(TAX_ID) and person.kind is RecipientKind.PERSON
    assert company.tax_id == NumericTaxId("12345670157") and company.kind is RecipientKind.COMPANY
    assert company.digital_domicile == "olivetti@pec.it" and person.physical_address is not None
    assert (person.physical_address.zip, person.physical_address.at) == ("80100", "c/o Rossi")
    notice, form, either = person.payments
    assert notice.pago_pa is not None and notice.f24 is None and notice.pago_pa.apply_cost
    assert form.f24 is not None and form.f24.title == "Modello F24" and either.pago_pa == notice.pago_pa
    (document,) = made.documents
    assert document.title == "Verbale" and document.file == uploaded() and document.file.content_type is ContentType.PDF


def test_the_body_is_what_the_platform_takes() -> None:
    body = everything().to_dict()
    assert body["paProtocolNumber"] == "2026/000123" and body["senderTaxId"] == "80016350821"
    assert (body["notificationFeePolicy"], body["paFee"], body["vat"]) == ("DELIVERY_MODE", 100, 22)
    assert body["additionalLanguages"] == ["DE"] and body["paymentExpirationDate"] == "2026-12-31"
    assert body["recipients"][0]["recipientType"] == "PF" and body["recipients"][1]["recipientType"] == "PG"
    assert body == json.loads(everything().to_json()) == json.loads(everything().to_json("2.6"))
    assert "physicalCommunicationPriority" not in json.loads(everything().to_json("v2.5"))
    assert "null" not in request().to_json()
    with pytest.raises(ValidationError, match="version"):
        everything().to_json("newest")


@pytest.mark.parametrize("part", [everything(), everything().recipients[0], everything().documents[0], uploaded()])
def test_a_part_can_be_stored(part: Any) -> None:
    type_ = cast(Any, type(part))
    assert type_.from_json(part.to_json()) == part == type_.from_json(part.to_json().encode())
    assert type_.from_dict(part.to_dict()) == part == pickle.loads(pickle.dumps(part))
    assert part != request(subject="Altro")


def test_parts_without_json_are_pickled_too() -> None:
    for part in (Sender("Comune", "80016350821"), FeePolicy.flat_rate(), FeePolicy.delivery_mode(pa_fee=0, vat=22)):
        assert pickle.loads(pickle.dumps(part)) == part
    assert FeePolicy.flat_rate() != FeePolicy.delivery_mode(pa_fee=0, vat=0)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: Recipient("RSSMRA80A01H501X", "Rossi"), "tax_id"),
        (lambda: Sender("Comune", "8001635082"), "tax_id"),
        (lambda: PagoPaPayment("77777777777", "30200010000001942"), "notice_code"),
        (lambda: PagoPaPayment("7777777777", "302000100000019421"), "creditor_tax_id"),
        (lambda: UploadedFile("k", "v", "short", "application/pdf"), "sha256"),
        (lambda: FeePolicy.delivery_mode(pa_fee=256, vat=22), "pa_fee"),
        (lambda: FeePolicy.delivery_mode(pa_fee=1, vat=-1), "vat"),
        (lambda: request(taxonomy_code="x"), "taxonomy_code"),
        (lambda: request(cancelled_iun="x"), "cancelled_iun"),
        (lambda: request(amount=2**31), "amount"),
        (lambda: request(physical_communication_priority=-1), "physical_communication_priority"),
        (lambda: request(recipients=[]), "recipients"),
        (lambda: request(documents=[]), "documents"),
        (lambda: NewNotification.from_dict({**request().to_dict(), "recipients": [{}]}), "recipients[0]"),
        (lambda: NewNotification.from_json('{"subject": 7}'), "subject"),
    ],
)
def test_what_is_wrong_is_named(make: Any, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        make()
    assert caught.value.field == field and field in str(caught.value) and field in caught.value.text("it")


def test_what_is_missing_or_of_another_type_is_named() -> None:
    with pytest.raises(TypeError, match="recipients"):
        NewNotification(protocol_number="1", subject="s")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    for field, value in (("sender", "Comune"), ("documents", [uploaded()]), ("subject", 7), ("fee_policy", None)):
        with pytest.raises(TypeError) as caught:
            request(None, **{field: value})
        assert str(caught.value).startswith(f"{field}: ")
    with pytest.raises(ValidationError, match="ContentType"):
        UploadedFile("k", "v", uploaded().sha256, "text/plain")


def test_a_document_may_go_without_a_title() -> None:
    assert Document(uploaded()).title is None
    assert "title" not in Document(uploaded()).to_dict()


def test_a_request_is_made_anew_with_other_values() -> None:
    made = everything()
    other = made.replace(idempotence_token="t-2", amount=None)
    assert (other.idempotence_token, other.amount) == ("t-2", None) and made.idempotence_token == "t-1"
    assert other.replace(idempotence_token="t-1", amount=made.amount) == made == made.replace()
    for part in (made, *made.recipients, *made.documents):
        again: Any = cast(Any, part).replace()
        assert again == part and hash(again) == hash(part)
    assert made.recipients[0].replace(denomination="Antonio").denomination == "Antonio"
    with pytest.raises(TypeError, match="colour"):
        made.replace(colour="red")
    with pytest.raises(ValidationError, match="tax_id"):
        made.recipients[0].replace(tax_id="protocol")
    if hasattr(copy, "replace"):
        assert cast(Any, copy).replace(made, group="g-2").group == "g-2"
