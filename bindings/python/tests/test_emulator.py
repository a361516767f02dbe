"""The emulator: a context manager, time that is moved by hand, errors that say why."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from datetime import datetime, timedelta
from typing import Any

import pytest
from conftest import PDF, QUICK
from journey import NAME, PEC, TAX_ID, accepted, delivered, request
from send_sdk import (
    Client,
    Conflict,
    Emulator,
    NotFound,
    PagoPaPayment,
    QuotaExhausted,
    Recipient,
    ValidationError,
    lifecycle,
    sample_pdf,
)
from send_sdk.preflight import Environment


def test_time_is_moved_by_hand() -> None:
    with Emulator(clock="manual") as emulator:
        before = emulator.now
        assert isinstance(before, datetime) and before.tzinfo is not None and emulator.now == before
        emulator.advance(timedelta(days=1))
        emulator.advance(0.5)
        assert emulator.now - before == timedelta(days=1, milliseconds=500)


def test_the_same_seed_gives_the_same_iuns() -> None:
    def iun(seed: int) -> str:
        with Emulator(seed=seed) as emulator:
            with Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
                return str(accepted(client))[:14]

    assert iun(7) == iun(7) != iun(8)


def test_keys_and_ports_can_be_chosen() -> None:
    with Emulator(api_key="mine", clock=1440) as emulator:
        assert emulator.api_key == "mine" and emulator.base_url.startswith("http://127.0.0.1:")
        port = int(emulator.base_url.rsplit(":", 1)[1])
        with pytest.raises(OSError, match=str(port)):
            Emulator(port=port)


def test_what_is_wrong_is_said() -> None:
    for clock in ("fast", 0):
        with pytest.raises(ValidationError, match="clock"):
            Emulator(clock=clock)
    with Emulator() as emulator:
        with pytest.raises(ValidationError, match="negative"):
            emulator.advance(-1)
        with pytest.raises(NotFound, match="GPTG-NEPG"):
            emulator.run_until_status("GPTG-NEPG-ZTET-202402-E-1", "VIEWED")


def test_a_closed_emulator_says_so() -> None:
    emulator = Emulator()
    emulator.close()
    emulator.close()
    assert repr(emulator) == "Emulator(closed)"
    with pytest.raises(RuntimeError, match="closed"):
        _ = emulator.base_url


def test_a_sample_is_a_pdf() -> None:
    pdf = sample_pdf("Avviso", ["riga uno", "perché no"])
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF") and pdf != sample_pdf("Avviso")


def test_what_goes_wrong_is_told_in_advance(client: Client, emulator: Emulator) -> None:
    file = client.attachments.upload(PDF)
    lost = emulator.faults.add("send_notification", "lose-answer", nth=1)
    slow = emulator.faults.add("get_platform_status", "fail", status=503, body="html", times=1)
    submitted = client.notifications.send(request(file))
    assert submitted.recovered and emulator.faults.happened(lost) == 1
    client.platform.status()
    told = {fault["id"]: fault for fault in emulator.faults.list()}
    assert told[lost]["do"] == "lose-answer" and told[slow]["happened"] == 1 and len(told) == 2
    assert emulator.faults.remove(slow) and not emulator.faults.remove(slow)
    emulator.faults.clear()
    assert emulator.faults.list() == [] and repr(emulator.faults) == "Faults(<0>)"
    wrongs: list[dict[str, Any]] = [
        {"on": "nowhere", "do": "drop"},
        {"on": "upload", "do": "explode"},
        {"on": "upload", "do": "drop", "x": 1},
    ]
    for wrong in wrongs:
        with pytest.raises(ValidationError) as caught:
            emulator.faults.add(**wrong)
        assert caught.value.field == "fault"


def test_what_was_called_is_known(client: Client, emulator: Emulator) -> None:
    client.notifications.send(request(client.attachments.upload(PDF)))
    calls = emulator.journal.entries()
    assert [call.operation for call in calls] == ["preload", "upload", "send_notification"] and len(
        emulator.journal
    ) == 3
    (sent,) = emulator.journal.entries("send_notification")
    assert (sent.status, sent.method, sent.version, sent.has_credentials) == (202, "POST", "v2.5", True)
    assert sent.request is not None and TAX_ID in sent.request and TAX_ID not in repr(calls)
    assert sent.user_agent is not None and "send-sdk" in sent.user_agent and sent.remarks() == []
    assert emulator.journal.breaches() == [] and emulator.journal.count("upload") == 1
    with pytest.raises(ValidationError, match="operation"):
        emulator.journal.count("nowhere")
    for _ in range(2):
        refused = urllib.request.Request(
            f"{emulator.base_url}/delivery/v2.5/requests", data=b'{"subject": 7}', headers=headers(emulator)
        )
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(refused)
    (breach,) = emulator.journal.breaches()
    assert (breach.rule, breach.call) == ("no-repetition-of-refused", 5) and "400" in breach.text("it")
    assert emulator.journal.entries()[-1].remarks("it")
    emulator.journal.clear()
    assert len(emulator.journal) == 0


def headers(emulator: Emulator) -> dict[str, str]:
    return {"x-api-key": emulator.api_key, "content-type": "application/json", "user-agent": "a-test"}


def test_people_and_operators_act(client: Client, emulator: Emulator) -> None:
    payment = PagoPaPayment("77777777777", "302000100000019421")
    recipient = Recipient(TAX_ID, NAME, digital_domicile=PEC, payments=[payment])
    iun = accepted(client, recipients=[recipient])
    notification = emulator.notification(iun)
    assert notification.iun == iun and repr(notification) == f"EmulatedNotification('{iun}')"
    notification.pay(1000)
    notification.view()
    emulator.run_until_status(iun, "VIEWED")
    assert notification.status == "VIEWED"
    notification.view_by_delegate()
    notification.view_at_desk(desk="FSU")
    notification.retrieve_at_desk()
    notification.cancel()
    emulator.run_until_status(iun, "CANCELLED")
    categories = {element.category for element in client.notifications.get(iun).timeline}
    assert {"PAYMENT", "NOTIFICATION_VIEWED", "NOTIFICATION_RADD_RETRIEVED", "NOTIFICATION_CANCELLED"} <= categories
    with pytest.raises(Conflict, match="cannot be done"):
        notification.view(7)
    with pytest.raises(Conflict, match="cannot be done"):
        notification.rework()
    with pytest.raises(ValidationError):
        notification.view_at_desk(desk="BAR")
    with pytest.raises(ValidationError):
        notification.rework(kind="AGAIN")
    with pytest.raises(NotFound, match="GPTG-NEPG-ZTET-202402-E-1"):
        emulator.notification("GPTG-NEPG-ZTET-202402-E-1")
    assert emulator.attestations("77777777777", "302000100000019421") == 0


@pytest.mark.parametrize("clock", [-1, 2**40, "\udc80"])
def test_a_value_out_of_range_is_not_told_as_a_wrong_type(clock: Any) -> None:
    with pytest.raises((OverflowError, UnicodeEncodeError)):
        Emulator(clock=clock)
    with pytest.raises(TypeError, match="a word or a whole number is needed, not <class 'float'>"):
        Emulator(clock=1.5)  # type: ignore[arg-type]


def test_a_state_is_stored_and_restored(client: Client, emulator: Emulator) -> None:
    iun = delivered(client, emulator)
    before = client.notifications.get(iun)
    with Emulator(snapshot=emulator.snapshot(), api_key=emulator.api_key) as again:
        with Client(again.base_url, api_key=again.api_key) as other:
            assert other.notifications.get(iun) == before
    with pytest.raises(ValidationError, match="snapshot"):
        Emulator(snapshot="{}")
    told = json.loads(emulator.snapshot())
    told["form"] = "Cleopatra QRZFCN84S63H501H"
    with pytest.raises(ValidationError) as caught:
        Emulator(snapshot=json.dumps(told))
    assert caught.value.field == "snapshot.form" and caught.value.text("it") != caught.value.text("en")
    assert not any(personal in caught.value.text(lang) for personal in ("Cleopatra", "QRZ") for lang in ("it", "en"))


def test_a_scenario_and_other_terms() -> None:
    scenario = """
        [usage_plan]
        per_second = 1
        burst = 2
        per_day = 2

        [[fault]]
        on = "get_platform_status"
        do = "drop"
        nth = 1
    """
    terms = lifecycle.Terms.production().replace(digital_success=timedelta(minutes=1))
    with Emulator(
        clock="manual", scenario=scenario, terms=terms, limits=Environment.strict(), voucher_life=60
    ) as emulator:
        assert emulator.storage_url != emulator.base_url and emulator.token_url.endswith("/token.oauth2")
        assert emulator.assertion_audience
        with Client(emulator.base_url, api_key=emulator.api_key) as client:
            for _ in range(2):
                client.without_retries().groups.list()
            with pytest.raises(QuotaExhausted):
                client.without_retries().groups.list()
        (usage,) = emulator.usage()
        assert usage["today"] == 2 and usage["leftToday"] == 0 and usage["refused"] == 1
    with pytest.raises(ValidationError, match="scenario"):
        Emulator(scenario="[[fault]]")


def test_what_is_missing_before_going_live(client: Client, emulator: Emulator) -> None:
    checklist = emulator.checklist()
    assert not checklist.ready and len(checklist.checks) > 10
    delivered(client, emulator)
    done = {check.id for check in emulator.checklist().checks if check.ok} - {c.id for c in checklist.checks if c.ok}
    assert done
    missing = next(check for check in emulator.checklist().checks if not check.ok)
    assert missing.title("it") != missing.title() and missing.reason("it")
