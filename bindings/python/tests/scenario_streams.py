"""Steps over streams: making them, reading them page by page, following them."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import scenario_told as told
from scenario_world import World, result
from send_sdk import AcceptanceBoard, AsyncAcceptanceBoard, AsyncClient, Gap, SendError, StreamEvent


def stream_told(stream: Any) -> dict[str, Any]:
    return {
        "stream_id": stream.stream_id,
        "title": stream.title,
        "type": told.text(stream.event_type),
        "filter": list(stream.filter_values),
        "groups": list(stream.groups),
        "waits_for_accepted": stream.wait_for_accepted,
        "version": stream.version,
        "disabled": stream.disabled_date is not None,
    }


def _wanted(
    filter: list[str] | None = None,
    groups: list[str] | None = None,
    wait_for_accepted: bool | None = None,
    replacing: str | None = None,
) -> dict[str, Any]:
    wanted = {"filter_values": filter or [], "groups": groups or [], "wait_for_accepted": wait_for_accepted}
    return wanted if replacing is None else {**wanted, "replacing": replacing}


async def create_stream(world: World, title: str, type: str, **wanted: Any) -> Any:
    return stream_told(await result(world.client.streams.create(title, type, **_wanted(**wanted))))


async def ensure_stream(world: World, title: str, type: str, **wanted: Any) -> Any:
    return stream_told(await result(world.client.streams.ensure(title, type, **_wanted(**wanted))))


async def upgrade_stream(world: World, stream_id: str, title: str, type: str, **wanted: Any) -> Any:
    return stream_told(await result(world.client.streams.upgrade(stream_id, title, type, **_wanted(**wanted))))


async def stream(world: World, stream_id: str) -> Any:
    return stream_told(await result(world.client.streams.get(stream_id)))


async def streams(world: World) -> Any:
    found = await result(world.client.streams.list())
    return [{"stream_id": stream.stream_id, "title": stream.title} for stream in found]


async def update_stream(world: World, stream_id: str, title: str, type: str, filter: list[str] | None = None) -> Any:
    return stream_told(await result(world.client.streams.update(stream_id, title, type, filter_values=filter or [])))


async def disable_stream(world: World, stream_id: str) -> Any:
    return stream_told(await result(world.client.streams.disable(stream_id)))


async def delete_stream(world: World, stream_id: str) -> Any:
    await result(world.client.streams.delete(stream_id))


def event(delivery: StreamEvent | Gap) -> dict[str, Any]:
    if isinstance(delivery, Gap):
        first, last = delivery.missing or (None, None)
        return {
            "gap": delivery.cause.name,
            "first": None if first is None else str(first),
            "last": None if last is None else str(last),
        }
    element = delivery.element
    return {
        "event_id": delivery.event_id,
        "iun": delivery.iun,
        "status": told.text(delivery.new_status),
        "category": None if element is None else told.text(element.category),
        "json": json.loads(delivery.to_json()),
    }


async def read_stream(world: World, stream_id: str, after: str | None = None) -> Any:
    page = await result(world.client.streams.read(stream_id, after))
    return {"events": [event(one) for one in page.events], "may_wait": page.retry_after > timedelta(0)}


def _consumer(
    world: World,
    stream_id: str,
    patience_ms: int = 100,
    journal: bool = False,
    version: str | None = None,
    followed_by: str | None = None,
    followed_version: str = "",
) -> Any:
    return world.client.streams.consumer(
        stream_id,
        str(world.folder / f"{stream_id}.journal") if journal else None,
        version=version,
        patience=timedelta(milliseconds=patience_ms),
        followed_by=None if followed_by is None else (followed_by, followed_version),
    )


async def _deliveries(consumer: Any, most: int | None = None) -> list[Any]:
    """Whoever takes some and leaves has the last of them in hand: it comes again."""
    delivered: list[Any] = []
    while most is None or len(delivered) < most:
        delivery = await result(consumer.next_if_any())
        if delivery is None:
            break
        delivered.append(delivery)
    return delivered


async def follow_stream(world: World, most: int | None = None, **reading: Any) -> Any:
    consumer = _consumer(world, **reading)
    delivered = [event(delivery) for delivery in await _deliveries(consumer, most)]
    await result(consumer.close())
    return delivered


async def accepted_by_stream(world: World, request_ids: list[str], **reading: Any) -> Any:
    """Somebody reads the stream and pins up what it says; the others are told by the board."""
    board = AsyncAcceptanceBoard() if world.make is AsyncClient else AcceptanceBoard()
    consumer = _consumer(world, **reading)
    for delivery in await _deliveries(consumer):
        board.observe(delivery)
    await result(consumer.close())
    return [await _row(board, request_id) for request_id in request_ids]


async def _row(board: AcceptanceBoard | AsyncAcceptanceBoard, request_id: str) -> dict[str, Any]:
    try:
        return {"value": {"iun": str(await result(board.wait(request_id)))}, "error": None}
    except SendError as error:
        return {"value": None, "error": told.error(error)}


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step
    for step in (
        *(create_stream, ensure_stream, upgrade_stream, stream, streams, update_stream, disable_stream),
        *(delete_stream, read_stream, follow_stream, accepted_by_stream),
    )
}
