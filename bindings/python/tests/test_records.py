"""What happened, or was told, and cannot be had again: it is stored as a whole and read back."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from conftest import PDF, QUICK
from journey import NAME, PEC, TAX_ID, request
from send_sdk import (
    Client,
    Emulator,
    Gap,
    HttpCall,
    Limiter,
    Manifest,
    ManifestEntry,
    Observer,
    OperationEnd,
    Wait,
    preflight,
)

RECORDS = (
    "Answer AnswerError Breach Call Check Checklist Diagnosis Finding Gap HttpCall Issue Manifest ManifestEntry "
    "OperationEnd Progress Report SendIntent Usage Wait Warmed"
).split()

#: One that no test makes happen.
GAP = {
    "since": "2026-03-01T10:00:00Z",
    "until": "2026-03-02T10:00:00.5Z",
    "cause": "MISSING",
    "missing": [7, 2**80],
    "text": {"it": "mancano", "en": "missing"},
}


class Ears(Observer):
    def __init__(self, heard: list[Any]) -> None:
        self.heard = heard

    def called(self, call: HttpCall) -> None:
        self.heard.append(call)

    def waits(self, wait: Wait) -> None:
        self.heard.append(wait)

    def finished(self, operation: OperationEnd) -> None:
        self.heard.append(operation)


def happened(folder: Path) -> Iterator[Any]:
    heard: list[Any] = []
    with Emulator() as emulator:
        with Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK, observer=Ears(heard)) as client:
            yield client.warm_up(1)
            emulator.faults.add("any", "fail", status=503, times=1)
            client.platform.status()
            file = client.attachments.upload(PDF, progress=heard.append)
            submitted = client.notifications.send(request(file), before_send=heard.append)
            manifest = client.notifications.save_all(client.notifications.wait_accepted(submitted), folder)
            assert Manifest.from_json((folder / "manifest.json").read_bytes()) == manifest
            diagnosis = client.doctor()
        for _ in range(2):  # the second is a breach
            refused = urllib.request.Request(
                f"{emulator.base_url}/delivery/v2.5/requests",
                data=b'{"subject": 7}',
                headers={"x-api-key": emulator.api_key, "content-type": "application/json", "user-agent": "a-test"},
            )
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(refused)
        checklist = emulator.checklist()
        yield from (manifest, *manifest.files, diagnosis, *diagnosis.findings, checklist, *checklist.checks)
        yield from (*emulator.journal.entries(), *emulator.journal.breaches())
    yield from heard
    report = preflight.check({"subject": None, "recipients": [{"taxId": TAX_ID, "denomination": NAME}]})
    answer = report.answer()
    assert answer is not None
    yield from (report, *report, answer, *answer.errors, Limiter(made_today=7).usage, Gap.from_dict(GAP))


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for record in happened(tmp_path_factory.mktemp("archive")):
        found[type(record).__name__].append(record)
    return found


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_read_back_as_it_was(records: dict[str, list[Any]], name: str) -> None:
    assert records[name]
    for record in records[name]:
        class_ = cast(Any, type(record))
        text, fields = record.to_json(), record.to_dict()
        assert json.loads(text) == fields == json.loads(json.dumps(fields))
        again = class_.from_json(text)
        assert again == record == class_.from_dict(fields) == class_.from_json(text.encode())
        assert record == pickle.loads(pickle.dumps(record)) == copy.deepcopy(record)
        assert hash(again) == hash(record) and repr(again) == repr(record)
        assert not any(personal in repr(again) for personal in (TAX_ID, NAME, PEC))
        for attribute, _ in inspect.getmembers(class_, inspect.isgetsetdescriptor):
            assert getattr(again, attribute) == getattr(record, attribute), attribute
        for told in ("fix", "message", "reason", "remarks", "text", "title"):
            for lang in ("it", "en") if inspect.isroutine(getattr(class_, told, None)) else ():
                assert getattr(again, told)(lang) == getattr(record, told)(lang), told


def test_a_manifest_is_called_in_its_dictionary_like_its_attributes(records: dict[str, list[Any]]) -> None:
    for record in records["Manifest"] + records["ManifestEntry"]:
        attributes = {name for name, _ in inspect.getmembers(cast(Any, type(record)), inspect.isgetsetdescriptor)}
        assert set(record.to_dict()) == attributes
    (manifest,) = records["Manifest"]
    fields = manifest.to_dict()
    assert (fields["is_complete"], fields["iun"]) == (manifest.is_complete, str(manifest.iun))
    assert [file["state"] for file in fields["files"]] == [str(file.state) for file in manifest.files]
    waits = ManifestEntry.from_json('{"source":"document/0","state":"notYet","retryAfter":7}')
    assert waits.retry_after == timedelta(seconds=7) and waits.to_dict()["retry_after"] == 7
    assert waits.to_dict()["state"] == waits.state == "NOT_YET" and ManifestEntry.from_dict(waits.to_dict()) == waits
    gone, failed = ({"source": "aar/0", "state": state, "error": "why"} for state in ("GONE", "FAILED"))
    assert ManifestEntry.from_dict(gone).error is None and ManifestEntry.from_dict(failed).error == "why"


def test_a_dictionary_tells_all_that_a_record_tells(records: dict[str, list[Any]]) -> None:
    check = records["Check"][0]
    assert check.to_dict()["title"] == {"it": check.title("it"), "en": check.title("en")}
    finding = records["Finding"][0]
    assert finding.to_dict()["text"]["it"] == finding.text("it") and finding.to_dict()["level"] == finding.level
    intent = records["SendIntent"][0]
    assert intent.to_dict() == {
        "protocol_number": intent.protocol_number,
        "idempotence_token": intent.idempotence_token,
        "fingerprint": str(intent.fingerprint),
    }
    call = records["HttpCall"][0]
    assert call.to_dict()["took"] == pytest.approx(call.took.total_seconds(), abs=1e-6)
    report = records["Report"][0]
    assert report.to_dict()["ok"] is False and report.to_dict()["answer"]["status"] == report.answer().status


def test_what_is_no_record_says_where(records: dict[str, list[Any]]) -> None:
    for name in RECORDS:
        class_ = cast(Any, type(records[name][0]))
        with pytest.raises(ValueError, match="missing field"):
            class_.from_dict({})
        with pytest.raises(ValueError, match=r"EOF|end"):
            class_.from_json("{")
        with pytest.raises(ValueError, match=name):
            class_.from_dict(None)
