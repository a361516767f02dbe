"""PDF files and F24 metadata looked into."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from conftest import PDF
from send_sdk import Sha256Digest, ValidationError, f24, pdf
from send_sdk.preflight import AttachmentPlace, Environment, FileFacts, attachment


def test_a_file_in_every_form(tmp_path: Path) -> None:
    path = tmp_path / "verbale.pdf"
    path.write_bytes(PDF)
    facts = pdf.inspect(PDF)
    assert facts == pdf.inspect(path) == pdf.inspect(str(path)) == pdf.inspect(io.BytesIO(PDF))
    with path.open("rb") as file:
        assert pdf.inspect(file) == facts == pdf.inspect(bytearray(PDF))
    assert (facts.kind, facts.pages, facts.page_count, facts.size) == ("PDF", 1, "COUNTED", len(PDF))
    assert facts.is_encrypted is False and facts.has_end and facts.signatures == [] and facts.bytes_before is None
    assert facts.to_dict()["kind"] == "PDF" and pdf.check(path).ok


def test_what_is_no_pdf() -> None:
    marked = pdf.inspect(b"\xef\xbb\xbf" + PDF)
    assert (marked.kind, marked.bytes_before, marked.has_byte_order_mark) == ("PDF_AFTER", 3, True)
    envelope = pdf.inspect(b"-----BEGIN PKCS7-----\nMIIF...")
    assert (envelope.kind, envelope.envelope) == ("ENVELOPE", "PEM")
    (issue,) = pdf.check(envelope).errors
    assert (issue.id, issue.code) == ("R-08", "FILE_PDF_INVALID_ERROR") and ".p7m" in issue.message("it")
    assert pdf.inspect(b"").kind == "EMPTY"
    small = Environment.production().replace(max_file_size=10)
    assert [issue.id for issue in pdf.check(PDF, environment=small).errors] == ["R-07"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        pdf.inspect(tmp_path / "nowhere.pdf")
    assert caught.value.filename == str(tmp_path / "nowhere.pdf")
    with pytest.raises(FileNotFoundError):
        f24.check(tmp_path / "nowhere.json")
    with pytest.raises(TypeError, match="binary"):
        pdf.inspect(io.StringIO("text"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


METADATA = {
    "f24Simplified": {
        "taxPayer": {"taxCode": "01199250158"},
        "payments": {
            "records": [{"applyCost": True, "section": "EL", "municipality": "F205", "taxType": "3944", "debit": 1000}]
        },
    }
}


def test_metadata_of_a_form(tmp_path: Path) -> None:
    good = json.dumps(METADATA).encode()
    path = tmp_path / "f24.json"
    path.write_bytes(good)
    assert f24.check(good, apply_cost=True).ok and f24.check(path, apply_cost=True).ok
    assert f24.check(io.BytesIO(good), apply_cost=True, sha256=Sha256Digest.of(good)).ok
    assert not f24.check(good, apply_cost=False).ok
    wrong = f24.check(good, sha256=Sha256Digest.of(b"another"))
    assert [issue.code for issue in wrong.errors] == ["F24_METADATA_NOT_VALID"]
    bad = f24.check(b'{"f24Simplified": {"payments": {"records": [{"taxType": "394"}]}}}')
    assert "f24Simplified.payments.records[0].taxType" in {issue.path for issue in bad.errors}
    with pytest.raises(ValidationError, match="sha256"):
        f24.check(good, sha256="no digest")


def test_a_finding_has_its_place_in_the_request(tmp_path: Path) -> None:
    place = AttachmentPlace.document(3)
    path = tmp_path / "verbale.pdf"
    path.write_bytes(PDF)
    assert attachment(path, place).ok and attachment(io.BytesIO(PDF), place, sha256=Sha256Digest.of(PDF)).ok
    (wrong,) = attachment(PDF, place, sha256=Sha256Digest.of(b"")).errors
    assert (wrong.id, wrong.path, wrong.inside) == ("R-06", "documents[3]", "")
    (no_pdf,) = attachment(b"{}", AttachmentPlace.notice(1, 2)).errors
    assert (no_pdf.id, no_pdf.path) == ("R-08", "recipients[1].payments[2].pagoPa.attachment")
    form = AttachmentPlace.form(0, 1, apply_cost=False)
    bad = attachment(b'{"f24Simplified": {"payments": {"records": [{"taxType": "394"}]}}}', form)
    assert {issue.path for issue in bad} == {str(form)} == {"recipients[0].payments[1].f24.metadataAttachment"}
    assert "f24Simplified.payments.records[0].taxType" in {issue.inside for issue in bad}
    assert bad.errors[0].to_dict()["inside"] == bad.errors[0].inside
    with pytest.raises(FileNotFoundError):
        attachment(tmp_path / "nowhere.pdf", place)
    with pytest.raises(ValidationError, match="kind"):
        attachment(PDF, AttachmentPlace("poster", 0))


class Pipe(io.RawIOBase):
    """An open file that cannot be read at any place."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.inner = io.BytesIO(content)

    def read(self, size: int = -1, /) -> bytes:
        return self.inner.read(size)


def test_open_files_count_from_where_they_stand() -> None:
    file = io.BytesIO(b"skipped" + PDF)
    file.seek(7)
    assert pdf.inspect(file) == pdf.inspect(PDF)
    assert pdf.inspect(Pipe(PDF)) == pdf.inspect(PDF)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    class Torn(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise BlockingIOError("the cable is out")

    with pytest.raises(BlockingIOError, match="cable"):
        pdf.inspect(Torn(PDF))


def test_rules_are_listed() -> None:
    assert {rule.id for rule in pdf.rules()} >= {"R-07", "R-08"} and {rule.id for rule in f24.rules()} >= {"F-01"}


def test_what_was_found_serves_the_preflight() -> None:
    facts = FileFacts.of(pdf.inspect(PDF))
    assert facts == FileFacts(size=len(PDF), begins_like_pdf=True, pages=1)
