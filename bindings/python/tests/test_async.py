"""The asynchronous client: the same calls, true coroutines, and cancellation that reaches the wire."""

from __future__ import annotations

import asyncio
import inspect
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
import send_sdk
from conftest import PDF, QUICK, Server
from journey import request
from send_sdk import AsyncClient, AsyncDownload, Client, Emulator, NotFound, NotificationStatus, StreamEventType


def test_a_notification_from_end_to_end(emulator: Emulator, tmp_path: Path) -> None:
    async def journey() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            uploaded = await client.attachments.upload(PDF)
            submitted = await client.notifications.send(request(uploaded))
            iun = await client.notifications.wait_accepted(submitted)
            emulator.advance(timedelta(days=30))
            notification = await client.notifications.get(iun)
            assert notification.notification_status is NotificationStatus.EFFECTIVE_DATE
            facts = await client.legal_facts.list(iun)
            download = await client.legal_facts.get(iun, facts[0].legal_facts_id.key)
            assert isinstance(download, AsyncDownload) and (await download.read()).startswith(b"%PDF-")
            await download.save_to(tmp_path / download.file_name)
            stream = await client.streams.create("all", StreamEventType.TIMELINE)
            assert len(await client.streams.read(stream.stream_id)) == 0
            await client.streams.delete(stream.stream_id)
            with pytest.raises(NotFound):
                await client.streams.get(stream.stream_id)
            assert await client.platform.status() == await client.platform.status()

    asyncio.run(journey())
    assert len(list(tmp_path.iterdir())) == 1


def test_calls_are_coroutines_and_run_side_by_side() -> None:
    # It answers nobody before all are there.
    server = Server(before=threading.Barrier(20, timeout=20).wait, body='{"status":200}')

    async def side_by_side() -> None:
        async with AsyncClient(server.url, api_key="k").without_retries() as client:
            tasks = [asyncio.create_task(client.platform.status()) for _ in range(20)]
            assert {status.status for status in await asyncio.gather(*tasks)} == {200}

    asyncio.run(side_by_side())
    server.close()


@pytest.mark.parametrize("how", ["cancel", "timeout"])
def test_cancelling_closes_the_connection(hanging: Server, how: str) -> None:
    async def give_up() -> None:
        async with AsyncClient(hanging.url, api_key="k") as client:
            task = asyncio.create_task(client.platform.status())
            while not hanging.asked.is_set():
                await asyncio.sleep(0.01)
            if how == "cancel":
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            else:
                with pytest.raises(asyncio.TimeoutError):
                    await asyncio.wait_for(task, 0.1)
            await asyncio.get_running_loop().run_in_executor(None, hanging.left.wait, 5)

    asyncio.run(give_up())
    assert hanging.left.is_set() and hanging.left_after < 5


def test_a_loop_that_ends_leaves_nothing_behind(hanging: Server) -> None:
    async def forget() -> None:
        client = AsyncClient(hanging.url, api_key="k")
        task = asyncio.create_task(client.platform.status())
        while not hanging.asked.is_set():
            await asyncio.sleep(0.01)
        assert not task.done()

    # asyncio.run cancels what is left.
    asyncio.run(forget())
    assert hanging.left.wait(5)


#: What makes no call by itself.
INSTANT = ("at", "check", "consumer", "new_token", "search", "search_delegated", "send_each")


def synchronous_form(parameter: inspect.Parameter) -> inspect.Parameter:
    annotation = parameter.annotation
    return parameter.replace(annotation=annotation.replace("Async", "") if isinstance(annotation, str) else annotation)


def test_both_clients_offer_the_same() -> None:
    def offered(type_: Any) -> dict[str, inspect.Signature]:
        names = [name for name in dir(type_) if not name.startswith("_")]
        functions = {name: getattr(type_, name) for name in names if callable(getattr(type_, name))}
        return {name: inspect.signature(function) for name, function in functions.items()}

    assert set(dir(Client)) - {"__enter__", "__exit__"} == set(dir(AsyncClient)) - {"__aenter__", "__aexit__"}
    with Client("uat", api_key="k") as client:
        resources = [name for name in vars(client) if not name.startswith("_")]
        twin = AsyncClient("uat", api_key="k")
        for resource in resources:
            synchronous = cast(Any, type(getattr(client, resource)))
            asynchronous = cast(Any, type(getattr(twin, resource)))
            ours, theirs = offered(synchronous), offered(asynchronous)
            assert ours.keys() == theirs.keys()
            for name, signature in ours.items():
                assert list(map(synchronous_form, theirs[name].parameters.values())) == list(
                    signature.parameters.values()
                ), f"{resource}.{name}"
                method = getattr(asynchronous, name)
                assert inspect.iscoroutinefunction(method) or name in INSTANT
    assert len(resources) == 10
    assert offered(send_sdk.Download).keys() == offered(AsyncDownload).keys()
