"""Steps that call the platform, through either client, and those that move the emulator."""

from __future__ import annotations

import inspect
import json
import tempfile
import urllib.request
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import scenario_told as told
from scenario_form import Wrong
from scenario_knowledge import content, request
from send_sdk import (
    AsyncClient,
    Client,
    Credentials,
    Emulator,
    FullSentNotification,
    PagoPaEvent,
    Polling,
    RateLimit,
    RequestStatus,
    SendIntent,
    SendLimits,
    Sha256Digest,
    StreamEvent,
)


class World:
    """What the steps of one scenario share. ``make`` is the class of its clients."""

    def __init__(self, make: type[Client] | type[AsyncClient], settings: dict[str, Any] | None) -> None:
        self.make = make
        self.kept: dict[str, Any] = {}
        self._emulator = Emulator(clock="manual", seed=settings.get("seed", 1)) if settings is not None else None
        self._client: Any = None
        self._folder = tempfile.TemporaryDirectory()
        #: Where the scenario may write.
        self.folder = Path(self._folder.name)
        if settings is not None:
            for fault in settings.get("faults", []):
                self.control("POST", "faults", fault)
            self.new_client()

    def new_client(self, give_up_after_ms: int = 2000, **options: Any) -> None:
        polling = Polling(
            first_after=timedelta(milliseconds=50),
            at_most=timedelta(seconds=1),
            give_up_after=timedelta(milliseconds=give_up_after_ms),
        )
        if "auth" not in options:
            options.setdefault("api_key", self.emulator.api_key)
        environment = options.pop("environment", self.emulator.base_url)
        self._client = self.make(environment, polling=polling, **options)

    @property
    def emulator(self) -> Emulator:
        if self._emulator is None:
            raise Wrong("the scenario has no emulator")
        return self._emulator

    @property
    def client(self) -> Any:
        """A `Client` or an `AsyncClient`: their methods have the same names."""
        self.emulator.now  # noqa: B018
        return self._client

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Something that only the emulator's own interface can."""
        url = f"{self.emulator.base_url}/_emulator/{path}"
        data = None if body is None else json.dumps(body).encode()
        call = urllib.request.Request(url, data, {"content-type": "application/json"}, method=method)
        with urllib.request.urlopen(call) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    async def close(self) -> None:
        if self._emulator is not None:
            await result(self.client.close())
            self._emulator.close()
        self._folder.cleanup()

    def company_token(self) -> str:
        """A token of the company that is always there."""
        (company,) = self.control("GET", "companies")
        token: str = self.control("POST", f"companies/{company['id']}/token")["token"]
        return token


async def result(value: Any) -> Any:
    """What a blocking call gave, or what one that is awaited gives."""
    return await value if inspect.isawaitable(value) else value


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


class _Bearer:
    def __init__(self, token: str) -> None:
        self._token = token

    def credentials(self) -> Credentials:
        return Credentials(voucher=self._token)


async def client(
    world: World,
    retries: bool = True,
    within_ms: int | None = None,
    requests_version: str | None = None,
    company: bool = False,
    calls_per_day: int | None = None,
    **options: Any,
) -> Any:
    if requests_version is not None:
        options["versions"] = {"requests": requests_version}
    if calls_per_day is not None:
        options["rate_limit"] = RateLimit(per_day=calls_per_day, for_streams=0)
    if company:
        options["auth"] = _Bearer(world.company_token())
    world.new_client(**options)
    if not retries:
        world._client = world.client.without_retries()  # pyright: ignore[reportPrivateUsage]
    if within_ms is not None:
        world._client = world.client.within(timedelta(milliseconds=within_ms))  # pyright: ignore[reportPrivateUsage]


async def upload(world: World, files: list[dict[str, str]], inspect: bool = True) -> Any:
    contents = [world.folder / file["path"] if "path" in file else content(file) for file in files]
    uploaded = await result(world.client.attachments.upload_all(contents, inspect=inspect))
    return [
        {
            "key": file.key,
            "version_token": file.version_token,
            "sha256": str(file.sha256),
            "content_type": str(file.content_type),
        }
        for file in uploaded
    ]


async def check_before_sending(world: World, **changes: Any) -> Any:
    await result(world.client.notifications.check(request(**changes)))


async def send(
    world: World, resume: bool = False, write_ahead: bool = False, posts: int | None = None, **changes: Any
) -> Any:
    intents: list[SendIntent] = []
    hook = intents.append if write_ahead else None
    limits = None if posts is None else SendLimits(posts=posts)
    send = world.client.notifications.send
    sent = await result(send(request(**changes), resume=resume, before_send=hook, limits=limits))
    written = [{"protocol_number": one.protocol_number, "token": one.idempotence_token} for one in intents]
    return {**told.submitted(sent), "intents": written}


def _status(status: RequestStatus) -> dict[str, Any]:
    return {
        "request_id": status.notification_request_id,
        "state": str(status.notification_request_status),
        "iun": status.iun,
        "protocol_number": status.pa_protocol_number,
        "refusals": [error.code for error in status.errors],
    }


async def status(world: World, request_id: str) -> Any:
    return _status(await result(world.client.notifications.status(request_id)))


async def status_by_protocol(world: World, protocol_number: str, token: str) -> Any:
    return _status(await result(world.client.notifications.status_by_protocol(protocol_number, token)))


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
        "json": json.loads(found.to_json()),
        "shown": repr([found, *found.recipients, *found.documents, *found.timeline]),
    }


async def read(world: World, iun: str) -> Any:
    return notification(await result(world.client.notifications.get(iun)))


async def downloaded(download: Any) -> Any:
    data: bytes = await result(download.read())
    return {
        "file_name": download.file_name,
        "content_type": download.content_type,
        "size": len(data),
        "sha256": str(Sha256Digest.of(data)),
        "is_pdf": data.startswith(b"%PDF-"),
    }


async def document(world: World, iun: str, index: int = 0) -> Any:
    return await downloaded(await result(world.client.notifications.document(iun, index)))


async def legal_facts(world: World, iun: str) -> Any:
    facts = [item.legal_facts_id for item in await result(world.client.legal_facts.list(iun))]
    return [{"category": told.text(fact.category), "key": fact.key} for fact in facts]


async def legal_fact(world: World, iun: str, key: str) -> Any:
    return await downloaded(await result(world.client.legal_facts.get(iun, key)))


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


async def downtimes(world: World, year: int, month: int) -> Any:
    return {"count": len((await result(world.client.platform.downtimes(year, month))).result)}


def stream_told(stream: Any) -> dict[str, Any]:
    kind = told.text(stream.event_type)
    return {"stream_id": stream.stream_id, "title": stream.title, "type": kind, "filter": list(stream.filter_values)}


async def create_stream(world: World, title: str, type: str, filter: list[str] | None = None) -> Any:
    return stream_told(await result(world.client.streams.create(title, type, filter_values=filter or [])))


async def ensure_stream(world: World, title: str, type: str, filter: list[str] | None = None) -> Any:
    return stream_told(await result(world.client.streams.ensure(title, type, filter_values=filter or [])))


async def streams(world: World) -> Any:
    found = await result(world.client.streams.list())
    return [{"stream_id": stream.stream_id, "title": stream.title} for stream in found]


async def delete_stream(world: World, stream_id: str) -> Any:
    await result(world.client.streams.delete(stream_id))


def event(delivery: Any) -> dict[str, Any]:
    if not isinstance(delivery, StreamEvent):
        return {"gap": "GAP"}
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


async def payment_attachment(world: World, iun: str, recipient: int = 0, payment: int = 0) -> Any:
    found = world.client.notifications.payment_attachment(iun, recipient, "PAGOPA", payment)
    return await downloaded(await result(found))


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
        *(advance, run_until, act, fault, no_faults, calls, breaches, client, upload, check_before_sending, send),
        *(status, status_by_protocol, wait_accepted, read, document, legal_facts, legal_fact, cancel, price, groups),
        *(platform_status, downtimes, create_stream, ensure_stream, streams, delete_stream, read_stream),
        *(payment_attachment, report_payment, warm_up, doctor, give_mandate),
    )
}
