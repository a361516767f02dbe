"""The example: wrong input ends with a message that says what and where, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

QUICKSTART = Path(__file__).parents[3] / "examples" / "python" / "quickstart.py"

pytestmark = pytest.mark.skipif(not QUICKSTART.is_file(), reason="the examples are not beside the package")


def run(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEND_")}
    command = [sys.executable, str(QUICKSTART), *arguments]
    return subprocess.run(
        command, cwd=folder, env={**environment, **variables}, capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--recipient", "RSSMRA80A01H501X"], "--recipient: character 16"),
        (["--sender-tax-id", "8001635082"], "--sender-tax-id: not the tax id of a public body: 10 characters"),
        (["--taxonomy", "x"], "--taxonomy: not a taxonomy code: 1 character"),
        (["--document", "nowhere.pdf"], "--document: nowhere.pdf: No such file"),
        (["--document", str(QUICKSTART)], "does not begin with %PDF-"),
        (["--subject", "x" * 200], "subject: is too long"),
        (["--out", "/dev/null/out"], "--out: /dev/null/out cannot be made"),
        (["--follow", "long"], "--follow"),
    ],
)
def test_wrong_input_is_named(tmp_path: Path, arguments: list[str], told: str) -> None:
    ended = run(tmp_path, *arguments)
    assert ended.returncode == 2 and told in ended.stderr and "Traceback" not in ended.stderr


def test_failures_are_told(tmp_path: Path) -> None:
    ended = run(tmp_path, SEND_API_KEY="wrong", SEND_BASE_URL="http://127.0.0.1:9")
    assert ended.returncode == 1 and "no connection" in ended.stderr and "Traceback" not in ended.stderr
    ended = run(tmp_path, SEND_API_KEY="wrong")
    assert ended.returncode == 2 and "SEND_ENV" in ended.stderr


@pytest.mark.parametrize("options", [[], ["--async"]])
def test_the_journey(tmp_path: Path, options: list[str]) -> None:
    ended = run(tmp_path, *options)
    assert ended.returncode == 0, ended.stderr
    assert "control letter right" in ended.stdout and "[8/8]" in ended.stdout
    assert (tmp_path / "send-out" / "notification.json").is_file()
