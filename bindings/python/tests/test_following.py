"""What lasts longer than a call: progress, hooks, deadlines, streams read to the end."""

from __future__ import annotations

import asyncio
import pickle
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from conftest import PDF, QUICK, Server
from journey import accepted, request
from send_sdk import (
    AsyncClient,
    Client,
    Company,
    ConfigurationError,
    Conflict,
    Destination,
    Emulator,
    FullSentNotification,
    Gap,
    HttpCall,
    Network,
    NotFound,
    Observer,
    OperationEnd,
    Pdnd,
    Progress,
    RateLimit,
    Recipient,
    Rejected,
    SendError,
    SendIntent,
    SendLimits,
    Sha256Digest,
    StreamConsumer,
    StreamEvent,
    TimedOut,
    ValidationError,
    preflight,
)
from send_sdk.preflight import Environment


def test_progress_is_told(client: Client) -> None:
    seen: list[Progress] = []
    large = PDF + b"\n%" + b"x" * 200_000 + b"\n%%EOF\n"
    client.attachments.upload_all([PDF, large], progress=seen.append, parallel=1, inspect=False)
    assert {(step.file, step.length) for step in seen} == {(0, len(PDF)), (1, len(large))}
    sent = [step.sent for step in seen if step.file == 1]
    assert sent and sent == sorted(sent) and sent[-1] == len(large)


def test_files_are_prepared_and_then_sent(client: Client) -> None:
    (ready,) = client.attachments.prepare([PDF])
    assert (ready.length, ready.content_type, ready.sha256) == (len(PDF), "application/pdf", Sha256Digest.of(PDF))
    client.notifications.check(request(ready.stand_in()))
    assert str(len(PDF)) in repr(ready)
    seen: list[Progress] = []
    (file,) = client.attachments.upload_prepared([ready], progress=seen.append)
    assert file.sha256 == ready.sha256 and seen[-1].sent == len(PDF)
    with pytest.raises(ValidationError):
        client.attachments.prepare([b"no PDF"])


def test_calls_are_observed(emulator: Emulator) -> None:
    class Figures(Observer):
        def __init__(self) -> None:
            self.calls: list[HttpCall] = []
            self.ended: list[OperationEnd] = []

        def called(self, call: HttpCall) -> None:
            self.calls.append(call)

        def finished(self, operation: OperationEnd) -> None:
            self.ended.append(operation)

    figures = Figures()
    with Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK, observer=figures) as client:
        warmed = client.warm_up(3)
        assert (warmed.api, warmed.storage) == (3, 0)
        assert client.remaining is None and client.within(60).remaining is not None
        client.attachments.upload(PDF)
        with pytest.raises(NotFound):
            client.notifications.get("GPTG-NEPG-ZTET-202402-E-1")
        client.attachments.upload_all([PDF], progress=lambda _: None)
    put = next(call for call in figures.calls if call.destination is Destination.STORAGE)
    assert (put.status, put.sent) == (200, len(PDF)) and put.took > timedelta(0)
    failed = next(end for end in figures.ended if end.failure)
    assert (failed.operation, failed.failure) == ("get_sent_notification", "NOT_FOUND")
    assert pickle.loads(pickle.dumps(put)) == put
    with pytest.raises(TypeError, match="called"):
        Client("uat", api_key="k", observer=cast(Any, object()))


def test_how_a_request_is_sent_can_be_said(client: Client) -> None:
    file = client.attachments.upload(PDF, version_token="v1")
    sent = client.notifications.send(request(file), limits=SendLimits(posts=1, lookups=1))
    assert sent.protocol_number == "2026/000123"
    with pytest.raises(Rejected):
        client.notifications.send(request(file, subject="x" * 600, protocol_number="2"), preflight=False)


def test_the_token_is_known_before_anything_leaves(client: Client) -> None:
    seen: list[SendIntent] = []
    made = request(client.attachments.upload(PDF))
    submitted = client.notifications.send(made, before_send=seen.append)
    (intent,) = seen
    assert (intent.protocol_number, intent.idempotence_token) == ("2026/000123", submitted.idempotence_token)
    again = request(made.documents[0].file, idempotence_token=intent.idempotence_token)
    resumed = client.notifications.send(again, resume=True)
    assert resumed.request_id == submitted.request_id and resumed.recovered


def test_a_deadline_ends_a_job(hanging: Server) -> None:
    with Client(hanging.url, api_key="k") as client, pytest.raises(TimedOut):
        client.within(1).platform.status()
    assert hanging.left.wait(5)


def test_settings_of_a_client(emulator: Emulator) -> None:
    with Client(
        emulator.base_url,
        api_key=emulator.api_key,
        network=Network(direct=True, call_timeout=timedelta(seconds=20), http1_only=True),
        rate_limit=RateLimit(per_second=100, burst=5),
        rules=Environment.strict(),
    ) as client:
        assert client.without_retries().platform.status().status == 200
        with pytest.raises(ValidationError) as caught:
            client.notifications.check(request())
        assert "physicalAddress" in str(caught.value.path)
    secret = Network(proxy_password="s3cr3t", proxy="http://127.0.0.1:9")
    pdnd = Pdnd("client", "kid", "purpose", private_key=b"s3cr3t")
    assert "s3cr3t" not in repr(secret) + repr(pdnd)
    with pytest.raises(ConfigurationError):
        Client("uat", api_key="k", pdnd=pdnd)
    with pytest.raises(ConfigurationError):
        Client("uat", api_key="k", network=Network(extra_roots=b"none here"))


def test_a_stream_is_read_to_its_end(client: Client, emulator: Emulator, tmp_path: Path) -> None:
    stream = client.streams.ensure("everything", "TIMELINE")
    assert client.streams.ensure("everything", "TIMELINE").stream_id == stream.stream_id
    iun = accepted(client)
    emulator.run_until_status(iun, "EFFECTIVE_DATE")
    place = tmp_path / "everything.journal"
    with client.streams.consumer(stream.stream_id, place) as consumer:
        first = next(iter(consumer))
        assert isinstance(first, StreamEvent) and first.notification_request_id == str(iun.request_id)
        with pytest.raises(Conflict):
            client.streams.consumer(stream.stream_id, place)
    # What was not handled comes again.
    with client.streams.consumer(stream.stream_id, place) as consumer:
        assert next(consumer) == first
        categories = [first.element.category] if first.element else []
        for delivery in consumer:
            assert not isinstance(delivery, Gap)
            categories.append(delivery.element and delivery.element.category)
            if categories[-1] == "REFINEMENT":
                break
    assert "REQUEST_ACCEPTED" in categories


def test_a_stream_is_read_on_asyncio(emulator: Emulator) -> None:
    async def follow() -> StreamEvent | Gap:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            stream = await client.streams.create("everything", "TIMELINE")
            async with client.streams.consumer(stream.stream_id) as consumer:
                assert await consumer.next_if_any() is None
                waiting = asyncio.ensure_future(consumer.__anext__())
                file = await client.attachments.upload(PDF)
                submitted = await client.notifications.send(request(file))
                await client.notifications.wait_accepted(submitted)
                return await asyncio.wait_for(waiting, 20)

    assert isinstance(asyncio.run(follow()), StreamEvent)


def test_closing_a_consumer_sends_away_who_waits(client: Client, tmp_path: Path) -> None:
    stream = client.streams.create("everything", "TIMELINE")
    place = tmp_path / "place"
    for _ in range(5):
        consumer = client.streams.consumer(stream.stream_id, place)
        told: list[BaseException] = []

        def wait(consumer: StreamConsumer = consumer, told: list[BaseException] = told) -> None:
            try:
                next(consumer)
            except RuntimeError as error:
                told.append(error)

        waiting = threading.Thread(target=wait, daemon=True)
        waiting.start()
        time.sleep(0.1)
        began = time.monotonic()
        consumer.close()
        # Nobody holds the place any more.
        client.streams.consumer(stream.stream_id, place).close()
        waiting.join(5)
        assert not waiting.is_alive() and time.monotonic() - began < 5
        assert told and "closed" in str(told[0])
        with pytest.raises(RuntimeError, match="closed"):
            next(consumer)


class Hsm:
    """Signs with a key that nobody else has: here it only says what it was asked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[bytes] = []
        self.error = error

    async def sign(self, message: bytes) -> bytes:
        self.asked.append(message)
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return b"a signature"


def test_a_signer_of_the_user(emulator: Emulator) -> None:
    ids = ("4f4c9a3e-8c1b-4c39-b0a5-0d8b6d1e2f30", "kid-1", "1b2c0d4e-1f2a-4b3c-8d5e-6f7a8b9c0d1e")
    hsm = Hsm()
    pdnd = Pdnd(*ids, hsm, emulator.token_url, emulator.assertion_audience)
    with Client(emulator.base_url, api_key=emulator.api_key, pdnd=pdnd) as client:
        # The emulator knows no key of this client, and believes the rest.
        try:
            client.groups.list()
        except SendError:
            pass
    assert hsm.asked and hsm.asked[0].count(b".") == 1
    broken = Pdnd(*ids, Hsm(LookupError("the HSM is locked")), emulator.token_url, emulator.assertion_audience)
    with Client(emulator.base_url, api_key=emulator.api_key, pdnd=broken) as client:
        with pytest.raises(LookupError, match="locked"):
            client.groups.list()
    company = Hsm()
    with Client(emulator.base_url, company=Company("id", "kid", "virtual", company)) as client:
        with pytest.raises(SendError):
            client.groups.list()
    assert company.asked
    with pytest.raises(TypeError, match="private_key") as caught:
        Client("uat", api_key="k", pdnd=Pdnd(*ids, object()))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert "sign()" in str(caught.value)


WRONG_SETTINGS: list[tuple[str, dict[str, Any]]] = [
    ("api_key: ", {"api_key": b"key"}),
    ("voucher: ", {"api_key": "k", "voucher": 7}),
    ("proxy: ", {"api_key": "k", "network": Network(proxy=cast(Any, 7))}),
    ("rate_limit: ", {"api_key": "k", "rate_limit": 5}),
    ("burst: ", {"api_key": "k", "rate_limit": RateLimit(burst=cast(Any, "many"))}),
    ("virtual_key: ", {"company": Company("id", "kid", cast(Any, None), b"")}),
]


NO_SUCH_TYPE: list[tuple[str, Callable[[Any], object]]] = [
    ("str or bytes", FullSentNotification.from_json),
    ("str or bytes", preflight.check),
    ("a word or a whole number", lambda wrong: Emulator(clock=wrong)),
    ("request id", lambda wrong: Client("uat", api_key="k").notifications.status(wrong)),
    ("tax_id: a tax id, or its text", lambda wrong: Recipient(wrong, "Cleopatra")),
    ("a PagoPaPayment, an F24Payment or a Payment", lambda wrong: Recipient("FLPCPT69A65Z336P", "x", payments=[wrong])),
]


@pytest.mark.parametrize("wanted, call", NO_SUCH_TYPE)
def test_what_is_wanted_is_told_in_words_of_python(wanted: str, call: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError) as caught:
        call(1.5)
    assert wanted in str(caught.value) and "enum" not in str(caught.value) and "float" in str(caught.value)


@pytest.mark.parametrize("start, arguments", WRONG_SETTINGS)
def test_a_setting_of_the_wrong_type_is_named(start: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError) as caught:
        Client("uat", **arguments)
    assert str(caught.value).startswith(start), caught.value


def test_settings_of_pdnd_can_be_looked_at() -> None:
    good = Pdnd("4f4c9a3e-8c1b-4c39-b0a5-0d8b6d1e2f30", "kid", "1b2c0d4e-1f2a-4b3c-8d5e-6f7a8b9c0d1e", Hsm())
    assert good.lint("uat") == []
    found = Pdnd("client", "k i d", "client", Hsm()).lint("production")
    assert len(found) == 4 and "UUID" in found[0]
    with pytest.raises(ValidationError, match="audience"):
        Pdnd("client", "kid", "purpose", b"", token_url="https://auth.example/token").lint("uat")


SECRET = "MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQC7"

WRONG_KEYS: dict[str, tuple[Any, str]] = {
    "none": (SECRET.encode(), "no private key"),
    "public": (f"-----BEGIN PUBLIC KEY-----\n{SECRET}\n-----END PUBLIC KEY-----\n".encode(), "the public key"),
    "of a curve": (
        f"-----BEGIN EC PRIVATE KEY-----\n{SECRET}\n-----END EC PRIVATE KEY-----\n".encode(),
        "openssl genrsa",
    ),
    "damaged": (f"-----BEGIN PRIVATE KEY-----\n{SECRET}\n-----END PRIVATE KEY-----\n".encode(), "2048"),
    "in one line": (f"-----BEGIN PRIVATE KEY-----{SECRET}-----END PRIVATE KEY-----".encode(), "line breaks"),
    "with a password": (
        b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
        "openssl",
    ),
}


@pytest.mark.parametrize("what", WRONG_KEYS)
def test_a_key_that_is_none_is_told_and_not_shown(what: str) -> None:
    key, told = WRONG_KEYS[what]
    ids = ("4f4c9a3e-8c1b-4c39-b0a5-0d8b6d1e2f30", "kid", "1b2c0d4e-1f2a-4b3c-8d5e-6f7a8b9c0d1e")
    pdnd = Pdnd(*ids, key)
    (found,) = pdnd.lint("uat")
    assert told in found
    ways: list[Callable[[], object]] = [
        lambda: Client("uat", api_key="k", pdnd=pdnd),
        lambda: Client("uat", company=Company("i", "k", "v", key)),
    ]
    for make in ways:
        with pytest.raises(ConfigurationError, match=told) as caught:
            make()
        shown = found + repr(caught.value) + caught.value.text("it")
        cause = caught.value.__cause__
        while cause is not None:
            shown, cause = shown + repr(cause), cause.__cause__
        numbers = ", ".join(map(str, SECRET[:8].encode()))
        assert SECRET[:8] not in shown and numbers not in shown


def test_a_path_is_no_key() -> None:
    path = cast(Any, "key.pem")
    with pytest.raises(TypeError, match="read_bytes"):
        Pdnd("c", "k", "p", path).lint("uat")
    with pytest.raises(TypeError, match="read_bytes"):
        Client("uat", company=Company("c", "k", "v", path))
