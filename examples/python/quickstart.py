"""One notification from end to end: hashed, uploaded, sent, accepted, delivered, and its legal fact downloaded.

    python quickstart.py
    python quickstart.py --document verbale.pdf --recipient FLPCPT69A65Z336P
    SEND_ENV=uat SEND_API_KEY=... python quickstart.py --sender "Comune di ..." --sender-tax-id ...

Without SEND_API_KEY it starts an emulator of the platform in this very process: nothing leaves the machine. With
--async it does the same on asyncio. What a program of yours needs of it is in `journey` or `journey_async`.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from send_sdk import (
    AsyncClient,
    Client,
    ConfigurationError,
    Document,
    Emulator,
    FeePolicy,
    FileError,
    FullSentNotification,
    Iun,
    LegalFactListItem,
    NewNotification,
    NotificationStatus,
    PaTaxId,
    PhysicalCommunication,
    Recipient,
    Sender,
    SendError,
    Sha256Digest,
    TaxonomyCode,
    UploadedFile,
    ValidationError,
    parse_tax_id,
    sample_pdf,
)

STEPS = 8
WRONG_INPUT = 2
FAILED = 1
SETTLED = {NotificationStatus.EFFECTIVE_DATE, NotificationStatus.VIEWED, NotificationStatus.CANCELLED}


def journey(client: Client, job: Job, progress: Progress) -> None:
    """What a program of yours would do, one call after the other."""
    documents = job.documents()
    progress.done("hashed", f"{len(documents)} documents")

    uploaded = client.attachments.upload_all(documents)
    progress.done("uploaded", f"{len(uploaded)} documents")

    request = job.request(uploaded, documents, client.notifications.new_token())
    submitted = client.notifications.send(request)
    progress.detail(f"token {submitted.idempotence_token}")
    progress.done("sent", f"request {submitted.request_id}")

    iun = client.notifications.wait_accepted(submitted)
    progress.done("accepted", job.accepted(iun))

    notification = client.notifications.get(iun)
    while job.must_follow(notification):
        time.sleep(job.pause(client.base_url))
        notification = client.notifications.get(iun)
    progress.done("followed", f"now {notification.notification_status}")

    saved = "none yet"
    for fact in client.legal_facts.list(iun)[:1]:
        download = client.legal_facts.get(iun, fact.legal_facts_id.key)
        download.save_to(job.out / download.file_name)
        saved = job.saved(fact, download.file_name)
    progress.done("legal fact", saved)
    job.save(notification, progress)


async def journey_async(client: AsyncClient, job: Job, progress: Progress) -> None:
    """The same on asyncio."""
    documents = job.documents()
    progress.done("hashed", f"{len(documents)} documents")

    uploaded = await client.attachments.upload_all(documents)
    progress.done("uploaded", f"{len(uploaded)} documents")

    request = job.request(uploaded, documents, client.notifications.new_token())
    submitted = await client.notifications.send(request)
    progress.detail(f"token {submitted.idempotence_token}")
    progress.done("sent", f"request {submitted.request_id}")

    iun = await client.notifications.wait_accepted(submitted)
    progress.done("accepted", job.accepted(iun))

    notification = await client.notifications.get(iun)
    while job.must_follow(notification):
        await asyncio.sleep(job.pause(client.base_url))
        notification = await client.notifications.get(iun)
    progress.done("followed", f"now {notification.notification_status}")

    saved = "none yet"
    for fact in (await client.legal_facts.list(iun))[:1]:
        download = await client.legal_facts.get(iun, fact.legal_facts_id.key)
        await download.save_to(job.out / download.file_name)
        saved = job.saved(fact, download.file_name)
    progress.done("legal fact", saved)
    job.save(notification, progress)


class Job:
    """What is to be sent, to whom, and where the results go. Everything that can be checked is checked here."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        with naming("--recipient"):
            tax_id = parse_tax_id(arguments.recipient)
        with naming("--sender-tax-id"):
            self.sender = Sender(arguments.sender, PaTaxId(arguments.sender_tax_id))
        with naming("--taxonomy"):
            self.taxonomy = TaxonomyCode(arguments.taxonomy)
        self.recipient = Recipient(tax_id, arguments.denomination, digital_domicile=arguments.pec)
        self.subject: str = arguments.subject
        self.given: list[Path] = arguments.document
        self.follow: float = arguments.follow
        self.out: Path = arguments.out
        try:
            self.out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongInput(f"--out: {self.out} cannot be made: {error.strerror}") from error
        self.told = 0
        self.followed_since = 0.0

    def documents(self) -> list[Path]:
        """The documents given, or two that are made; with their digests, as the upload will compute them too."""
        documents = list(self.given)
        if not documents:
            for name, title, line in (
                ("verbale.pdf", "Verbale di contestazione", "Documento di prova, senza valore legale."),
                ("allegato.pdf", "Allegato", "Secondo documento di prova."),
            ):
                documents.append(self.out / name)
                documents[-1].write_bytes(sample_pdf(title, [line]))
        for path in documents:
            try:
                Progress.detail(f"sha256 {Sha256Digest.of_file(path)}  {path}")
            except OSError as error:
                raise WrongInput(f"--document: {path}: {error.strerror}") from error
        return documents

    def request(self, uploaded: list[UploadedFile], paths: list[Path], token: str) -> NewNotification:
        return NewNotification(
            protocol_number=f"quickstart-{token}",
            subject=self.subject,
            sender=self.sender,
            recipients=[self.recipient],
            documents=[Document(file, title=path.stem) for file, path in zip(uploaded, paths)],
            taxonomy_code=self.taxonomy,
            fee_policy=FeePolicy.flat_rate(),
            physical_communication=PhysicalCommunication.REGISTERED_LETTER_890,
        )

    def accepted(self, iun: Iun) -> str:
        self.followed_since = time.monotonic()
        return f"IUN {iun}, control letter {'right' if iun.control_ok else 'WRONG'}"

    def must_follow(self, notification: FullSentNotification) -> bool:
        """Prints each new status; true until the notification has run its course, or for as long as was asked."""
        history = notification.notification_status_history
        for entry in history[self.told :]:
            Progress.detail(f"{entry.status:<15} since {entry.active_from.isoformat()}")
        self.told = len(history)
        in_time = time.monotonic() - self.followed_since <= self.follow
        return in_time and notification.notification_status not in SETTLED

    @staticmethod
    def pause(base_url: str) -> float:
        return 0.2 if "127.0.0.1" in base_url else 30.0

    def saved(self, fact: LegalFactListItem, file_name: str) -> str:
        return f"{fact.legal_facts_id.category or 'legal fact'}, {self.out / file_name}"

    def save(self, notification: FullSentNotification, progress: Progress) -> None:
        file = self.out / "notification.json"
        file.write_text(notification.to_json(), encoding="utf-8")
        progress.done("saved", str(file))


class Progress:
    """One line a step, with the time it took."""

    def __init__(self) -> None:
        self.step = 0
        self.since = time.monotonic()

    def done(self, name: str, what: str) -> None:
        self.step += 1
        now = time.monotonic()
        print(f"[{self.step}/{STEPS}] {name:<10} {what} ({now - self.since:.2f} s)", flush=True)
        self.since = now

    @staticmethod
    def detail(what: str) -> None:
        print(f"      {what}", flush=True)


class WrongInput(Exception):
    """What was given cannot be used: the text says which and why."""


@contextmanager
def naming(argument: str) -> Generator[None, None, None]:
    """Says which argument a validation error is about."""
    try:
        yield
    except ValidationError as error:
        raise WrongInput(f"{argument}: {error}") from error


def run(arguments: argparse.Namespace) -> None:
    job = Job(arguments)
    progress = Progress()
    if "SEND_API_KEY" in os.environ or "SEND_API_KEY_FILE" in os.environ:
        travel(None, job, progress, arguments.use_async)
    else:
        with Emulator() as emulator:
            travel(emulator, job, progress, arguments.use_async)
    print()
    print(f"Next: look into {job.out}; send a PDF of yours with --document FILE;")
    print("      or set SEND_ENV=uat and SEND_API_KEY to do the same on the platform itself.")


def travel(emulator: Emulator | None, job: Job, progress: Progress, use_async: bool) -> None:
    place = "environment" if emulator is None else "emulator in this process"

    async def on_asyncio() -> None:
        made = AsyncClient.from_env() if emulator is None else AsyncClient(emulator.base_url, api_key=emulator.api_key)
        async with made as client:
            progress.done("platform", f"{place}, {client.base_url}")
            await journey_async(client, job, progress)

    if use_async:
        asyncio.run(on_asyncio())
        return
    made = Client.from_env() if emulator is None else Client(emulator.base_url, api_key=emulator.api_key)
    with made as client:
        progress.done("platform", f"{place}, {client.base_url}")
        journey(client, job, progress)


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Sends one notification and follows it to its end.")
    add = parser.add_argument
    add("--document", metavar="FILE", type=Path, action="append", default=[], help="PDF to send; may be repeated")
    add("--recipient", metavar="TAXID", default="FLPCPT69A65Z336P", help="tax code of the recipient")
    add("--denomination", metavar="NAME", default="Cleopatra", help="name of the recipient")
    add("--pec", metavar="ADDRESS", default="prova@pec.it", help="certified mail (PEC) of the recipient")
    add("--sender", metavar="NAME", default="Comune di Palermo", help="name of the sender")
    add("--sender-tax-id", metavar="TAXID", default="80016350821", help="tax code of the sender, that of the API key")
    add("--subject", metavar="TEXT", default="Verbale di contestazione", help="title of the notification")
    add("--taxonomy", metavar="CODE", default="010101N", help="what kind of act it is")
    add("--follow", metavar="SECONDS", type=float, default=60.0, help="how long to follow it")
    add("--out", metavar="DIR", type=Path, default=Path("send-out"), help="where to save the results")
    add("--async", dest="use_async", action="store_true", help="do it on asyncio")
    return parser.parse_args(arguments)


def main() -> int:
    try:
        run(parse())
    except WrongInput as error:
        print(f"error: {error}", file=sys.stderr)
        return WRONG_INPUT
    except SendError as error:
        print(f"error: {error.text()}", file=sys.stderr)
        return WRONG_INPUT if isinstance(error, (ValidationError, FileError, ConfigurationError)) else FAILED
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())
