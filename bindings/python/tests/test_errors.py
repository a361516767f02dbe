"""Exceptions: one class for each kind of failure, with all that programs need."""

from __future__ import annotations

import pickle

import pytest
import send_sdk
from conftest import PDF, Server
from journey import request, uploaded
from send_sdk import (
    Cause,
    Client,
    ConfigurationError,
    ConnectionFailed,
    DecodeError,
    Emulator,
    FileError,
    NotFound,
    Polling,
    RateLimited,
    Refused,
    Rejected,
    SendError,
    StillWaiting,
    Unavailable,
    ValidationError,
    errors,
)
from send_sdk._native import error_kinds


def test_every_kind_has_its_class() -> None:
    assert set(errors.BY_KIND) == set(error_kinds())
    for kind, error in errors.BY_KIND.items():
        assert error.kind == kind and issubclass(error, SendError) and error.__doc__
        assert getattr(send_sdk, error.__name__) is error and error.__name__ in errors.__all__
    assert len(set(errors.BY_KIND.values())) == len(errors.BY_KIND)


def test_an_exception_survives_a_pickle() -> None:
    error = ValidationError("wrong", reason="check_char", position=16, field="tax_id", texts={"it": "sbagliato"})
    error.uploaded = (uploaded(),)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.reason, again.position, again.field) == ("wrong", "check_char", 16, "tax_id")
    assert again.uploaded == error.uploaded and again.text("it") == "sbagliato" and again.text() == "wrong"
    with pytest.raises(ValueError, match="lang"):
        again.text("fr")


def test_no_server_is_a_connection_that_failed() -> None:
    with Client("http://127.0.0.1:9", api_key="secret-key") as client, pytest.raises(ConnectionFailed) as caught:
        client.platform.status()
    error = caught.value
    assert error.retryable and error.status is None and error.operation == "get_platform_status"
    assert isinstance(error.__cause__, Cause) and "refused" in error.text().lower()
    assert "nessuna connessione" in error.text("it") and "secret-key" not in error.text()


@pytest.mark.parametrize(
    ("environment", "named"),
    [("mars", "mars"), ("http://example.org", "https"), ("ftp://127.0.0.1", "https"), ("nonsense://", "URL")],
)
def test_a_wrong_environment_is_named(environment: str, named: str) -> None:
    with pytest.raises(ConfigurationError, match=named):
        Client(environment, api_key="k")


def test_wrong_settings_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError, match="versions"):
        Client("uat", api_key="k", versions={"planets": "2.5"})
    with pytest.raises(ValidationError, match="versions"):
        Client("uat", api_key="k", versions={"requests": "two"})
    with pytest.raises(ConfigurationError, match="certificate"):
        Client("uat", api_key="k", network=send_sdk.Network(extra_roots=b"none here"))
    with pytest.raises(ValidationError, match="negative"):
        Polling(give_up_after=-1)
    for name in ("SEND_ENV", "SEND_BASE_URL", "SEND_API_KEY", "SEND_API_KEY_FILE"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ConfigurationError, match="SEND_ENV"):
        Client.from_env()


@pytest.mark.parametrize(
    ("status", "body", "class_", "retryable"),
    [
        ("429 Too Many Requests", '{"message":"Too Many Requests"}', RateLimited, True),
        ("503 Service Unavailable", "", Unavailable, True),
        ("404 Not Found", '{"status":404,"traceId":"T-1","errors":[{"code":"PN_X","element":"iun"}]}', NotFound, False),
        ("200 OK", '{"iun":7}', DecodeError, False),
    ],
)
def test_answers_become_exceptions(status: str, body: str, class_: type[SendError], retryable: bool) -> None:
    server = Server(status=status, body=body)
    with Client(server.url, api_key="k") as client, pytest.raises(class_) as caught:
        client.without_retries().notifications.get("GPTG-NEPG-ZTET-202402-E-1")
    server.close()
    error = caught.value
    assert type(error) is class_ and error.retryable is retryable and error.operation is not None
    if class_ is NotFound:
        assert (error.status, error.trace_id) == (404, "T-1")
        assert error.complaints == (errors.Complaint("PN_X", "iun", None),)


def test_files_are_named(client: Client) -> None:
    with pytest.raises(FileError) as missing:
        client.attachments.upload("no-such-file.pdf")
    assert missing.value.path == "no-such-file.pdf" and isinstance(missing.value.__cause__, Cause)
    with pytest.raises(ValidationError, match="%PDF-") as wrong:
        client.attachments.upload_all([PDF, __file__])
    assert wrong.value.path == __file__
    with pytest.raises(ValidationError, match="empty"):
        client.attachments.upload(b"")


def test_what_breaks_a_rule_is_not_sent(client: Client) -> None:
    broken = request(subject="x" * 200, protocol_number="y" * 300)
    for refuse in (client.notifications.check, client.notifications.send):
        with pytest.raises(ValidationError) as caught:
            refuse(broken)
        error = caught.value
        assert {issue.path for issue in error.issues} == {"paProtocolNumber", "subject"}
        assert error.field == error.issues[0].path and error.reason == error.issues[0].id
        assert all(issue.message() and issue.fix() and issue.message() in error.text() for issue in error.issues)
        assert error.path == error.field and error.code == error.reason
        assert error.text("it") != error.text("en") and pickle.loads(pickle.dumps(error)).issues == error.issues
    client.notifications.check(request())


def test_a_rejected_request_says_why(emulator: Emulator) -> None:
    with Client(emulator.base_url, api_key=emulator.api_key, preflight=False) as client:
        file = client.attachments.upload(PDF)
        with pytest.raises(Rejected) as caught:
            client.notifications.send(request(file, subject="x" * 200))
    assert caught.value.status == 400 and caught.value.complaints


def test_a_refused_request_says_why(client: Client) -> None:
    # The digest is not that of what was uploaded under this key.
    file = client.attachments.upload(PDF)
    changed = send_sdk.UploadedFile(file.key, file.version_token, send_sdk.Sha256Digest.of(b"other"), file.content_type)
    submitted = client.notifications.send(request(changed))
    with pytest.raises(Refused) as caught:
        client.notifications.wait_accepted(submitted)
    assert [reason.code for reason in caught.value.refusal_reasons] == ["FILE_SHA_ERROR"]
    assert pickle.loads(pickle.dumps(caught.value)).refusal_reasons == caught.value.refusal_reasons


def test_waiting_ends() -> None:
    with Emulator(clock="manual") as emulator:
        polling = Polling(first_after=0.001, at_most=0.001, give_up_after=0.01)
        with Client(emulator.base_url, api_key=emulator.api_key, polling=polling) as client:
            submitted = client.notifications.send(request(client.attachments.upload(PDF)))
            with pytest.raises(StillWaiting) as caught:
                client.notifications.wait_accepted(submitted)
    assert caught.value.retryable
