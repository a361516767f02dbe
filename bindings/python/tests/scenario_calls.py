"""Steps that call the platform, through either client, and those that move the emulator."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import scenario_told as told
from scenario_files import file_told, files_of
from scenario_knowledge import body, documents, request
from scenario_world import World, result
from send_sdk import (
    F24Event,
    FullSentNotification,
    NewNotification,
    PagoPaEvent,
    RequestStatus,
    SendIntent,
    SendLimits,
    UploadedFile,
)
from send_sdk.timeline import AarGeneration


async def advance(world: World, **units: int) -> Any:
    world.emulator.advance(timedelta(**units))
    return {"now": told.instant(world.emulator.now)}


async def run_until(world: World, iun: str, status: str) -> Any:
    world.emulator.run_until_status(iun, status)
    return {"now": told.instant(world.emulator.now)}


async def act(world: World, iun: str, **deed: Any) -> Any:
    world.control("POST", f"notifications/{iun}/acts", {"recipient": 0, **deed})


async def fault(world: World, fault: dict[str, Any]) -> Any:
    world.control("POST", "faults", fault)


async def no_faults(world: World) -> Any:
    world.control("DELETE", "faults")


async def calls(world: World, of: list[str]) -> Any:
    return {name: len(world.control("GET", f"journal?operation={name}&limit=10000")) for name in of}


async def breaches(world: World) -> Any:
    return [breach["rule"] for breach in world.control("GET", "journal/breaches")]


async def check_before_sending(world: World, **changes: Any) -> Any:
    await result(world.client.notifications.check(request(**changes)))


def sending(
    resume: bool = False,
    write_ahead: bool = False,
    preflight: bool = True,
    posts: int | None = None,
    **changes: Any,
) -> tuple[dict[str, Any], list[SendIntent], dict[str, Any]]:
    """How something is sent, where what is written down before goes, and what changes the request."""
    intents: list[SendIntent] = []
    how = {
        "resume": resume,
        "preflight": preflight,
        "before_send": intents.append if write_ahead else None,
        "limits": None if posts is None else SendLimits(posts=posts),
    }
    return how, intents, changes


def made(body: str) -> Callable[[list[UploadedFile]], NewNotification]:
    """Makes a request of files that were uploaded, or of what stands for them."""

    def make(files: list[UploadedFile]) -> NewNotification:
        fields = {**json.loads(body), "documents": documents([file_told(file) for file in files])}
        return NewNotification.from_dict(fields)

    return make


async def send(world: World, attach: list[dict[str, Any]] | None = None, **options: Any) -> Any:
    how, intents, changes = sending(**options)
    if attach:
        sent = await result(
            world.client.notifications.send_files(files_of(world, attach), made(body(**changes)), **how)
        )
    else:
        sent = await result(world.client.notifications.send(request(**changes), **how))
    written = [{"protocol_number": one.protocol_number, "token": one.idempotence_token} for one in intents]
    return {**told.submitted(sent), "intents": written}


def status_of(status: RequestStatus) -> dict[str, Any]:
    return {
        "request_id": status.notification_request_id,
        "state": str(status.notification_request_status),
        "iun": status.iun,
        "protocol_number": status.pa_protocol_number,
        "refusals": [error.code for error in status.errors],
    }


async def status(world: World, request_id: str) -> Any:
    return status_of(await result(world.client.notifications.status(request_id)))


async def status_by_protocol(world: World, protocol_number: str, token: str) -> Any:
    return status_of(await result(world.client.notifications.status_by_protocol(protocol_number, token)))


async def wait_accepted(world: World, request_id: str) -> Any:
    return {"iun": str(await result(world.client.notifications.wait_accepted(request_id)))}


def notification(found: FullSentNotification) -> dict[str, Any]:
    return {
        "iun": found.iun,
        "status": str(found.notification_status),
        "subject": found.subject,
        "protocol_number": found.pa_protocol_number,
        "sent_at": told.instant(found.sent_at),
        "recipients": len(found.recipients),
        "documents": len(found.documents),
        "history": [
            {"status": str(one.status), "since": told.instant(one.active_from)}
            for one in found.notification_status_history
        ],
        "categories": [told.text(element.category) for element in found.timeline],
        "aars": [
            element.typed_details.generated_aar_url
            for element in found.timeline
            if isinstance(element.typed_details, AarGeneration)
        ],
        "json": json.loads(found.to_json()),
        "shown": repr([found, *found.recipients, *found.documents, *found.timeline]),
    }


async def read(world: World, iun: str) -> Any:
    return notification(await result(world.client.notifications.get(iun)))


async def cancel(world: World, iun: str) -> Any:
    answer = await result(world.client.notifications.cancel(iun))
    return {"codes": [detail.code for detail in answer.details]}


async def price(world: World, creditor: str, notice: str) -> Any:
    found = await result(world.client.payments.price(creditor, notice))
    return {
        "iun": found.iun,
        "partial": found.partial_price,
        "total": found.total_price,
        "vat": found.vat,
        "pa_fee": found.pa_fee,
        "send_fee": found.send_fee,
        "analog_cost": found.analog_cost,
    }


async def groups(world: World, status: str | None = None) -> Any:
    found = await result(world.client.groups.list(status))
    return [{"id": group.id, "name": group.name, "status": told.text(group.status)} for group in found]


async def platform_status(world: World) -> Any:
    found = await result(world.client.platform.status())
    return {"incidents": len(found.open_incidents)}


async def downtime(world: World, functionality: str, down: bool = True) -> Any:
    world.control("POST", "downtimes", {"functionality": functionality, "down": down})


async def downtimes(world: World, year: int, month: int) -> Any:
    found = (await result(world.client.platform.downtimes(year, month))).result
    told_of = [
        {
            "functionality": told.text(one.functionality),
            "status": told.text(one.status),
            "since": told.instant(one.start_date),
            "legal_fact_id": one.legal_fact_id,
        }
        for one in found
    ]
    return {"count": len(found), "downtimes": told_of}


async def report_f24(world: World, iun: str, tax_id: str, paid_at: str, cents: int) -> Any:
    paid = datetime.fromisoformat(paid_at.replace("Z", "+00:00"))
    await result(world.client.payments.report_f24([F24Event(iun, paid, tax_id, amount=cents)]))


async def report_payment(world: World, creditor: str, notice: str, paid_at: str, cents: int) -> Any:
    paid = datetime.fromisoformat(paid_at.replace("Z", "+00:00"))
    await result(world.client.payments.report_pagopa([PagoPaEvent(notice, creditor, paid, amount=cents)]))


async def warm_up(world: World, connections: int) -> Any:
    warmed = await result(world.client.warm_up(connections))
    return {"api": warmed.api, "storage": warmed.storage}


async def doctor(world: World) -> Any:
    diagnosis = await result(world.client.doctor())
    findings = [{"check": finding.check, "level": finding.level.name} for finding in diagnosis.findings]
    return {"fine": diagnosis.is_fine, "findings": findings}


async def give_mandate(world: World, delegator: str, delegate: str) -> Any:
    made = world.control("POST", "mandates", {"delegator": delegator, "delegate": delegate})["mandateId"]
    (code,) = [one["verificationCode"] for one in world.control("GET", "mandates") if one["mandateId"] == made]
    return {"mandate_id": made, "code": code}


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step
    for step in (
        *(advance, run_until, act, fault, no_faults, calls, breaches, check_before_sending, send, status),
        *(status_by_protocol, wait_accepted, read, cancel, price, groups, platform_status, downtime, downtimes),
        *(report_payment, report_f24, warm_up, doctor, give_mandate),
    )
}
