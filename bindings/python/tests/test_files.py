"""Files of every kind, in both directions."""

from __future__ import annotations

import asyncio
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import PDF, QUICK
from journey import accepted
from send_sdk import AsyncClient, Client, Emulator, Sha256Digest, pdf


def test_what_is_in_memory_may_have_any_form(client: Client) -> None:
    for content in (PDF, bytearray(PDF), memoryview(PDF), memoryview(b"  " + PDF)[2:]):
        assert client.attachments.upload(content).sha256 == Sha256Digest.of(PDF)
        assert pdf.inspect(content).pages == 1


def test_a_download_goes_into_an_open_file(client: Client, tmp_path: Path) -> None:
    iun = accepted(client)
    place = tmp_path / "all.zip"
    with zipfile.ZipFile(place, "w") as archive, archive.open("act.pdf", "w") as file:
        client.notifications.document(iun, 0).write_to(file)  # type: ignore[arg-type]
    assert zipfile.ZipFile(place).read("act.pdf") == PDF


class Slow(io.RawIOBase):
    """A raw file, which takes a few bytes at a time."""

    def __init__(self) -> None:
        self.content = b""

    def writable(self) -> bool:
        return True

    def write(self, piece: Any, /) -> int:
        taken = bytes(piece[:300])
        self.content += taken
        return len(taken)


class Later:
    """One that is written by a coroutine."""

    def __init__(self) -> None:
        self.content = b""

    async def write(self, piece: bytes, /) -> None:
        await asyncio.sleep(0)
        self.content += piece


class Full:
    def write(self, _piece: bytes, /) -> int:
        raise LookupError("the disk is full")


def test_open_files_of_many_kinds(client: Client, emulator: Emulator) -> None:
    iun = accepted(client)
    download: Any = client.notifications.document(iun, 0)
    slow = Slow()
    download.write_to(slow)
    assert slow.content == PDF
    with pytest.raises(LookupError, match="full"):
        download.write_to(Full())
    with pytest.raises(TypeError, match="write"):
        download.write_to(7)

    async def fetch() -> bytes:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            later: Any = Later()
            await (await client.notifications.document(iun, 0)).write_to(later)
            content: bytes = later.content
            return content

    assert asyncio.run(fetch()) == PDF
