"""What the library tells to `logging`: enough to follow a call, nothing personal, nothing secret."""

from __future__ import annotations

import logging

import pytest
from conftest import PDF, QUICK
from journey import NAME, PEC, TAX_ID, request
from send_sdk import AccessDenied, Client, Emulator

SECRETS = [TAX_ID, NAME, "Cleopatra", PEC, "s3cr3t", "X-Amz-Signature", "x-amz-meta-secret", "send-emulator-key"]


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name.startswith("send_sdk")]


def test_a_call_can_be_followed(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "send_sdk"):
        client.platform.status()
    records = [record for record in caplog.records if record.name.startswith("send_sdk.client")]
    assert any("operation=get_platform_status" in record.getMessage() for record in records)
    assert all(record.levelno == logging.DEBUG for record in records)
    fields = [getattr(record, "send_fields") for record in records]  # noqa: B009
    assert any(each.get("status") == "200" for each in fields)


def test_nothing_personal_and_nothing_secret(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(5, "send_sdk"), Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
        sent = client.notifications.send(request(client.attachments.upload(PDF)))
        iun = client.notifications.wait_accepted(sent)
        emulator.run_until_status(iun, "EFFECTIVE_DATE")
        client.notifications.get(iun)
        client.legal_facts.get(iun, client.legal_facts.list(iun)[0].legal_facts_id.key).read()
        emulator.faults.add("get_sent_notification", "fail", status=503, nth=1)
        client.notifications.get(iun)
    with caplog.at_level(5, "send_sdk"), Client(emulator.base_url, api_key="s3cr3t-key") as client:
        with pytest.raises(AccessDenied):
            client.groups.list()
    told = lines(caplog)
    assert len(told) > 10 and any("trying again" in line for line in told)
    everything = "\n".join(told + [repr(vars(record)) for record in caplog.records])
    assert not [secret for secret in SECRETS if secret in everything]


def test_it_is_silent_unless_it_is_asked(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL, "send_sdk"):
        client.platform.status()
    assert lines(caplog) == []


def test_a_handler_that_fails_harms_nobody(
    client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise OSError("the log is full")

    unraisable: list[object] = []
    monkeypatch.setattr("sys.unraisablehook", unraisable.append)
    handler = Broken()
    logger = logging.getLogger("send_sdk")
    logger.addHandler(handler)
    try:
        with caplog.at_level(logging.DEBUG, "send_sdk"):
            assert client.platform.status().status == 200
    finally:
        logger.removeHandler(handler)
    assert unraisable


def test_a_handler_must_not_call_the_library(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    told: list[BaseException] = []

    class Calling(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            try:
                client.platform.status()
            except RuntimeError as error:
                told.append(error)

    handler = Calling()
    logger = logging.getLogger("send_sdk")
    logger.addHandler(handler)
    try:
        with caplog.at_level(logging.DEBUG, "send_sdk"):
            client.platform.status()
    finally:
        logger.removeHandler(handler)
    assert told and "progress" in str(told[0])
