"""The shared cases: inputs with the platform's verdict, kept outside this repository."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("SEND_SHARED") or Path(__file__).parents[4] / "shared")

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"no shared cases at {SHARED}: set SEND_SHARED")


def lines(name: str) -> list[dict[str, Any]]:
    """The cases of a file with one JSON object a line."""
    return [json.loads(line) for line in (SHARED / "cases" / name).read_text(encoding="utf-8").splitlines() if line]
