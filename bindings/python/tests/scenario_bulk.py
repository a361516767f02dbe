"""Steps over many requests, over a stream with a journal, and over all files of a notification."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import scenario_told as told
from scenario_calls import World, event, result, stream_told
from scenario_form import RENAMED
from scenario_knowledge import request
from send_sdk import Dispatched, SendError, SendLimits


def _row(outcome: Any, tell: Callable[[Any], Any]) -> dict[str, Any]:
    """A row: its value, or its error in the place of that."""
    if isinstance(outcome, SendError):
        return {"value": None, "error": told.error(outcome)}
    if isinstance(outcome, Exception):
        raise outcome
    return {"value": tell(outcome), "error": None}


async def send_all(
    world: World, rows: list[dict[str, Any]], parallel: int = 4, resume: bool = False, posts: int | None = None
) -> Any:
    requests = [request(**{RENAMED.get(name, name): value for name, value in row.items()}) for row in rows]
    limits = None if posts is None else SendLimits(posts=posts)
    batch = world.client.notifications.send_each(requests, parallel=parallel, resume=resume, limits=limits)
    done: list[Dispatched] = [row async for row in batch] if hasattr(batch, "__aiter__") else list(batch)
    return [_row(row.outcome, told.submitted) for row in sorted(done, key=lambda row: row.position)]


async def wait_all_accepted(world: World, request_ids: list[str]) -> Any:
    done = await result(world.client.notifications.wait_all_accepted(request_ids, parallel=4))
    return [_row(one, lambda iun: {"iun": str(iun)}) for one in done]


async def save_all(world: World, iun: str) -> Any:
    saved = await result(world.client.notifications.save_all(iun, world.folder))
    return {
        "complete": saved.is_complete,
        "files": [{"source": entry.source, "state": entry.state.name} for entry in saved.files],
    }


async def follow_stream(
    world: World, stream_id: str, patience_ms: int = 100, journal: bool = False, most: int | None = None
) -> Any:
    """Whoever takes some and leaves has the last of them in hand: it comes again."""
    place = str(world.folder / f"{stream_id}.journal") if journal else None
    consumer = world.client.streams.consumer(stream_id, place, patience=timedelta(milliseconds=patience_ms))
    delivered: list[Any] = []
    while most is None or len(delivered) < most:
        delivery = await result(consumer.next_if_any())
        if delivery is None:
            break
        delivered.append(event(delivery))
    await result(consumer.close())
    return delivered


async def update_stream(world: World, stream_id: str, title: str, type: str, filter: list[str] | None = None) -> Any:
    return stream_told(await result(world.client.streams.update(stream_id, title, type, filter_values=filter or [])))


async def disable_stream(world: World, stream_id: str) -> Any:
    stream = await result(world.client.streams.disable(stream_id))
    return {"stream_id": stream.stream_id, "disabled": stream.disabled_date is not None}


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step
    for step in (send_all, wait_all_accepted, save_all, follow_stream, update_stream, disable_stream)
}
