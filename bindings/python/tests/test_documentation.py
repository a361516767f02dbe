"""What the documentation shows works as it is shown."""

from __future__ import annotations

import doctest
import importlib
import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import PDF
from journey import request
from send_sdk import Client, Emulator, FiscalCode, Iun, NewNotification, SendIntent, UploadedFile

README = Path(__file__).parents[1] / "README.md"


def examples() -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.S | re.M)


def example(mark: str) -> str:
    (found,) = [text for text in examples() if mark in text]
    return found


def test_every_example_of_the_readme_is_tried() -> None:
    assert [text for text in examples() if not any(mark in text for mark in ("from_env", "Parcel", "test_fines"))] == []


def test_the_first_example(
    emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SEND_ENV", raising=False)
    monkeypatch.setenv("SEND_BASE_URL", emulator.base_url)
    monkeypatch.setenv("SEND_API_KEY", emulator.api_key)
    Path("verbale.pdf").write_bytes(PDF)
    exec(example("from_env"), {})
    assert re.fullmatch(r"[A-Z-]+-\d{6}-[A-Z]-1 \w+\n", capsys.readouterr().out)


def test_the_example_of_a_batch(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    from send_sdk import Parcel

    class Fine:
        pdf = PDF

        def __init__(self, number: int) -> None:
            self.number = number

    def request_of(fine: Fine) -> Any:
        def made(files: list[UploadedFile]) -> NewNotification:
            return request(files[0], protocol_number=f"2026/{fine.number}")

        return made

    remembered: list[SendIntent] = []
    names = {"table": [Fine(1), Fine(2)], "request_of": request_of, "remember": remembered.append}
    exec(example("Parcel"), {"client": client, "Parcel": Parcel, **names})
    assert len(capsys.readouterr().out.splitlines()) == len(remembered) == 2


def test_the_example_of_a_test(tmp_path: Path) -> None:
    (tmp_path / "test_fines.py").write_text(example("test_fines"), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert ended.returncode == 0 and "2 passed" in ended.stdout, ended.stdout + ended.stderr


@pytest.mark.parametrize("name", ["catalogue", "cost", "errors", "f24", "pdf", "preflight", "tax"])
def test_examples_of_modules(name: str) -> None:
    failed, tried = doctest.testmod(importlib.import_module(f"send_sdk.{name}"))
    assert tried > 0 and not failed


@pytest.mark.parametrize("class_", [Iun, FiscalCode])
def test_examples_of_identifiers(class_: type) -> None:
    found = re.findall(r"```python\n(.*?)```", class_.__doc__ or "", re.S)
    assert found
    for text in found:
        exec(text, {class_.__name__: class_})


@pytest.mark.parametrize("name", ["LICENSE-APACHE", "LICENSE-MIT"])
def test_both_licences_are_in_the_package(name: str) -> None:
    files = importlib.metadata.files("send-sdk") or []
    (licence,) = [file for file in files if file.name == name and "licenses" in file.parts]
    assert licence.read_text() == (Path(__file__).parents[3] / name).read_text(encoding="utf-8")
