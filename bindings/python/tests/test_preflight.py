"""The platform's rules from Python: every way in, what is told, and limits that can be changed."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from pathlib import Path
from typing import Any, cast

import pytest
from journey import request, uploaded
from send_sdk import Document, ValidationError, preflight
from send_sdk.preflight import Environment, FileFacts, Issue, Knowledge, SenderProfile, Severity
from shared import SHARED, lines, needs_shared


def body(**changes: Any) -> dict[str, Any]:
    return {**json.loads(request().to_json("2.5")), **changes}


def test_the_same_is_said_of_every_form_of_a_request() -> None:
    fields = body(subject="x" * 200)
    text = json.dumps(fields)
    for form in (fields, text, text.encode()):
        report = preflight.check(form)
        assert not report.ok and [(issue.id, issue.path) for issue in report.errors] == [("G-04", "subject")]
    assert [issue.path for issue in preflight.check(request(subject="x" * 200)).errors] == ["subject"]
    assert preflight.check(request()).ok and preflight.check(body()).ok


def test_an_issue_tells_what_where_and_what_to_do() -> None:
    (issue,) = preflight.check(body(paProtocolNumber=None)).errors
    assert (issue.id, issue.path, issue.severity, issue.is_error) == ("G-03", "paProtocolNumber", Severity.ERROR, True)
    assert issue.code == "PN_INVALID_BODY" and issue.layer == "GATEWAY" and issue.keyword == "type"
    assert issue.message("it") != issue.message("en") == issue.message() and issue.fix("it") != issue.fix()
    assert issue.message() in str(issue) and issue.message("it") in issue.text("it")
    assert pickle.loads(pickle.dumps(issue)) == issue == Issue.from_json(issue.to_json())
    assert hash(issue) == hash(copy.copy(issue)) and issue.to_dict()["message"]["it"] == issue.message("it")
    with pytest.raises(ValidationError, match="'en' or 'it'"):
        issue.message("fr")


def test_a_text_that_is_not_json_is_located() -> None:
    (issue,) = preflight.check('{"subject":\n oops}').errors
    assert issue.line_column == (2, 2) and issue.path == ""


def test_a_report_is_a_collection() -> None:
    report = preflight.check(body(recipients=[]))
    assert len(report) == len(report.issues) == len(list(report)) == len(report.errors) + len(report.warnings)
    assert str(report).count("\n") == len(report) and "errore" in report.text("it")
    assert report.to_dict()["ok"] is False and report.to_dict()["issues"][0]["id"] == report.issues[0].id
    assert report == preflight.check(body(recipients=[])) != preflight.check(body())


def test_a_report_becomes_an_exception() -> None:
    preflight.check(request()).raise_for_errors()
    with pytest.raises(ValidationError) as caught:
        preflight.check(body(recipients=[], subject=7)).raise_for_errors()
    error = caught.value
    assert [issue.path for issue in error.issues] == ["subject", "recipients"]
    assert (error.path, error.reason, error.code) == ("subject", "G-04", "G-04")
    assert "errore" in error.text("it") and pickle.loads(pickle.dumps(error)).issues == error.issues


def test_the_platforms_answer() -> None:
    fields = body(taxonomyCode="ABC")
    answer = preflight.check(fields).answer(json.dumps(fields))
    assert answer is not None and answer.status == 400 and answer.layer == "GATEWAY"
    assert answer.errors[0].code == "PN_INVALID_BODY" and "ABC" in answer.errors[0].detail
    assert "ABC" not in repr(answer) + repr(answer.errors)
    assert preflight.check(request()).answer() is None


def test_limits_can_be_changed() -> None:
    production = Environment.production()
    assert production.max_documents == 15 and production.sender == SenderProfile()
    assert Environment.strict().address_lookup == "DISABLED" and Environment.uat().tax_id_white_list
    assert pickle.loads(pickle.dumps(production)) == production and hash(production)
    two = request(documents=[Document(uploaded(), title="a"), Document(uploaded(), title="b")])
    one_only = production.replace(max_documents=1)
    assert not any(issue.id == "S-01" for issue in preflight.check(two).errors)
    assert "documents" in {issue.path for issue in preflight.check(two, environment=one_only).errors}
    with pytest.raises(TypeError):
        production.replace(max_planets=3)
    with pytest.raises(ValidationError, match="Strictness"):
        preflight.check(request(), environment=production.replace(taxonomy_policy="SOMETIMES"))
    assert {field.name for field in dataclasses.fields(production)} >= {"address_characters", "taxonomy_codes"}


@pytest.mark.parametrize(("policy", "found"), [("OFF", None), ("WARN", Severity.WARNING), ("ENFORCE", Severity.ERROR)])
def test_how_strictly_a_rule_is_applied(policy: str, found: str | None) -> None:
    environment = Environment.production().replace(taxonomy_codes=["010202N"], taxonomy_policy=policy)
    issues = [issue for issue in preflight.check(request(), environment=environment) if issue.path == "taxonomyCode"]
    assert [issue.severity for issue in issues] == ([] if found is None else [found])


def test_what_is_known_besides() -> None:
    key = uploaded().key
    missing = preflight.check(request(), knowledge=Knowledge(files={key: None}))
    huge = Knowledge(files={key: FileFacts(size=10**9)})
    used = Knowledge(used_protocols=[("2026/000123", None)])
    assert not missing.ok and not preflight.check(request(), knowledge=huge).ok
    token = uploaded().version_token
    assert not preflight.check(request(), knowledge=Knowledge(files={(key, token): None})).ok
    assert preflight.check(request(), knowledge=Knowledge(files={(key, "v2"): None})).ok
    others: dict[Any, FileFacts | None] = {key: None, (key, token): FileFacts(begins_like_pdf=True)}
    assert preflight.check(request(), knowledge=Knowledge(files=others)).ok
    with pytest.raises(TypeError, match="files: a key and a version token, or a key, is needed, not <class 'int'>"):
        preflight.check(request(), knowledge=Knowledge(files={7: None}))  # type: ignore[arg-type]  # pyright: ignore
    assert [issue.layer for issue in preflight.check(request(), knowledge=used).errors] == ["SERVICE"]
    assert not preflight.check(request(), knowledge=Knowledge(is_quota_used_up=True)).ok


def test_many_in_one_call() -> None:
    reports = preflight.check_all([request(), body(subject=None), b"[]", request()])
    assert [report.ok for report in reports] == [True, False, False, True]
    assert preflight.check_all(iter(())) == []
    with pytest.raises(TypeError):
        preflight.check_all([7])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValidationError, match="version"):
        preflight.check(request(), version="two")


def test_the_gateway_can_be_left_out() -> None:
    long = body(subject="x" * 200)
    assert [issue.layer for issue in preflight.check(long).errors] == ["GATEWAY"]
    assert preflight.check(long, gateway=False).ok
    assert [report.ok for report in preflight.check_all([long], gateway=False)] == [True]


def test_uploads_are_checked_too() -> None:
    report = preflight.check_preload('[{"preloadIdx": "a/b", "sha256": "zz"}]')
    assert {issue.path for issue in report.errors} == {"[0].preloadIdx", "[0].sha256"}


def test_the_rules_are_listed() -> None:
    rules = preflight.rules()
    assert len({rule.id for rule in rules}) > 100 and all(rule.source and rule.requirement("it") for rule in rules)
    undecidable = preflight.undecidable()
    assert undecidable and {rule.id for rule in undecidable} < {rule.id for rule in rules}
    assert rules[0].to_dict()["layer"] == "GATEWAY" and rules[0] == preflight.rules()[0]


def patched(base: Any, patch: dict[str, Any]) -> Any:
    whole = copy.deepcopy(base)
    for pointer, value in patch.items():
        *parents, last = pointer.split("/")[1:]
        place: Any = whole
        for step in parents:
            place = place[key_in(place, step)]
        if value == {"$remove": True}:
            if key_in(place, last) in (place if isinstance(place, dict) else range(len(place))):
                del place[key_in(place, last)]
        elif isinstance(place, list) and int(last) == len(cast("list[object]", place)):
            cast("list[object]", place).append(value)
        else:
            place[key_in(place, last)] = value
    return whole


def key_in(place: Any, step: str) -> Any:
    return int(step) if isinstance(place, list) else step


@needs_shared
def test_the_platforms_verdicts() -> None:
    base = json.loads(Path(SHARED / "cases" / "base_request.json").read_text(encoding="utf-8"))
    base = base.get("request", base)
    lenient = Environment.production().replace(address_lookup="ENABLED")
    cases = [
        case
        for case in lines("validation.jsonl")
        if (case["kind"], case["status"]) == ("request", "current")
        and not case.get("env")
        and not case.get("files")
        and case.get("offline_decidable") is not False
        and case["expect"] in ("accept", "reject_sync")
    ]
    bodies = [patched(base, case["request_patch"]) for case in cases]
    assert len(cases) > 300
    for case, report in zip(cases, preflight.check_all(bodies, environment=lenient, version="2.6")):
        found = {issue.id for issue in report.errors}
        assert (case["rule"] in found) if case["expect"] == "reject_sync" else report.ok, (case["id"], found)
