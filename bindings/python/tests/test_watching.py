"""An observer: hears of everything when it can, of how much it cannot, and of the rest before the end."""

from __future__ import annotations

import asyncio
import logging
import threading
import time

import pytest
from send_sdk import AsyncClient, Client, Emulator, HttpCall, Observer, OperationEnd
from test_process import finish, start

#: What waits for an observer at most.
MOST = 10_000


class Blocked(Observer):
    """Does nothing until it is let go."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.heard = 0
        self.missed = 0

    def called(self, call: HttpCall) -> None:
        self.go_on.wait(600)
        self.heard += 1

    def finished(self, operation: OperationEnd) -> None:
        self.go_on.wait(600)
        self.heard += 1

    def lost(self, count: int) -> None:
        self.missed += count


def test_an_observer_that_is_slow_fills_no_memory(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    calls = MOST // 2 + 200
    observer = Blocked()

    def ask() -> None:
        # Synchronous calls wait for nobody but the platform.
        for _ in range(calls // 8):
            client.platform.status()

    with caplog.at_level(logging.WARNING, "send_sdk"):
        client = Client(emulator.base_url, api_key=emulator.api_key, observer=observer)
        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert observer.heard == 0
        observer.go_on.set()
        client.close()
    told = 2 * (calls // 8) * 8
    assert observer.missed > 0 and observer.heard + observer.missed == told
    assert observer.heard <= MOST + 8
    # Lines are handed over by a thread of their own.
    late = time.monotonic() + 30
    while not (warnings := [record for record in caplog.records if record.name == "send_sdk.observer"]):
        assert time.monotonic() < late, "nothing was logged"
        time.sleep(0.01)
    assert warnings[0].levelno == logging.WARNING


def test_closing_waits_until_all_is_told(emulator: Emulator) -> None:
    class Slow(Observer):
        heard = 0

        def called(self, call: HttpCall) -> None:
            threading.Event().wait(0.02)
            self.heard += 1

    slow = Slow()
    with Client(emulator.base_url, api_key=emulator.api_key, observer=slow) as client:
        for _ in range(20):
            client.platform.status()
    assert slow.heard == 20

    async def ask() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, observer=slow) as other:
            await asyncio.gather(*[other.platform.status() for _ in range(20)])

    asyncio.run(ask())
    assert slow.heard == 40


def test_the_end_of_the_process_waits_until_all_is_told() -> None:
    code, out, err = finish(
        start("""
        import atexit, time
        from send_sdk import Client, Emulator
        class Slow:
            def called(self, call):
                time.sleep(0.01)
                print("called", flush=True)
        emulator = Emulator()
        client = Client(emulator.base_url, api_key=emulator.api_key, observer=Slow())
        for _ in range(30):
            client.platform.status()
    """)
    )
    assert (code, out.count("called"), err) == (0, 30, "")
