"""Informal notifications: every call, against the emulator."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from conftest import PDF, QUICK
from send_sdk import Client, Emulator, SendIntent
from send_sdk.informal import InformalNotification, InformalStatus, MessageContent, NewMessage


def test_an_informal_notification_from_end_to_end() -> None:
    with (
        Emulator(clock="manual") as emulator,
        Client(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client,
    ):
        informal = client.informal
        file = informal.attachments.upload(PDF)
        text = MessageContent.from_dict(
            {"subject": "Sollecito Tari", "longBody": "Gentile cittadino, " * 6, "language": "IT"}
        )
        message = informal.create_message(NewMessage.from_dict({"primaryMessage": text.to_dict()}))
        assert message.message_id is not None
        assert informal.message(message.message_id).primary_message == text
        attachment: dict[str, Any] = {
            "digests": {"sha256": str(file.sha256)},
            "contentType": "application/pdf",
            "ref": {"key": file.key, "versionToken": file.version_token},
        }
        notice = {
            "noticeCode": "302000100000019421",
            "creditorTaxId": "77777777777",
            "amount": 1200,
            "attachment": attachment,
        }
        recipient = {
            "recipientType": "PF",
            "taxId": "FLPCPT69A65Z336P",
            "denomination": "Cleopatra",
            "messageId": message.message_id,
            "email": "prova@pec.it",
            "payments": [{"pagoPa": notice}],
        }
        fields: dict[str, Any] = {
            "senderDenomination": "Comune di Palermo",
            "paProtocolNumber": "P-1",
            "campaignId": "tari-2026",
            "subject": "Tari",
            "documents": [attachment],
            "recipients": [recipient],
        }
        seen: list[SendIntent] = []
        submitted = informal.send(InformalNotification.from_dict(fields), before_send=seen.append)
        assert [intent.idempotence_token for intent in seen] == [submitted.idempotence_token]
        again = InformalNotification.from_dict({**fields, "idempotenceToken": submitted.idempotence_token})
        resumed = informal.send(again, resume=True)
        assert resumed.recovered and resumed.request_id == submitted.request_id
        emulator.advance(timedelta(days=1))
        status = informal.status(submitted)
        assert status.notification_request_status == "ACCEPTED"
        assert informal.status_by_protocol("P-1", submitted.idempotence_token).iun == status.iun
        iun = submitted.iun
        assert iun is not None and iun.is_informal
        sent = informal.get(iun, with_message=True)
        assert sent.notification_status is InformalStatus.COMPLETED_REACHED and len(sent.timeline) > 0
        assert sent.recipients[0].message is not None and sent.recipients[0].message.primary_message == text
        assert "FLPCPT69A65Z336P" not in repr(sent) + repr(sent.recipients[0])
        assert informal.document(iun, 0).read() == PDF == informal.payment_attachment(iun, 0).read()
        assert informal.terminate(iun).details[0].code == "NOTIFICATION_ALREADY_TERMINATED"
