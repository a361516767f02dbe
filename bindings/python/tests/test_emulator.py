"""The emulator: a context manager, time that is moved by hand, errors that say why."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from conftest import QUICK
from journey import accepted
from send_sdk import Client, Emulator, ValidationError, sample_pdf


def test_time_is_moved_by_hand() -> None:
    with Emulator(clock="manual") as emulator:
        before = emulator.now
        assert isinstance(before, datetime) and before.tzinfo is not None and emulator.now == before
        emulator.advance(timedelta(days=1))
        emulator.advance(0.5)
        assert emulator.now - before == timedelta(days=1, milliseconds=500)


def test_the_same_seed_gives_the_same_iuns() -> None:
    def iun(seed: int) -> str:
        with Emulator(seed=seed) as emulator:
            with Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
                return str(accepted(client))[:14]

    assert iun(7) == iun(7) != iun(8)


def test_keys_and_ports_can_be_chosen() -> None:
    with Emulator(api_key="mine", clock=1440) as emulator:
        assert emulator.api_key == "mine" and emulator.base_url.startswith("http://127.0.0.1:")
        port = int(emulator.base_url.rsplit(":", 1)[1])
        with pytest.raises(OSError, match=str(port)):
            Emulator(port=port)


def test_what_is_wrong_is_said() -> None:
    for clock in ("fast", 0):
        with pytest.raises(ValidationError, match="clock"):
            Emulator(clock=clock)
    with Emulator() as emulator:
        with pytest.raises(ValidationError, match="negative"):
            emulator.advance(-1)
        with pytest.raises(RuntimeError, match="GPTG-NEPG"):
            emulator.run_until_status("GPTG-NEPG-ZTET-202402-E-1", "VIEWED")


def test_a_closed_emulator_says_so() -> None:
    emulator = Emulator()
    emulator.close()
    emulator.close()
    assert repr(emulator) == "Emulator(closed)"
    with pytest.raises(RuntimeError, match="closed"):
        _ = emulator.base_url


def test_a_sample_is_a_pdf() -> None:
    pdf = sample_pdf("Avviso", ["riga uno", "perché no"])
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF") and pdf != sample_pdf("Avviso")
