"""What a company received, and its mandates; a server answers what the test says."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from send_sdk import AsyncClient, Client, Credentials
from send_sdk.received import Mandate, MandateAcceptance, MandateStatus, ReverseMandate

IUN = "XGHJ-QGEV-YJHQ-202611-E-1"
ALL = (datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2026, 12, 31, tzinfo=timezone.utc))
MANDATE = {"mandateId": "m1", "status": "active", "delegator": {"companyName": "Acme S.p.A.", "person": False}}


class Bearer:
    def credentials(self) -> Credentials:
        return Credentials(voucher="token")


def answer(method: str, path: str) -> Any:
    if "file" in path:
        return b"%PDF-1.7"
    if path.startswith("/mandate"):
        if method == "POST" and "by-delegate" in path:
            return {"resultsPage": [MANDATE], "moreResult": False, "nextPagesKey": []}
        if method == "POST":
            return {**MANDATE, "verificationCode": "24411"}
        return [MANDATE] if method == "GET" else None
    if "attachments" in path:
        return {"filename": "act.pdf", "contentType": "application/pdf", "contentLength": 8, "url": "SELF/file"}
    if "legal-fact" in path:
        return {"filename": "fact.pdf", "contentLength": 8, "url": "SELF/file"}
    if IUN in path:
        return {"iun": IUN, "sentAt": "2026-11-22T02:40:59Z", "notificationStatus": "VIEWED"}
    if "k2" in path:
        return {"resultsPage": [{"iun": "third"}], "moreResult": False, "nextPagesKey": []}
    return {"resultsPage": [{"iun": "first"}, {"iun": "second"}], "moreResult": True, "nextPagesKey": ["k2"]}


class Platform:
    def __init__(self) -> None:
        self.calls: list[tuple[str, str, Any]] = []
        platform = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                platform.calls.append((self.command, self.path, json.loads(body) if body else None))
                told = answer(self.command, self.path)
                text = told if isinstance(told, bytes) else b"" if told is None else json.dumps(told).encode()
                text = text.replace(b"SELF", platform.url.encode())
                self.send_response(200 if text else 204)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = do_PATCH = _answer

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def platform() -> Iterator[Platform]:
    platform = Platform()
    yield platform
    platform.close()


@pytest.fixture
def company(platform: Platform) -> Iterator[Client]:
    with Client(platform.url, auth=Bearer()) as client:
        yield client


def test_searches_go_from_page_to_page(company: Client, platform: Platform) -> None:
    found = [row.iun for row in company.received.search(*ALL, status="VIEWED", page_size=2)]
    assert found == ["first", "second", "third"] and len(platform.calls) == 2
    delegated = company.received.search_delegated(*ALL, recipient_id="r1", group="g1")
    assert [row.iun for row in delegated] == found
    assert "recipientId=r1" in platform.calls[2][1] and "delegated" in platform.calls[2][1]


def test_a_search_can_be_left(company: Client, platform: Platform) -> None:
    for row in company.received.search(*ALL):
        assert row.iun == "first"
        break
    assert len(platform.calls) == 1


def test_what_was_received_is_read(company: Client, platform: Platform) -> None:
    assert company.received.get(IUN, mandate_id="m1").iun == IUN
    assert "mandateId=m1" in platform.calls[0][1]
    for download in (
        company.received.document(IUN, 0),
        company.received.payment_attachment(IUN, "PAGOPA", mandate_id="m1"),
        company.received.legal_fact(IUN, "safestorage://PN_LEGAL_FACTS-1.pdf"),
    ):
        assert download.read() == b"%PDF-1.7"


def test_mandates(company: Client, platform: Platform) -> None:
    (mandate,) = company.mandates.received(MandateStatus.ACTIVE)
    assert "Acme" not in repr(mandate) and company.mandates.given() == [mandate]
    assert list(company.mandates.search(tax_id="12345670157", status=["active"])) == [mandate]
    assert platform.calls[-1][2] == {"taxId": "12345670157", "status": ["active"]}
    wanted = Mandate.from_dict({"delegate": {"fiscalCode": "12345670157"}, "dateto": "2026-12-31"})
    made = company.mandates.create(wanted)
    assert made.verification_code == "24411" and "24411" not in repr(made)
    asked = company.mandates.ask_for(ReverseMandate.from_dict({"dateto": "2026-12-31"}))
    assert asked.mandate_id == "m1"
    company.mandates.update("m1", groups=["g1"])
    assert platform.calls[-1][2] == {"groups": ["g1"]}
    company.mandates.accept("m1", MandateAcceptance.from_dict({"verificationCode": "24411"}))
    company.mandates.reject("m1")
    company.mandates.revoke("m1")
    assert [call[0] for call in platform.calls[-4:]] == ["PATCH"] * 4


def test_the_same_without_waiting(platform: Platform) -> None:
    async def flow() -> None:
        async with AsyncClient(platform.url, auth=Bearer()) as client:
            assert [row.iun async for row in client.received.search(*ALL)] == ["first", "second", "third"]
            assert [mandate.mandate_id async for mandate in client.mandates.search()] == ["m1"]
            assert await (await client.received.document(IUN, 0)).read() == b"%PDF-1.7"

    asyncio.run(flow())
