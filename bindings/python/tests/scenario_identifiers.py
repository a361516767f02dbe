"""Steps about identifiers: what one tells, and which of many are wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import scenario_told as told
from send_sdk import (
    FiscalCode,
    Iun,
    NoticeCode,
    NumericTaxId,
    PaTaxId,
    RequestId,
    TaxonomyCode,
    ValidationError,
    VatNumber,
    check_fiscal_codes,
    check_iuns,
    check_notice_codes,
    check_numeric_tax_ids,
    check_tax_ids,
    check_vat_numbers,
    parse_tax_id,
)


def _broken(check: Callable[[], object]) -> str | None:
    """The word for the rule that is broken, if one is."""
    try:
        check()
    except ValidationError as error:
        return error.reason
    return None


def _iun(iun: Iun) -> dict[str, Any]:
    return {**told.iun(iun), "check": _broken(iun.check)}


def _request_id(request_id: RequestId) -> dict[str, Any]:
    return {"text": str(request_id), "iun": str(request_id.iun)}


def _fiscal_code(code: FiscalCode) -> dict[str, Any]:
    return {
        "text": str(code),
        "sex": code.sex,
        "place_code": code.place_code,
        "omocodic": code.is_omocodic,
        "omocodia_mask": code.omocodia_mask,
        "base": str(code.base),
        "born_abroad": code.is_born_abroad,
        "birth_dates": [date.isoformat() for date in code.birth_dates],
        "surname_code": code.surname_code,
        "name_code": code.name_code,
        "all_letters": str(code.with_omocodia(127)),
        "place_known": code.is_place_known,
        "oddities": code.name_shape_warnings,
    }


def _numeric(number: NumericTaxId) -> dict[str, Any]:
    return {
        "text": str(number),
        "kind": number.kind.name,
        "provisional": number.is_provisional,
        "meaning": number.explain("en"),
        "meaning_it": number.explain("it"),
    }


def _notice(code: NoticeCode) -> dict[str, Any]:
    reason = _broken(code.check)
    return {
        "text": str(code),
        "iuv": code.iuv,
        "check_digits_ok": reason is None,
        "check": reason,
        "aux": code.aux,
        "application_code": code.application_code,
        "segregation": code.segregation,
        "iuv_base": code.iuv_base,
        "check_digits": code.check_digits,
        "expected_check_digits": code.expected_check_digits,
        "current": code.is_current_spec,
    }


def _pa(number: PaTaxId) -> dict[str, Any]:
    return {"text": str(number), "check": _broken(number.check)}


def _taxonomy(code: TaxonomyCode) -> dict[str, Any]:
    return {
        "text": str(code),
        "known": code.is_known,
        "with_payment": code.with_payment,
        "entity": code.entity,
        "area": code.area,
        "title": code.title,
    }


def _plain(value: object) -> dict[str, Any]:
    return {"text": str(value)}


#: Kinds of identifiers: how each is read as it is, how from what people write, and what it tells.
KINDS: dict[str, tuple[Callable[[str], Any], Callable[[str], Any] | None, Callable[[Any], dict[str, Any]]]] = {
    "iun": (Iun, None, _iun),
    "request_id": (RequestId, None, _request_id),
    "fiscal_code": (FiscalCode, FiscalCode.parse_lenient, _fiscal_code),
    "numeric_tax_id": (NumericTaxId, NumericTaxId.parse_lenient, _numeric),
    "notice_code": (NoticeCode, None, _notice),
    "tax_id": (parse_tax_id, None, _plain),
    "pa_tax_id": (PaTaxId, PaTaxId.parse_lenient, _pa),
    "vat_number": (VatNumber, VatNumber.parse_lenient, _plain),
    "taxonomy_code": (TaxonomyCode, None, _taxonomy),
}

CHECKS: dict[str, Callable[[list[str]], list[str | None]]] = {
    "iun": check_iuns,
    "fiscal_code": check_fiscal_codes,
    "numeric_tax_id": check_numeric_tax_ids,
    "notice_code": check_notice_codes,
    "tax_id": check_tax_ids,
    "vat_number": check_vat_numbers,
}


def identifier(kind: str, text: str, lenient: bool = False) -> Any:
    strict, from_people, tell = KINDS[kind]
    read = from_people if lenient else strict
    if read is None:
        raise KeyError(f"there is no lenient {kind}")
    return tell(read(text))


def identifiers(kind: str, texts: list[str]) -> Any:
    reasons = enumerate(CHECKS[kind](texts))
    return {"failures": [{"index": index, "code": reason} for index, reason in reasons if reason is not None]}


STEPS: dict[str, Callable[..., Any]] = {"identifier": identifier, "identifiers": identifiers}
