"""Steps of a company that receives, and those of informal notifications."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import scenario_told as told
from scenario_calls import World, downloaded, notification, result
from send_sdk.informal import InformalNotification, NewMessage
from send_sdk.received import MandateAcceptance


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


async def search_received(world: World, **span: str) -> Any:
    found = world.client.received.search(_time(span["from"]), _time(span["to"]))
    rows = [row async for row in found] if hasattr(found, "__aiter__") else list(found)
    return [{"iun": row.iun, "status": told.text(row.notification_status)} for row in rows]


async def open_received(world: World, iun: str, mandate_id: str | None = None) -> Any:
    return notification(await result(world.client.received.get(iun, mandate_id=mandate_id)))


async def received_document(world: World, iun: str, index: int = 0, mandate_id: str | None = None) -> Any:
    return await downloaded(await result(world.client.received.document(iun, index, mandate_id=mandate_id)))


async def mandates_received(world: World) -> Any:
    found = await result(world.client.mandates.received())
    return [{"mandate_id": mandate.mandate_id, "status": told.text(mandate.status)} for mandate in found]


async def accept_mandate(world: World, mandate_id: str, code: str) -> Any:
    acceptance = MandateAcceptance.from_dict({"verificationCode": code})
    await result(world.client.mandates.accept(mandate_id, acceptance))


async def reject_mandate(world: World, mandate_id: str) -> Any:
    await result(world.client.mandates.reject(mandate_id))


async def create_message(world: World, message: dict[str, Any]) -> Any:
    made = await result(world.client.informal.create_message(NewMessage.from_dict(message)))
    return {"message_id": made.message_id}


async def send_informal(world: World, request: dict[str, Any], resume: bool = False) -> Any:
    sent = await result(world.client.informal.send(InformalNotification.from_dict(request), resume=resume))
    return told.submitted(sent)


async def informal_status(world: World, request_id: str) -> Any:
    status = await result(world.client.informal.status(request_id))
    return {"state": told.text(status.notification_request_status), "iun": status.iun}


async def read_informal(world: World, iun: str) -> Any:
    sent = await result(world.client.informal.get(iun))
    return {"status": told.text(sent.notification_status), "recipients": len(sent.recipients)}


async def end_informal(world: World, iun: str) -> Any:
    answer = await result(world.client.informal.terminate(iun))
    return {"codes": [detail.code for detail in answer.details]}


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step
    for step in (
        *(search_received, open_received, received_document, mandates_received, accept_mandate, reject_mandate),
        *(create_message, send_informal, informal_status, read_informal, end_informal),
    )
}
