"""Steps over many requests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import scenario_told as told
from scenario_calls import made, sending, status_of
from scenario_files import files_of
from scenario_form import RENAMED
from scenario_knowledge import body, request
from scenario_world import World, result
from send_sdk import Dispatched, NewNotification, Parcel, SendError


def _row(outcome: Any, tell: Callable[[Any], Any]) -> dict[str, Any]:
    """A row: its value, or its error in the place of that."""
    if isinstance(outcome, SendError):
        return {"value": None, "error": told.error(outcome)}
    if isinstance(outcome, Exception):
        raise outcome
    return {"value": tell(outcome), "error": None}


def _parcel(world: World, attach: list[dict[str, Any]] | None = None, **changes: Any) -> NewNotification | Parcel:
    """A row: its request and, if it has any, the files that it attaches."""
    renamed = {RENAMED.get(name, name): value for name, value in changes.items()}
    if attach is None:
        return request(**renamed)
    return Parcel(files_of(world, attach), made(body(**renamed)))


async def send_all(world: World, rows: list[dict[str, Any]], parallel: int = 4, **options: Any) -> Any:
    how, intents, unknown = sending(**options)
    if unknown:
        raise TypeError(f"no such arguments: {sorted(unknown)}")
    parcels = [_parcel(world, **row) for row in rows]
    batch = world.client.notifications.send_each(parcels, parallel=parallel, **how)
    done: list[Dispatched] = [row async for row in batch] if hasattr(batch, "__aiter__") else list(batch)
    written = {(intent.protocol_number, intent.idempotence_token) for intent in intents}
    told_of = [_row(row.outcome, told.submitted) for row in sorted(done, key=lambda row: row.position)]
    for row in told_of:
        value: dict[str, Any] = row["value"] or {}
        row["was_written"] = (value.get("protocol_number"), value.get("token")) in written
    return told_of


async def wait_all_accepted(world: World, request_ids: list[str]) -> Any:
    done = await result(world.client.notifications.wait_all_accepted(request_ids, parallel=4))
    return [_row(one, lambda iun: {"iun": str(iun)}) for one in done]


async def statuses(world: World, request_ids: list[str]) -> Any:
    known = await result(world.client.notifications.statuses(request_ids, parallel=4))
    return [_row(one, status_of) for one in known]


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step for step in (send_all, wait_all_accepted, statuses)
}
