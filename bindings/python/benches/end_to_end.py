"""Notifications from a file on disk to acceptance: processor time of ours and of the peers, against one stub server.

    SEND_PERF=... python benches/end_to_end.py [count] [side…]

``SEND_PERF`` names a copy of ``shared/perf`` whose stub is built for release; the peers want aiohttp, requests and
httpx. One notification is five calls: preload (ours in bulk: one for fifteen), upload of 100 kB, request, two looks at
its status. Each side is a process of its own, one after the other in one run; what counts is the ratio, since other
work may go on.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from send_sdk import (
    AsyncClient,
    Client,
    Document,
    FeePolicy,
    Iun,
    NewNotification,
    Parcel,
    PhysicalCommunication,
    Polling,
    Recipient,
    RequestState,
    RequestStatus,
    Sender,
    Submitted,
    UploadedFile,
    sample_pdf,
)

PERF = Path(os.environ.get("SEND_PERF") or Path(__file__).parents[4] / "shared" / "perf")
FILES = 200
WORKERS = 32
PORT = 9317


def peer(script: str, *arguments: str) -> list[str]:
    return [str(PERF / "py" / script), *arguments]


#: What is run, by name: the program and what comes after the URL.
SIDES: dict[str, list[str]] = {
    "ours, in bulk": [__file__, "bulk"],
    "ours, in bulk, waiting": [__file__, "waiting"],
    "ours, one call at a time on asyncio": [__file__, "asyncio"],
    "aiohttp": peer("c_async.py", "aiohttp"),
    "requests, 32 threads": peer("c_requests.py"),
    "httpx": peer("c_async.py", "httpx"),
}


def compare(count: int, sides: list[str]) -> None:
    stub = PERF / "stub" / "target" / "release" / "send-stub"
    if not stub.is_file():
        print(f"skipped: no stub at {stub}; name a copy of shared/perf with SEND_PERF")
        return
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder))
        print("side | n/s | CPU s per 1000 | peak MB | calls | connections")
        for side in sides or SIDES:
            command = [str(stub), "--port", str(PORT), "--latency-ms", "0", "--waits", "1"]
            server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            try:
                time.sleep(0.7)
                print(row(side, count, Path(folder)), flush=True)
            finally:
                server.terminate()
                server.wait()


def row(side: str, count: int, folder: Path) -> str:
    url = f"http://127.0.0.1:{PORT}"
    program, *arguments = SIDES[side]
    command = [sys.executable, program, *arguments, url, str(count), str(WORKERS), "0"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        return f"{side} | failed: {ended.stderr.strip().splitlines()[-1:]}"
    told = cast("dict[str, Any]", json.loads(ended.stdout.splitlines()[-1]))
    assert told["ok"] == count, told
    with urllib.request.urlopen(f"{url}/stats") as answer:
        stats = cast("dict[str, Any]", json.load(answer))
    cpu = (told["cpu_user"] + told["cpu_sys"]) / count * 1000
    rate, peak = count / told["wall"], told["rss_kb"] / 1024
    return f"{side} | {rate:.0f} | {cpu:.3f} | {peak:.0f} | {stats['calls']} | {stats['conns']}"


def write_files(folder: Path) -> None:
    """PDFs of 100 kB, where the peers look for them."""
    place = folder / "data" / "pdf"
    place.mkdir(parents=True)
    for number in range(FILES):
        act = sample_pdf(f"Verbale {number}")
        (place / f"{number:03}.pdf").write_bytes(act + b"%" + b"x" * (100_000 - len(act) - 8) + b"\n%%EOF\n")


def path(number: int) -> str:
    return f"data/pdf/{number % FILES:03}.pdf"


def bulk(url: str, count: int, accepted: Callable[[Client, list[Submitted]], int]) -> int:
    ok = 0
    with Client(url, api_key="k", polling=Polling(first_after=0.05, at_most=0.05)) as client:
        for start in range(0, count, 500):
            rows = [parcel(number) for number in range(start, min(start + 500, count))]
            sent = client.notifications.send_all(rows, parallel=WORKERS)
            ok += accepted(client, [row for row in sent if isinstance(row, Submitted)])
    return ok


def looked_at_twice(client: Client, sent: list[Submitted]) -> int:
    """As the peers do: one look, and the next at once."""
    client.notifications.statuses(sent, parallel=WORKERS)
    known = client.notifications.statuses(sent, parallel=WORKERS)
    return sum(isinstance(row, RequestStatus) and row.notification_request_status == "ACCEPTED" for row in known)


def waited_for(client: Client, sent: list[Submitted]) -> int:
    """As a program would: the server asks for ten seconds between the looks, which are waited for."""
    return sum(isinstance(iun, Iun) for iun in client.notifications.wait_all_accepted(sent, parallel=WORKERS))


def parcel(number: int) -> Parcel:
    return Parcel([path(number)], lambda files: request(number, files[0]))


async def one_by_one(url: str, count: int) -> int:
    numbers = iter(range(count))
    ok = 0
    async with AsyncClient(url, api_key="k") as client:

        async def work() -> None:
            nonlocal ok
            for number in numbers:
                file = await client.attachments.upload(path(number))
                sent = await client.notifications.send(request(number, file))
                await client.notifications.status(sent)
                status = await client.notifications.status(sent)
                ok += status.notification_request_status is RequestState.ACCEPTED

        await asyncio.gather(*[work() for _ in range(WORKERS)])
    return ok


def request(number: int, file: UploadedFile) -> NewNotification:
    return NewNotification(
        protocol_number=f"2026/{number}",
        subject="Verbale di contestazione",
        sender=Sender("Comune di Palermo", "80016350821"),
        recipients=[Recipient("FLPCPT69A65Z336P", "Cleopatra", digital_domicile="prova@pec.it")],
        documents=[Document(file, title="Verbale")],
        taxonomy_code="010101N",
        fee_policy=FeePolicy.flat_rate(),
        physical_communication=PhysicalCommunication.REGISTERED_LETTER_890,
    )


HOW: dict[str, Callable[[str, int], int]] = {
    "bulk": lambda url, count: bulk(url, count, looked_at_twice),
    "waiting": lambda url, count: bulk(url, count, waited_for),
    "asyncio": lambda url, count: asyncio.run(one_by_one(url, count)),
}


def ours(how: str, url: str, count: int) -> None:
    before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    ok = HOW[how](url, count)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF)
    told = {
        "ok": ok,
        "wall": wall,
        "cpu_user": after.ru_utime - before.ru_utime,
        "cpu_sys": after.ru_stime - before.ru_stime,
        "rss_kb": after.ru_maxrss,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in HOW:
        ours(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        number, *names = [*sys.argv[1:], "600"] if len(sys.argv) < 2 else sys.argv[1:]
        compare(int(number), names)
