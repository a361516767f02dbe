"""Steps that upload and download files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import scenario_told as told
from scenario_knowledge import content
from scenario_world import World, result
from send_sdk import Progress, Sha256Digest, UploadedFile, Waits


def files_of(world: World, files: list[dict[str, Any]]) -> list[Path | bytes]:
    return [world.folder / file["path"] if "path" in file else content(file) for file in files]


def file_told(file: UploadedFile) -> dict[str, Any]:
    return {
        "key": file.key,
        "version_token": file.version_token,
        "sha256": str(file.sha256),
        "content_type": str(file.content_type),
    }


def _content_type(f24: bool) -> str:
    return "application/json" if f24 else "application/pdf"


async def upload(
    world: World,
    files: list[dict[str, Any]],
    inspect: bool = True,
    f24: bool = False,
    informal: bool = False,
    prepared: bool = False,
    version_token: str | None = None,
) -> Any:
    sent: dict[int, int] = {}

    def progress(told: Progress) -> None:
        sent[told.file] = told.sent

    attachments = world.client.informal.attachments if informal else world.client.attachments
    how = {"progress": progress, "version_token": version_token}
    look = {"content_type": _content_type(f24), "inspect": inspect}
    given = files_of(world, files)
    if prepared:
        read = await result(attachments.prepare(given, **look))
        uploaded = await result(attachments.upload_prepared(read, **how))
    else:
        uploaded = await result(attachments.upload_all(given, **look, **how))
    return [{**file_told(file), "sent": sent.get(place)} for place, file in enumerate(uploaded)]


async def prepare(world: World, files: list[dict[str, Any]], inspect: bool = True, f24: bool = False) -> Any:
    how = {"content_type": _content_type(f24), "inspect": inspect}
    found = await result(world.client.attachments.prepare(files_of(world, files), **how))
    return [
        {
            "sha256": str(file.sha256),
            "size": file.length,
            "content_type": str(file.content_type),
            "warnings": [told.issue(issue) for issue in file.warnings],
            "stand_in": file_told(file.stand_in(place)),
        }
        for place, file in enumerate(found)
    ]


def _waits(missing_ms: list[int] | None) -> Waits | None:
    return Waits(missing=[timedelta(milliseconds=wait) for wait in missing_ms]) if missing_ms else None


async def save_all(world: World, iun: str) -> Any:
    saved = await result(world.client.notifications.save_all(iun, world.folder))
    return {
        "complete": saved.is_complete,
        "files": [{"source": entry.source, "state": entry.state.name} for entry in saved.files],
    }


async def downloaded(world: World, call: Any, save_as: str | None = None) -> Any:
    """Tells of a download, from the file as which it was saved, or from memory."""
    download = await result(call)
    if download is None:
        return None
    if save_as is None:
        data: bytes = await result(download.read())
    else:
        await result(download.save_to(world.folder / save_as))
        data = (world.folder / save_as).read_bytes()
    return {
        "file_name": download.file_name,
        "content_type": download.content_type,
        "size": len(data),
        "sha256": str(Sha256Digest.of(data)),
        "is_pdf": data.startswith(b"%PDF-"),
    }


async def document(world: World, iun: str, index: int = 0, save_as: str | None = None) -> Any:
    return await downloaded(world, world.client.notifications.document(iun, index), save_as)


async def payment_attachment(world: World, iun: str, recipient: int = 0, payment: int = 0) -> Any:
    return await downloaded(world, world.client.notifications.payment_attachment(iun, recipient, "PAGOPA", payment))


async def f24_form(world: World, iun: str, recipient: int = 0, payment: int = 0) -> Any:
    return await downloaded(world, world.client.notifications.payment_attachment(iun, recipient, "F24", payment))


async def legal_facts(world: World, iun: str) -> Any:
    facts = [item.legal_facts_id for item in await result(world.client.legal_facts.list(iun))]
    return [{"category": told.text(fact.category), "key": fact.key} for fact in facts]


async def legal_fact(
    world: World, iun: str, key: str, missing_ms: list[int] | None = None, save_as: str | None = None
) -> Any:
    return await downloaded(world, world.client.legal_facts.get(iun, key, waits=_waits(missing_ms)), save_as)


async def aar(world: World, iun: str, key: str, missing_ms: list[int] | None = None, save_as: str | None = None) -> Any:
    return await downloaded(world, world.client.legal_facts.aar(iun, key, waits=_waits(missing_ms)), save_as)


async def downtime_legal_fact(world: World, legal_fact_id: str) -> Any:
    return await downloaded(world, world.client.platform.downtime_legal_fact(legal_fact_id))


STEPS: dict[str, Callable[..., Awaitable[Any]]] = {
    step.__name__: step
    for step in (
        *(upload, prepare, save_all, document, payment_attachment, f24_form, legal_facts, legal_fact, aar),
        downtime_legal_fact,
    )
}
