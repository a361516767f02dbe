"""How long the package takes for what is done per row: figures for docs/PERFORMANCE.md.

python benches/bench.py            after installing a release wheel (cargo xtask wheel)
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from send_sdk import (
    FiscalCode,
    FullSentNotification,
    are_fiscal_codes,
    check_fiscal_codes,
    preflight,
)

CODES = ["RSSMRA80A01H501U", "QRZFCN84S63H501H", "FLPCPT69A65Z336P", "RSSMRA80A01H501X"]


def best(work: Callable[[], object], times: int, *, count: int = 1) -> float:
    """Seconds for one of `count`, in the quickest of some runs."""
    quickest = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        work()
        quickest = min(quickest, time.perf_counter() - began)
    return quickest / count


def notification(elements: int) -> bytes:
    """A notification with so many timeline elements."""
    details: dict[str, Any] = {
        "recIndex": 0,
        "physicalAddress": {"address": "VIA ROMA 1", "municipality": "PALERMO", "zip": "90100", "province": "PA"},
        "deliveryDetailCode": "RECRN001A",
        "notificationDate": "2025-12-01T09:00:00Z",
        "sendRequestId": "SEND_ANALOG_DOMICILE.IUN_GPTG-NEPG-ZTET-202402-E-1.RECINDEX_0.ATTEMPT_0",
    }
    timeline: list[dict[str, Any]] = [
        {
            "elementId": f"SEND_ANALOG_PROGRESS.IUN_GPTG-NEPG-ZTET-202402-E-1.RECINDEX_0.ATTEMPT_0.IDX_{index}",
            "timestamp": "2025-12-01T09:00:00.123456789Z",
            "eventTimestamp": "2025-12-01T09:00:00.123456789Z",
            "ingestionTimestamp": "2025-12-01T09:00:05.123456789Z",
            "notificationSentAt": "2025-12-01T08:00:00Z",
            "legalFactsIds": [],
            "category": "SEND_ANALOG_PROGRESS",
            "details": details,
        }
        for index in range(elements)
    ]
    stays = ("ACCEPTED", "DELIVERING", "DELIVERED", "EFFECTIVE_DATE")
    history: list[dict[str, Any]] = [
        {
            "status": status,
            "activeFrom": "2025-12-01T08:00:00Z",
            "relatedTimelineElements": [element["elementId"] for element in timeline[place::4]],
        }
        for place, status in enumerate(stays)
    ]
    whole: dict[str, Any] = {
        "iun": "GPTG-NEPG-ZTET-202402-E-1",
        "sentAt": "2025-12-01T08:00:00Z",
        "notificationStatus": "EFFECTIVE_DATE",
        "recipients": [{"recipientType": "PF", "payments": []}],
        "documents": [],
        "notificationStatusHistory": history,
        "timeline": timeline,
    }
    return json.dumps(whole).encode()


def read(body: bytes) -> object:
    """From bytes to an object whose status and history are read."""
    answer = FullSentNotification.from_json(body)
    return answer.notification_status, [(stay.status, stay.active_from) for stay in answer.notification_status_history]


def main() -> None:
    million = CODES * 250_000
    print(f"1,000,000 tax codes, a byte for each    {best(lambda: are_fiscal_codes(million), 7) * 1e3:8.1f} ms")
    print(f"1,000,000 tax codes, a reason for each  {best(lambda: check_fiscal_codes(million), 7) * 1e3:8.1f} ms")

    valid = FiscalCode.is_valid
    calls = 200_000

    def one_by_one() -> None:
        for _ in range(calls):
            valid("RSSMRA80A01H501U")

    def nothing() -> None:
        for _ in range(calls):
            pass

    single = best(one_by_one, 7, count=calls) - best(nothing, 7, count=calls)
    print(f"one tax code a call                     {single * 1e9:8.0f} ns")
    body = notification(200)
    print(f"notification of 200 elements read       {best(lambda: read(body), 300) * 1e6:8.0f} us ({len(body)} bytes)")
    print(f"the same by json.loads alone            {best(lambda: json.loads(body), 300) * 1e6:8.0f} us")
    request = b'{"paProtocolNumber": "2026/1", "subject": "Verbale", "recipients": []}'
    bulk = [request] * 10_000
    each = best(lambda: preflight.check_all(bulk), 5, count=len(bulk))
    print(f"preflight of a JSON body, in bulk       {each * 1e6:8.1f} us")
    imported = best(lambda: subprocess.run([sys.executable, "-c", "import send_sdk"], check=True), 7)
    empty = best(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 7)
    print(f"import send_sdk                         {(imported - empty) * 1e3:8.0f} ms")


if __name__ == "__main__":
    main()
