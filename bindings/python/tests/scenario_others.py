"""Steps of a company that receives, and those of informal notifications."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import scenario_told as told
from scenario_calls import notification
from scenario_files import downloaded
from scenario_world import World, result
from send_sdk.informal import InformalNotification, NewMessage
from send_sdk.received import Mandate, MandateAcceptance, ReverseMandate


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


async def _rows(found: Any) -> list[Any]:
    """What comes page by page."""
    return [row async for row in found] if hasattr(found, "__aiter__") else list(found)


async def _found(found: Any) -> Any:
    return [{"iun": row.iun, "status": told.text(row.notification_status)} for row in await _rows(found)]


async def search_received(world: World, **span: str) -> Any:
    return await _found(world.client.received.search(_time(span["from"]), _time(span["to"])))


async def search_delegated(world: World, **span: str) -> Any:
    return await _found(world.client.received.search_delegated(_time(span["from"]), _time(span["to"])))


async def open_received(world: World, iun: str, mandate_id: str | None = None) -> Any:
    return notification(await result(world.client.received.get(iun, mandate_id=mandate_id)))


async def received_document(world: World, iun: str, index: int = 0, mandate_id: str | None = None) -> Any:
    return await downloaded(world, world.client.received.document(iun, index, mandate_id=mandate_id))


async def received_legal_fact(world: World, iun: str, key: str) -> Any:
    return await downloaded(world, world.client.received.legal_fact(iun, key))


async def received_notice(world: World, iun: str, payment: int = 0, mandate_id: str | None = None) -> Any:
    found = world.client.received.payment_attachment(iun, "PAGOPA", payment, mandate_id=mandate_id)
    return await downloaded(world, found)


def _mandate(mandate: Mandate) -> dict[str, Any]:
    return {
        "mandate_id": mandate.mandate_id,
        "status": told.text(mandate.status),
        "from": mandate.date_from,
        "to": mandate.date_to,
    }


async def mandates_received(world: World, status: str | None = None) -> Any:
    return [_mandate(mandate) for mandate in await result(world.client.mandates.received(status))]


async def mandates_given(world: World) -> Any:
    return [_mandate(mandate) for mandate in await result(world.client.mandates.given())]


async def search_mandates(world: World, tax_id: str | None = None, status: list[str] | None = None) -> Any:
    found = world.client.mandates.search(tax_id=tax_id, status=status or [])
    return [_mandate(mandate) for mandate in await _rows(found)]


async def create_mandate(world: World, tax_id: str, name: str, code: str, to: str, **span: str) -> Any:
    delegate = {"fiscalCode": tax_id, "companyName": name, "person": False}
    fields = {"delegate": delegate, "verificationCode": code, "datefrom": span["from"], "dateto": to}
    return _mandate(await result(world.client.mandates.create(Mandate.from_dict(fields))))


async def ask_for_mandate(world: World, tax_id: str, name: str, to: str) -> Any:
    delegator = {"fiscalCode": tax_id, "companyName": name, "person": False}
    wanted = ReverseMandate.from_dict({"delegator": delegator, "dateto": to})
    return {"mandate_id": (await result(world.client.mandates.ask_for(wanted))).mandate_id}


async def accept_mandate(world: World, mandate_id: str, code: str) -> Any:
    acceptance = MandateAcceptance.from_dict({"verificationCode": code})
    await result(world.client.mandates.accept(mandate_id, acceptance))


async def update_mandate(world: World, mandate_id: str, groups: list[str]) -> Any:
    await result(world.client.mandates.update(mandate_id, groups=groups))


async def revoke_mandate(world: World, mandate_id: str) -> Any:
    await result(world.client.mandates.revoke(mandate_id))


async def reject_mandate(world: World, mandate_id: str) -> Any:
    await result(world.client.mandates.reject(mandate_id))


async def create_message(world: World, message: dict[str, Any]) -> Any:
    made = await result(world.client.informal.create_message(NewMessage.from_dict(message)))
    return {"message_id": made.message_id}


async def message(world: World, message_id: str) -> Any:
    found = await result(world.client.informal.message(message_id))
    first = found.primary_message
    return {
        "message_id": found.message_id,
        "subject": None if first is None else first.subject,
        "has_another_language": found.additional_message is not None,
    }


async def send_informal(world: World, request: dict[str, Any], resume: bool = False) -> Any:
    sent = await result(world.client.informal.send(InformalNotification.from_dict(request), resume=resume))
    return told.submitted(sent)


async def informal_status(world: World, request_id: str) -> Any:
    status = await result(world.client.informal.status(request_id))
    return {"state": told.text(status.notification_request_status), "iun": status.iun}


async def informal_status_by_protocol(world: World, protocol_number: str, token: str) -> Any:
    status = await result(world.client.informal.status_by_protocol(protocol_number, token))
    return {"state": told.text(status.notification_request_status), "iun": status.iun}


async def informal_document(world: World, iun: str, index: int = 0) -> Any:
    return await downloaded(world, world.client.informal.document(iun, index))


async def informal_notice(world: World, iun: str, recipient: int = 0, payment: int = 0) -> Any:
    return await downloaded(world, world.client.informal.payment_attachment(iun, recipient, payment))


async def read_informal(world: World, iun: str) -> Any:
    sent = await result(world.client.informal.get(iun))
    return {"status": told.text(sent.notification_status), "recipients": len(sent.recipients)}


async def end_informal(world: World, iun: str) -> Any:
    answer = await result(world.client.informal.terminate(iun))
    return {"codes": [detail.code for detail in answer.details]}


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step
    for step in (
        *(search_received, search_delegated, open_received, received_document, received_legal_fact, received_notice),
        *(mandates_received, mandates_given, search_mandates, create_mandate, ask_for_mandate, accept_mandate),
        *(update_mandate, reject_mandate, revoke_mandate, create_message, message, send_informal, informal_status),
        *(informal_status_by_protocol, informal_document, informal_notice, read_informal, end_informal),
    )
}
