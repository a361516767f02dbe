"""Steps that check requests and files by the platform's rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import scenario_told as told
from scenario_form import Wrong
from scenario_knowledge import body, content, request
from send_sdk import f24, pdf, preflight
from send_sdk.preflight import AttachmentPlace, FileFacts, Knowledge

ENVIRONMENTS = {
    "production": preflight.Environment.production,
    "uat": preflight.Environment.uat,
    "strict": preflight.Environment.strict,
}


def _knowledge(
    missing_files: list[list[str]] | None = None,
    gone_files: list[list[str]] | None = None,
    used_protocols: list[tuple[str, str | None]] | None = None,
    used_notices: list[tuple[str, str]] | None = None,
    unpayable_notices: list[tuple[str, str]] | None = None,
    unregistered_tax_ids: list[str] | None = None,
    quota_used_up: bool = False,
) -> Knowledge:
    """What is known beside a request."""
    files: dict[tuple[str, str], FileFacts | None] = {(key, version): None for key, version in missing_files or []}
    files.update({(key, version): FileFacts(is_gone=True) for key, version in gone_files or []})
    return Knowledge(
        files=files,
        used_protocols=[(number, token) for number, token in used_protocols or []],
        used_notices=[(creditor, notice) for creditor, notice in used_notices or []],
        unpayable_notices=[(creditor, notice) for creditor, notice in unpayable_notices or []],
        unregistered_tax_ids=unregistered_tax_ids or [],
        is_quota_used_up=quota_used_up,
    )


def _checked(
    given: Any,
    environment: str = "production",
    version: str | None = None,
    gateway: bool = True,
    knowledge: dict[str, Any] | None = None,
) -> Any:
    known = None if knowledge is None else _knowledge(**knowledge)
    limits = ENVIRONMENTS[environment]()
    return told.report(preflight.check(given, environment=limits, version=version, knowledge=known, gateway=gateway))


#: Arguments of a check; all others change the request.
OPTIONS = {"environment", "version", "gateway", "knowledge"}


def _parted(arguments: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    options = {name: value for name, value in arguments.items() if name in OPTIONS}
    return options, {name: value for name, value in arguments.items() if name not in OPTIONS}


def check(**arguments: Any) -> Any:
    options, changes = _parted(arguments)
    return _checked(request(**changes), **options)


def check_json(text: str | None = None, **arguments: Any) -> Any:
    options, changes = _parted(arguments)
    if text is not None and changes:
        raise Wrong(f"a text has no changes: {changes}")
    return _checked(body(**changes) if text is None else text, **options)


def check_preload(text: str) -> Any:
    return told.report(preflight.check_preload(text))


def _place(place: dict[str, Any], apply_cost: bool | None) -> AttachmentPlace:
    ((kind, where),) = place.items()
    if kind != "form" and apply_cost is not None:
        raise Wrong("`apply_cost` is of a form")
    if kind == "document":
        return AttachmentPlace.document(where)
    recipient, payment = where
    if kind == "notice":
        return AttachmentPlace.notice(recipient, payment)
    if kind == "form":
        return AttachmentPlace.form(recipient, payment, apply_cost=apply_cost)
    raise Wrong(f"no place: {place}")


def check_attachment(
    file: dict[str, Any],
    place: dict[str, Any],
    environment: str = "production",
    apply_cost: bool | None = None,
    **options: Any,
) -> Any:
    limits = ENVIRONMENTS[environment]()
    where = _place(place, apply_cost)
    return told.report(preflight.attachment(content(file), where, environment=limits, **options))


def check_pdf(file: dict[str, Any]) -> Any:
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


RULES = {"requests": preflight.rules, "undecidable": preflight.undecidable, "pdf": pdf.rules, "f24": f24.rules}


def rules(of: str) -> Any:
    return [
        {
            "id": rule.id,
            "code": rule.code,
            "field": rule.field,
            "layer": rule.layer.name,
            "severity": rule.severity.name,
            "evidence": rule.evidence.name,
            "status": rule.http_status,
            "source": rule.source,
            "text": rule.requirement("en"),
            "text_it": rule.requirement("it"),
        }
        for rule in RULES[of]()
    ]


STEPS: dict[str, Callable[..., Any]] = {
    step.__name__: step for step in (check, check_json, check_preload, check_attachment, check_pdf, check_f24, rules)
}
