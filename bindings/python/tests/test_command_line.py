"""``python -m send_sdk`` and the fixtures for pytest."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from conftest import PDF
from journey import request
from send_sdk import Emulator
from send_sdk.__main__ import main


def test_files_are_known_by_their_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, pdf, form = (tmp_path / name for name in ("good.json", "bad.json", "act.pdf", "f24.json"))
    good.write_text(request(idempotence_token="t").to_json("2.5"), encoding="utf-8")
    bad.write_text('{"subject": null}', encoding="utf-8")
    pdf.write_bytes(PDF)
    form.write_text('{"f24Simplified": {"oops": 1}}', encoding="utf-8")
    assert main(["validate", str(good), str(pdf)]) == 0
    out = capsys.readouterr().out
    assert "(request)" in out and "(pdf)" in out
    assert main(["validate", "--lang", "it", str(bad)]) == 1
    assert f"{bad}: errore G-04 subject" in capsys.readouterr().out
    assert main(["validate", "--json", str(good), str(form)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(entry["kind"], entry["ok"]) for entry in told] == [("request", True), ("f24", False)]
    assert main(["validate", str(tmp_path / "nowhere.json")]) == 2
    assert "nowhere.json: No such file" in capsys.readouterr().err
    assert main(["validate", "--api-version", "two", str(good)]) == 2
    capsys.readouterr()
    # One that cannot be read keeps nobody from looking at the others.
    assert main(["validate", str(tmp_path / "nowhere.pdf"), str(good), str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert "nowhere.pdf: No such file" in told.err and str(tmp_path) in told.err and "(request)" in told.out


def test_codes_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "RECRN002F", "FILE_GONE", "--lang", "it"]) == 0
    assert "irreperibilità assoluta" in capsys.readouterr().out
    assert main(["explain", "recrn002f"]) == 1
    assert "RECRN002F" in capsys.readouterr().err
    assert main(["explain", "--json", "M04"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["code"] == "M04"


def test_the_way_to_the_platform(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("SEND_API_KEY", "SEND_ENV", "SEND_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    assert main(["doctor"]) == 1
    assert "SEND_" in capsys.readouterr().out
    monkeypatch.setenv("SEND_BASE_URL", emulator.base_url)
    monkeypatch.setenv("SEND_API_KEY", "wrong-key")
    assert main(["doctor", "--lang", "it"]) == 1
    out = capsys.readouterr().out
    assert "ok platform:" in out and "!! access:" in out and "rifiutata" in out and "wrong-key" not in out
    monkeypatch.setenv("SEND_API_KEY", emulator.api_key)
    assert main(["doctor"]) == 0
    assert "ok access:" in capsys.readouterr().out
    assert main(["doctor", "--json", "--lang", "it"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"check", "level", "text"} <= told[0].keys() and {"FINE"} <= {finding["level"] for finding in told}


def test_it_runs_as_a_module() -> None:
    ended = subprocess.run([sys.executable, "-m", "send_sdk"], capture_output=True, text=True)
    assert ended.returncode == 2 and "COMMAND" in ended.stderr


def test_pytest_has_the_fixtures(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        textwrap.dedent("""
            import asyncio
            import pytest

            @pytest.fixture
            def send_emulator_options():
                return {"seed": 7}

            def test_sync(send_client, send_emulator):
                assert send_client.platform.status().status == 200
                assert send_client.base_url == send_emulator.base_url

            def test_async(send_async_client):
                async def ask():
                    async with send_async_client as client:
                        return await client.platform.status()
                assert asyncio.run(ask()).status == 200
        """),
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert ended.returncode == 0 and "2 passed" in ended.stdout, ended.stdout + ended.stderr
