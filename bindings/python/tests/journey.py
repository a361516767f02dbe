"""The request that most tests send."""

from __future__ import annotations

from typing import Any

from conftest import PDF
from send_sdk import (
    Client,
    Document,
    Emulator,
    FeePolicy,
    Iun,
    NewNotification,
    NotificationStatus,
    PhysicalCommunication,
    Recipient,
    Sender,
    Sha256Digest,
    UploadedFile,
)

#: Who must never be shown.
TAX_ID = "FLPCPT69A65Z336P"
NAME = "Cleopatra Filopatore"
PEC = "cleopatra@pec.it"


def uploaded() -> UploadedFile:
    """A file that nobody uploaded."""
    return UploadedFile("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v1", Sha256Digest.of(PDF), "application/pdf")


def request(file: UploadedFile | None = None, **changes: Any) -> NewNotification:
    fields: dict[str, Any] = {
        "protocol_number": "2026/000123",
        "subject": "Verbale di contestazione",
        "sender": Sender("Comune di Palermo", "80016350821"),
        "recipients": [Recipient(TAX_ID, NAME, digital_domicile=PEC)],
        "documents": [Document(file or uploaded(), title="Verbale")],
        "taxonomy_code": "010101N",
        "fee_policy": FeePolicy.flat_rate(),
        "physical_communication": PhysicalCommunication.REGISTERED_LETTER_890,
    }
    fields.update(changes)
    return NewNotification(**fields)


def accepted(client: Client, **changes: Any) -> Iun:
    """Uploads, sends and waits."""
    submitted = client.notifications.send(request(client.attachments.upload(PDF), **changes))
    return client.notifications.wait_accepted(submitted)


def delivered(client: Client, emulator: Emulator) -> Iun:
    iun = accepted(client)
    emulator.run_until_status(iun, NotificationStatus.EFFECTIVE_DATE)
    return iun
