"""Identifiers: made from text, or an error that says what is wrong and where."""

from __future__ import annotations

import copy
import datetime
import hashlib
import pickle
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
import send_sdk
from send_sdk import (
    FiscalCode,
    Iun,
    NoticeCode,
    NumericTaxId,
    NumericTaxIdKind,
    PaTaxId,
    RequestId,
    Sha256Digest,
    TaxonomyCode,
    ValidationError,
    VatNumber,
    check_fiscal_codes,
    parse_tax_id,
)

GOOD: list[tuple[Any, str, str]] = [
    (FiscalCode, "QRZFCN84S63H501H", "RSSMRA80A01H501U"),
    (NumericTaxId, "80078750587", "12345670157"),
    (VatNumber, "12345670157", "01199250158"),
    (PaTaxId, "77777777777", "80016350821"),
    (Iun, "XGHJ-QGEV-YJHQ-202611-E-1", "GPTG-NEPG-ZTET-202402-E-1"),
    (RequestId, "WEdISi1RR0VWLVlKSFEtMjAyNjExLUUtMQ==", "VFdQSy1OUVdYLUxOS1ctMjAyNjExLUEtMQ=="),
    (NoticeCode, "302000100000019414", "302000100000019421"),
    (TaxonomyCode, "010101P", "010101N"),
    (Sha256Digest, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="),
]


@pytest.mark.parametrize(("type_", "text", "other"), GOOD)
def test_an_identifier_is_a_value(type_: Any, text: str, other: str) -> None:
    value = type_(text)
    assert str(value) == text
    assert value == type_(text) and value != type_(other) and value != text
    assert hash(value) == hash(type_(text)) and len({value, type_(text), type_(other)}) == 2
    assert (value < type_(other)) == (bytes(value) < bytes(type_(other)) if type_ is Sha256Digest else text < other)
    assert type_.is_valid(text) and not type_.is_valid(text + " ")
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value
    assert copy.deepcopy(value) == value


@pytest.mark.parametrize(
    ("type_", "text", "reason", "position"),
    [
        (FiscalCode, "RSSMRA80A01H501X", "check_char", 16),
        (FiscalCode, "RSSMRA80A01H50", "length", None),
        (FiscalCode, "RS5MRA80A01H501U", "name_letter_pos_3", 3),
        (FiscalCode, "rssmra80a01h501u", "not_canonical", None),
        (FiscalCode, "RSSMRA80A01H50\u00df", "length", None),
        (NumericTaxId, "80078750588", "check_digit", 11),
        (NumericTaxId, "8007875O587", "non_digit", 8),
        (VatNumber, "80078750587", "entity_non_vat", None),
        (PaTaxId, "8001635082", "length", None),
        (PaTaxId, "8001635082X", "character", 11),
        (Iun, "XGHJ-QGEV-YJHQ-202611-E1", "format", None),
        (Iun, "XGHJ_QGEV-YJHQ-202611-E-1", "format", 5),
        (RequestId, "short", "format", None),
        (NoticeCode, "30200010000001942", "length", None),
        (NoticeCode, "30200010000001942x", "non_digit", 18),
        (TaxonomyCode, "010101p", "character", 7),
        (Sha256Digest, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", "non_canonical_trailing_bits", 43),
    ],
)
def test_what_is_wrong_is_said(type_: Any, text: str, reason: str, position: int | None) -> None:
    with pytest.raises(ValidationError) as caught:
        type_(text)
    error = caught.value
    assert (error.reason, error.position, error.field) == (reason, position, None)
    assert isinstance(error, ValueError) and error.kind == "INVALID_INPUT" and not error.retryable
    assert error.text("it") != error.text("en") == str(error)
    # A wrong tax id is as personal as a right one.
    assert text not in str(error) or type_ not in (FiscalCode, NumericTaxId, VatNumber, PaTaxId)


def test_other_types_are_type_errors() -> None:
    for wrong in (None, 12345670157, b"QRZFCN84S63H501H"):
        with pytest.raises(TypeError):
            FiscalCode(wrong)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_fiscal_code_tells_what_is_in_it() -> None:
    code = FiscalCode("QRZFCN84S63H501H")
    assert (code.surname_code, code.name_code, code.year2, code.month, code.day) == ("QRZ", "FCN", 84, 11, 23)
    assert (code.sex, code.place_code, code.control_character, code.is_omocodic) == ("F", "H501", "H", False)
    assert code.birth_dates == [datetime.date(1984, 11, 23), datetime.date(2084, 11, 23)]
    omocodic = FiscalCode("QRZFCN84S63H50MZ")
    assert omocodic.is_omocodic and omocodic.base == code
    assert FiscalCode.parse_lenient(" qrzfcn84s63 h501h\n") == code


def test_tax_ids_of_either_form() -> None:
    assert parse_tax_id("80078750587") == NumericTaxId("80078750587")
    assert parse_tax_id("qrzfcn84s63h501h", lenient=True) == FiscalCode("QRZFCN84S63H501H")
    assert NumericTaxId("80078750587").kind is NumericTaxIdKind.ENTITY_NON_VAT
    assert VatNumber.parse_lenient("it 12345670157").tax_id == NumericTaxId("12345670157")
    assert PaTaxId("80078750587").check() == NumericTaxId("80078750587")
    with pytest.raises(ValidationError):
        PaTaxId("77777777777").check()


def test_an_iun_and_its_request_id() -> None:
    iun = Iun("XGHJ-QGEV-YJHQ-202611-E-1")
    assert (iun.year, iun.month, iun.control_letter, iun.is_informal) == (2026, 11, "E", False)
    assert iun.request_id.iun == iun and iun.control_ok
    iun.check()
    typo = Iun("XGHJ-QGEV-YJHQ-202611-D-1")
    assert not typo.control_ok and typo.expected_control_letter == "E"
    with pytest.raises(ValidationError) as caught:
        typo.check()
    assert (caught.value.reason, caught.value.position) == ("control", 23)


def test_codes_of_payments_and_acts() -> None:
    notice = NoticeCode("302000100000019414")
    assert (notice.aux, notice.segregation, notice.application_code) == (3, "02", None)
    assert (notice.iuv, notice.check_digits) == ("02000100000019414", "14")
    assert (notice.iuv_base, notice.expected_check_digits) == ("0001000000194", 14) and notice.is_current_spec
    notice.check()
    with pytest.raises(ValidationError):
        NoticeCode("302000100000019421").check()
    fines = TaxonomyCode("010101P")
    assert fines.with_payment and (fines.entity, fines.area) == ("Comune", "Polizia Locale")
    unknown = TaxonomyCode("999999Z")
    assert (unknown.is_known, unknown.with_payment, unknown.title) == (False, None, None)


def test_a_digest_is_that_of_hashlib(tmp_path: Path) -> None:
    content = b"atto di notifica" * 100_000
    file = tmp_path / "atto.pdf"
    file.write_bytes(content)
    digest = Sha256Digest.of(content)
    assert bytes(digest) == hashlib.sha256(content).digest() and str(digest) == b64encode(bytes(digest)).decode()
    assert (
        digest == Sha256Digest.of_file(file) == Sha256Digest.of_file(str(file)) == Sha256Digest.of(bytearray(content))
    )
    with pytest.raises(FileNotFoundError) as caught:
        Sha256Digest.of_file(tmp_path / "nowhere")
    assert caught.value.filename == str(tmp_path / "nowhere")


def test_many_in_one_call() -> None:
    right, wrong = "QRZFCN84S63H501H", "QRZFCN84S63H501X"
    assert check_fiscal_codes([right, wrong, ""]) == [None, "check_char", "length"]
    assert check_fiscal_codes([]) == [] and check_fiscal_codes((right,)) == [None]
    # Texts that could be taken for two, or that no encoding can write.
    assert check_fiscal_codes([f"{right}\n{right}", right]) == ["length", None]
    assert check_fiscal_codes(["\ud800", right, "\n"]) == ["length", None, "length"]
    for texts in (right, [right, None], 3):
        with pytest.raises(TypeError):
            check_fiscal_codes(texts)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("check", "type_"),
    [
        ("check_fiscal_codes", FiscalCode),
        ("check_numeric_tax_ids", NumericTaxId),
        ("check_vat_numbers", VatNumber),
        ("check_iuns", Iun),
        ("check_notice_codes", NoticeCode),
        ("check_tax_ids", parse_tax_id),
    ],
)
def test_many_and_one_agree(check: str, type_: Any) -> None:
    texts = [text for _, *pair in GOOD for text in pair] + ["", "RSSMRA80A01H501X", "80078750588", "01920061197"]

    def reason(text: str) -> str | None:
        try:
            type_(text)
        except ValidationError as error:
            return error.reason
        return None

    assert getattr(send_sdk, check)(texts) == [reason(text) for text in texts]


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["RSSMRA80A01H501U"],
        ["RSSMRA80A01H501U"] * 3 + ["x", "", "RSSMRA80A01H501X", "RSSMRA80A01H501U"],
        ["RSSMRA80A01H501U\n", "RSSMRA80A01H501U", ""],
        ["RSSMRA80A01H501", "URSSMRA80A01H501U", "RSSMRA80A01H501U\n\n"],
        ["è" * 8, "RSSMRA80A01H501U", "è" * 16, "\ud800", "RSSMRA80A01H501U"],
        ["", "", "\n", "RSSMRA80A01H501U"],
    ],
)
def test_a_batch_says_what_single_calls_say(texts: list[str]) -> None:
    expected = [FiscalCode.is_valid(text) if text.isprintable() else False for text in texts]
    assert send_sdk.are_fiscal_codes(texts) == bytes(expected)
    assert [reason is None for reason in send_sdk.check_fiscal_codes(texts)] == expected
    assert [reason is None for reason in send_sdk.check_fiscal_codes(tuple(texts))] == expected
