"""Steps that need no platform: identifiers, rules, lifecycle, costs, catalogue."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import scenario_told as told
from scenario_form import FOLDER, Wrong, put, remove
from send_sdk import (
    FiscalCode,
    FullSentNotification,
    Iun,
    NewNotification,
    NoticeCode,
    NumericTaxId,
    PaTaxId,
    RequestId,
    Sha256Digest,
    StreamEvent,
    TaxonomyCode,
    ValidationError,
    VatNumber,
    catalogue,
    check_fiscal_codes,
    check_iuns,
    check_notice_codes,
    check_numeric_tax_ids,
    check_tax_ids,
    cost,
    f24,
    lifecycle,
    parse_tax_id,
    pdf,
    preflight,
    sample_pdf,
    tax,
)

REQUEST = (FOLDER / "data" / "request.json").read_text(encoding="utf-8")


def _fiscal_code(text: str, lenient: bool = False) -> dict[str, Any]:
    code = FiscalCode.parse_lenient(text) if lenient else FiscalCode(text)
    return {
        "text": str(code),
        "sex": code.sex,
        "place_code": code.place_code,
        "omocodic": code.is_omocodic,
        "omocodia_mask": code.omocodia_mask,
        "base": str(code.base),
        "born_abroad": code.is_born_abroad,
        "birth_dates": [date.isoformat() for date in code.birth_dates],
    }


def _notice_code(text: str) -> dict[str, Any]:
    code = NoticeCode(text)
    try:
        code.check()
        is_right = True
    except ValidationError:
        is_right = False
    return {"text": str(code), "iuv": code.iuv, "check_digits_ok": is_right}


def _numeric(text: str) -> dict[str, Any]:
    number = NumericTaxId(text)
    return {"text": str(number), "kind": number.kind.name}


def _iun(text: str) -> dict[str, Any]:
    return told.iun(Iun(text))


def _request_id(text: str) -> dict[str, Any]:
    request_id = RequestId(text)
    return {"text": str(request_id), "iun": str(request_id.iun)}


def _plain(parse: Callable[[str], object]) -> Callable[[str], dict[str, Any]]:
    def read(text: str) -> dict[str, Any]:
        return {"text": str(parse(text))}

    return read


IDENTIFIERS: dict[str, Callable[..., dict[str, Any]]] = {
    "iun": _iun,
    "request_id": _request_id,
    "fiscal_code": _fiscal_code,
    "numeric_tax_id": _numeric,
    "notice_code": _notice_code,
    "tax_id": _plain(parse_tax_id),
    "pa_tax_id": _plain(PaTaxId),
    "vat_number": _plain(VatNumber),
    "taxonomy_code": _plain(TaxonomyCode),
}

CHECKS: dict[str, Callable[[list[str]], list[str | None]]] = {
    "iun": check_iuns,
    "fiscal_code": check_fiscal_codes,
    "numeric_tax_id": check_numeric_tax_ids,
    "notice_code": check_notice_codes,
    "tax_id": check_tax_ids,
}


def identifier(kind: str, text: str, **options: bool) -> Any:
    return IDENTIFIERS[kind](text, **options)


def identifiers(kind: str, texts: list[str]) -> Any:
    reasons = enumerate(CHECKS[kind](texts))
    return {"failures": [{"index": index, "code": reason} for index, reason in reasons if reason is not None]}


def digest(text: str) -> Any:
    return {"sha256": str(Sha256Digest.of(text.encode()))}


def name_fits(tax_id: str, name: str) -> Any:
    match = tax.match_name(name, tax_id)
    return {"fits": match.fits.name, "text": match.text("en"), "text_it": match.text("it")}


def explain(code: str) -> Any:
    explanation = catalogue.explain(code)
    return explanation and {
        "code": explanation.code,
        "kind": explanation.kind.name,
        "meaning": explanation.meaning("en"),
        "meaning_it": explanation.meaning("it"),
        "what_to_do": explanation.what_to_do("en"),
        "what_to_do_it": explanation.what_to_do("it"),
    }


def body(
    files: list[dict[str, str]] | None = None,
    remove_: list[str] | None = None,
    set_: dict[str, Any] | None = None,
) -> str:
    """The request of a step: that of the README, with its changes."""
    request = json.loads(REQUEST)
    if files:
        request["documents"] = [
            {
                "title": "Verbale",
                "contentType": file["content_type"],
                "digests": {"sha256": file["sha256"]},
                "ref": {"key": file["key"], "versionToken": file["version_token"]},
            }
            for file in files
        ]
    for pointer in remove_ or []:
        remove(request, pointer)
    for pointer, value in (set_ or {}).items():
        put(request, pointer, value)
    return json.dumps(request)


def request(**changes: Any) -> NewNotification:
    return NewNotification.from_json(body(**changes))


def content(file: dict[str, str]) -> bytes:
    """A file of a step."""
    if set(file) == {"pdf"}:
        return sample_pdf(file["pdf"], ["Documento di prova"])
    if set(file) == {"text"}:
        return file["text"].encode()
    raise Wrong(f"no file: {file}")


ENVIRONMENTS = {
    "production": preflight.Environment.production,
    "uat": preflight.Environment.uat,
    "strict": preflight.Environment.strict,
}


def check(environment: str = "production", **changes: Any) -> Any:
    return told.report(preflight.check(request(**changes), environment=ENVIRONMENTS[environment]()))


def check_json(text: str | None = None, environment: str = "production", **changes: Any) -> Any:
    if text is not None and changes:
        raise Wrong(f"a text has no changes: {changes}")
    given = body(**changes) if text is None else text
    return told.report(preflight.check(given, environment=ENVIRONMENTS[environment]()))


def check_pdf(file: dict[str, str]) -> Any:
    facts = pdf.inspect(content(file))
    return {
        "size": facts.size,
        "kind": facts.kind.name,
        "pages": facts.pages,
        "encrypted": facts.is_encrypted,
        "signatures": len(facts.signatures),
        "report": told.report(pdf.check(facts)),
    }


def check_f24(text: str, apply_cost: bool | None = None) -> Any:
    return told.report(f24.check(text.encode(), apply_cost=apply_cost))


def history(notification: dict[str, Any]) -> Any:
    found = lifecycle.history(FullSentNotification.from_dict(notification))
    entries = [{"status": str(one.status), "since": told.instant(one.active_from)} for one in found.api_view]
    return {
        "status": str(found.status),
        "entries": entries,
        "unmapped": [str(unmapped.category) for unmapped in found.unmapped],
    }


def view(notification: dict[str, Any]) -> Any:
    return told.view(lifecycle.view(FullSentNotification.from_dict(notification)))


def price(notification: dict[str, Any], recipient: int = 0, payment: int = 0) -> Any:
    return told.cost(cost.of_payment(FullSentNotification.from_dict(notification), recipient, payment))


def impossible(notification: dict[str, Any]) -> Any:
    found = lifecycle.impossible(FullSentNotification.from_dict(notification))
    return [{"kind": one.kind.name, "path": one.path} for one in found]


def track(events: list[dict[str, Any]], recipients: int = 1) -> Any:
    tracker = lifecycle.Tracker(recipients)
    changes = [tracker.feed(StreamEvent.from_dict(event)) for event in events]
    return {
        "status": str(tracker.status),
        "statuses": [str(change.status[1]) for change in changes if change.status],
        "takes_back": any(change.takes_back for change in changes),
        "final_dates": [told.instant(tracker.final_date(recipient)) for recipient in range(recipients)],
        "doubts": [doubt.kind.name for doubt in tracker.doubts],
        "needs_full_read": tracker.needs_full_read,
    }


STEPS: dict[str, Callable[..., Any]] = {
    "identifier": identifier,
    "identifiers": identifiers,
    "digest": digest,
    "name_fits": name_fits,
    "explain": explain,
    "check": check,
    "check_json": check_json,
    "check_pdf": check_pdf,
    "check_f24": check_f24,
    "history": history,
    "view": view,
    "cost": price,
    "impossible": impossible,
    "track": track,
}
