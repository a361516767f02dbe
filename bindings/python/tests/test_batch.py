"""Many notifications with their files: rows and outcomes."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from conftest import PDF, QUICK
from journey import request
from send_sdk import (
    AsyncClient,
    Client,
    Dispatched,
    Emulator,
    F24Payment,
    FileError,
    Iun,
    NewNotification,
    Parcel,
    Recipient,
    SendIntent,
    Submitted,
    UploadedFile,
    ValidationError,
)
from test_attachment_checks import METADATA


def parcel(number: int, file: bytes | str = PDF, **changes: object) -> Parcel:
    def made(files: list[UploadedFile]) -> NewNotification:
        return request(files[0], protocol_number=f"2026/{number}", **changes)

    return Parcel([file], made)


def test_rows_are_sent_with_their_files(client: Client, emulator: Emulator) -> None:
    seen: list[SendIntent] = []
    rows = [parcel(number) for number in range(20)]
    sent = client.notifications.send_all(rows, parallel=4, before_send=seen.append)
    submitted = [row for row in sent if isinstance(row, Submitted)]
    assert [row.protocol_number for row in submitted] == [f"2026/{number}" for number in range(20)]
    assert len(seen) == 20
    waited = client.notifications.wait_all_accepted(submitted, parallel=2)
    assert all(isinstance(iun, Iun) for iun in waited)
    assert emulator.journal.count("preload") < 10, "files of several rows share a call"


def test_what_is_wrong_with_one_row_is_its_outcome(client: Client, tmp_path: Path) -> None:
    def broken(_files: list[UploadedFile]) -> NewNotification:
        raise LookupError("no such fine")

    rows = [parcel(0), parcel(1, str(tmp_path / "none.pdf")), Parcel([PDF], broken), parcel(3, subject="x" * 500)]
    rows += [parcel(4, b"no PDF")]
    first, absent, unknown, long, other = client.notifications.send_all(rows)
    assert isinstance(first, Submitted)
    assert isinstance(absent, FileError) and absent.path == str(tmp_path / "none.pdf")
    assert isinstance(unknown, LookupError) and str(unknown) == "no such fine"
    assert isinstance(long, ValidationError) and long.field == "subject"
    assert isinstance(other, ValidationError) and other.issues
    with pytest.raises(TypeError):
        client.notifications.send_all([7])  # type: ignore[list-item]


def test_ctrl_c_in_a_row_is_no_outcome(client: Client) -> None:
    def pressed(_files: list[UploadedFile]) -> NewNotification:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        client.notifications.send_all([Parcel([PDF], pressed)])


def test_rows_are_taken_as_there_is_room(client: Client) -> None:
    taken: list[int] = []
    threads: set[int] = set()

    def rows() -> Iterator[Parcel]:
        for number in range(200):
            taken.append(number)
            threads.add(threading.get_ident())
            yield parcel(number)

    positions: list[int] = []
    with client.notifications.send_each(rows(), parallel=4) as batch:
        for position, row, outcome in batch:
            assert isinstance(row, Parcel) and isinstance(outcome, Submitted)
            positions.append(position)
            assert len(taken) <= len(positions) + 2 * 4 + 30
    assert sorted(positions) == list(range(200)) and threads == {threading.get_ident()}


def test_an_iterator_that_fails_loses_no_outcome(client: Client) -> None:
    def rows() -> Iterator[Parcel]:
        yield parcel(0)
        yield parcel(1)
        raise LookupError("the table is gone")

    known: list[Dispatched] = []
    batch = client.notifications.send_each(rows())
    with pytest.raises(LookupError, match="table"):
        for dispatched in batch:
            known.append(dispatched)
    assert sorted(dispatched.position for dispatched in known) == [0, 1]
    assert list(batch) == []


def test_what_is_no_row_loses_no_outcome(client: Client) -> None:
    known: list[int] = []
    with client.notifications.send_each([parcel(0), parcel(1), 7, parcel(3)]) as batch:  # type: ignore[list-item]
        with pytest.raises(TypeError):
            for dispatched in batch:
                known.append(dispatched.position)
    assert sorted(known) == [0, 1]


def test_a_row_shows_nothing_of_its_files() -> None:
    row = Parcel([b"%PDF-1.7 Verbale"], lambda files: request(files[0]), [b'{"taxId": "FLPCPT69A65Z336P"}'])
    shown = repr(row)
    assert "Verbale" not in shown and "FLPCPT69A65Z336P" not in shown


def test_forms_of_f24_come_with_the_rest(client: Client) -> None:
    form = json.dumps(METADATA).replace("true", "false").encode()

    def made(files: list[UploadedFile]) -> NewNotification:
        act, metadata = files
        owed = Recipient(
            "FLPCPT69A65Z336P",
            "Cleopatra",
            digital_domicile="prova@pec.it",
            payments=[F24Payment("F24", metadata)],
        )
        return request(act, recipients=[owed])

    (sent,) = client.notifications.send_all([Parcel([PDF], made, f24_metadata=[form])])
    assert isinstance(sent, Submitted), sent


def test_rows_over_time(emulator: Emulator) -> None:
    async def flow() -> None:
        hooked: list[asyncio.AbstractEventLoop] = []

        async def before(_intent: SendIntent) -> None:
            hooked.append(asyncio.get_running_loop())

        queue: asyncio.Queue[Parcel | None] = asyncio.Queue()

        async def rows() -> AsyncIterator[Parcel]:
            while (row := await queue.get()) is not None:
                yield row

        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            sending = client.notifications.send_each(rows(), parallel=2, before_send=before)
            async with sending:
                for number in range(5):
                    await queue.put(parcel(number))
                    # An outcome does not wait for the next row.
                    dispatched = await asyncio.wait_for(sending.__anext__(), 20)
                    assert dispatched.position == number and isinstance(dispatched.outcome, Submitted)
                await queue.put(None)
                assert [one async for one in sending] == []
            assert set(hooked) == {asyncio.get_running_loop()} and len(hooked) == 5

            def failing() -> Iterator[Parcel]:
                yield parcel(7)
                raise LookupError

            known: list[Dispatched] = []
            with pytest.raises(LookupError):
                async for one in client.notifications.send_each(failing()):
                    known.append(one)
            assert len(known) == 1

    asyncio.run(flow())
