"""Steps that need no platform: names, catalogue; and the request and the files of other steps."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from scenario_form import FOLDER, Wrong, put, remove
from send_sdk import NewNotification, Sha256Digest, catalogue, sample_pdf, tax
from send_sdk.catalogue import Explanation

REQUEST = (FOLDER / "data" / "request.json").read_text(encoding="utf-8")


def digest(text: str) -> Any:
    return {"sha256": str(Sha256Digest.of(text.encode()))}


def name_fits(tax_id: str, name: str) -> Any:
    match = tax.match_name(name, tax_id)
    return {"fits": match.fits.name, "text": match.text("en"), "text_it": match.text("it")}


def tax_profile(text: str) -> Any:
    """What SEND itself takes as a tax id."""
    return {
        "api": tax.send_openapi(text),
        "person": tax.send_accepts_person(text),
        "company": tax.send_accepts_company(text),
        "public_body": tax.send_accepts_public_body(text),
    }


def _explained(found: Explanation | None) -> Any:
    return found and {
        "code": found.code,
        "kind": found.kind.name,
        "meaning": found.meaning("en"),
        "meaning_it": found.meaning("it"),
        "what_to_do": found.what_to_do("en"),
        "what_to_do_it": found.what_to_do("it"),
        "facts": [{"label": label, "value": value} for label, value in found.facts("en").items()],
        "facts_it": [{"label": label, "value": value} for label, value in found.facts("it").items()],
    }


def explain(code: str) -> Any:
    return _explained(catalogue.explain(code))


def error_in(text: str) -> Any:
    return _explained(catalogue.error_in(text))


def body(
    files: list[dict[str, str]] | None = None,
    remove_: list[str] | None = None,
    set_: dict[str, Any] | None = None,
) -> str:
    """The request of a step: that of the README, with its changes."""
    request = json.loads(REQUEST)
    if files:
        request["documents"] = documents(files)
    for pointer in remove_ or []:
        remove(request, pointer)
    for pointer, value in (set_ or {}).items():
        put(request, pointer, value)
    return json.dumps(request)


def documents(files: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The documents of a request, from files as ``upload`` tells them."""
    return [
        {
            "title": "Verbale",
            "contentType": file["content_type"],
            "digests": {"sha256": file["sha256"]},
            "ref": {"key": file["key"], "versionToken": file["version_token"]},
        }
        for file in files
    ]


def request(**changes: Any) -> NewNotification:
    return NewNotification.from_json(body(**changes))


def content(file: dict[str, Any]) -> bytes:
    """A file of a step."""
    if set(file) == {"pdf"}:
        return sample_pdf(file["pdf"], ["Documento di prova"])
    if set(file) == {"text"}:
        return str(file["text"]).encode()
    if set(file) == {"json"}:
        return json.dumps(file["json"]).encode()
    raise Wrong(f"no file: {file}")


STEPS: dict[str, Callable[..., Any]] = {
    step.__name__: step for step in (digest, name_fits, tax_profile, explain, error_in)
}
