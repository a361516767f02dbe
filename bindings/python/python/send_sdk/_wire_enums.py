"""Enumerations of the platform: made from send-core by ``generate.py``."""

from __future__ import annotations

from ._open_enum import OpenEnum


class AdditionalLanguage(OpenEnum):
    """A second language for the notice of arrival."""

    GERMAN = "DE"
    """German."""
    FRENCH = "FR"
    """French."""
    SLOVENE = "SL"
    """Slovene. The server wants `SL`, whatever the description of the field says
    (pagopa/pn-delivery `AllowedAdditionalLanguages.java`).
    """


class ContactPhase(OpenEnum):
    """At which point a registry was asked."""

    CHOOSE_DELIVERY = "CHOOSE_DELIVERY"
    """To choose between digital and paper."""
    SEND_ATTEMPT = "SEND_ATTEMPT"
    """For a sending."""


class DeliveryMode(OpenEnum):
    """Digital or paper."""

    DIGITAL = "DIGITAL"
    """Digital."""
    ANALOG = "ANALOG"
    """Paper."""


class DigitalAddressSource(OpenEnum):
    """Where a digital address comes from, in the order in which they are tried."""

    PLATFORM = "PLATFORM"
    """Registered by the recipient with SEND."""
    SPECIAL = "SPECIAL"
    """Given by the sender."""
    GENERAL = "GENERAL"
    """From a national registry."""


class DowntimeStatus(OpenEnum):
    """Whether a downtime is over."""

    KO = "KO"
    """Still open."""
    OK = "OK"
    """Resolved."""


class EndWorkflowStatus(OpenEnum):
    """How a whole delivery ended."""

    SUCCESS = "SUCCESS"
    """Delivered."""
    FAILURE = "FAILURE"
    """Not delivered."""


class FeePolicyCode(OpenEnum):
    """Who bears the cost of the notification."""

    FLAT_RATE = "FLAT_RATE"
    """The sender: SEND does not charge the recipient."""
    DELIVERY_MODE = "DELIVERY_MODE"
    """The recipient pays what the delivery really cost."""


class Functionality(OpenEnum):
    """A part of the platform whose downtime is recorded."""

    NOTIFICATION_CREATE = "NOTIFICATION_CREATE"
    """Taking requests."""
    NOTIFICATION_VISUALIZATION = "NOTIFICATION_VISUALIZATION"
    """Showing notifications."""
    NOTIFICATION_WORKFLOW = "NOTIFICATION_WORKFLOW"
    """Delivering."""


class GroupStatus(OpenEnum):
    """Whether a group can be used."""

    ACTIVE = "ACTIVE"
    """The only one that a request may name."""
    SUSPENDED = "SUSPENDED"
    """Suspended."""
    DELETED = "DELETED"
    """Deleted."""


class InformalCategory(OpenEnum):
    """What an element in the timeline of an informal notification tells."""

    PUBLIC_REGISTRY_VALIDATION_CALL = "PUBLIC_REGISTRY_VALIDATION_CALL"
    """Physical address looked up in the registries."""
    PUBLIC_REGISTRY_VALIDATION_RESPONSE = "PUBLIC_REGISTRY_VALIDATION_RESPONSE"
    """The registries answered."""
    VALIDATE_NORMALIZE_ADDRESSES_REQUEST = "VALIDATE_NORMALIZE_ADDRESSES_REQUEST"
    """Address normalisation asked."""
    NORMALIZED_ADDRESS = "NORMALIZED_ADDRESS"
    """Physical address normalised."""
    REQUEST_ACCEPTED = "REQUEST_ACCEPTED"
    """Request accepted."""
    REQUEST_REFUSED = "REQUEST_REFUSED"
    """Request refused."""
    SEND_DIGITAL_MESSAGE = "SEND_DIGITAL_MESSAGE"
    """Sent by a digital channel."""
    SEND_DIGITAL_MESSAGE_PROGRESS = "SEND_DIGITAL_MESSAGE_PROGRESS"
    """Digital sending progress."""
    SEND_DIGITAL_MESSAGE_FEEDBACK = "SEND_DIGITAL_MESSAGE_FEEDBACK"
    """Digital sending outcome."""
    SEND_DIGITAL_MESSAGE_SKIP = "SEND_DIGITAL_MESSAGE_SKIP"
    """A digital channel was left out."""
    PREPARE_ANALOG_DELIVERY = "PREPARE_ANALOG_DELIVERY"
    """Paper sending prepared."""
    SEND_ANALOG_MESSAGE = "SEND_ANALOG_MESSAGE"
    """Handed over for paper delivery."""
    SEND_ANALOG_MESSAGE_PROGRESS = "SEND_ANALOG_MESSAGE_PROGRESS"
    """Paper delivery progress."""
    SEND_ANALOG_MESSAGE_FEEDBACK = "SEND_ANALOG_MESSAGE_FEEDBACK"
    """Paper delivery outcome."""
    DELIVERED = "DELIVERED"
    """Delivered."""
    WORKFLOW_ENDED_REACHED = "WORKFLOW_ENDED_REACHED"
    """Ended, recipient reached."""
    WORKFLOW_ENDED_UNREACHED = "WORKFLOW_ENDED_UNREACHED"
    """Ended, recipient not reached."""
    WORKFLOW_ENDED_UNDELIVERABLE = "WORKFLOW_ENDED_UNDELIVERABLE"
    """Ended, no channel by which it could be sent."""
    WORKFLOW_DONE_REACHED = "WORKFLOW_DONE_REACHED"
    """Done, recipient reached."""
    WORKFLOW_DONE_UNREACHED = "WORKFLOW_DONE_UNREACHED"
    """Done, recipient not reached."""
    INFORMAL_NOTIFICATION_VIEWED = "INFORMAL_NOTIFICATION_VIEWED"
    """The recipient opened it."""
    COVERPAGE_CREATION_REQUEST = "COVERPAGE_CREATION_REQUEST"
    """Cover page being made."""
    PAYMENT = "PAYMENT"
    """Payment recorded."""


class InformalStatus(OpenEnum):
    """Where an informal notification stands."""

    IN_VALIDATION = "IN_VALIDATION"
    """Being checked."""
    ACCEPTED = "ACCEPTED"
    """Accepted."""
    REFUSED = "REFUSED"
    """Refused."""
    PROCESSING = "PROCESSING"
    """Being sent."""
    COMPLETED_REACHED = "COMPLETED_REACHED"
    """Over: the recipient was reached."""
    COMPLETED_UNREACHED = "COMPLETED_UNREACHED"
    """Over: the recipient was not reached."""
    UNDELIVERABLE = "UNDELIVERABLE"
    """There is no channel by which it could be sent."""


class IoMessageResult(OpenEnum):
    """What the IO app did with a courtesy message."""

    NOT_SENT_OPT_IN_ALREADY_SENT = "NOT_SENT_OPTIN_ALREADY_SENT"
    """Nothing: the invitation to activate the service had been sent before."""
    SENT_COURTESY = "SENT_COURTESY"
    """The message was sent."""
    SENT_OPT_IN = "SENT_OPTIN"
    """The invitation to activate the service was sent."""


class LegalFactCategory(OpenEnum):
    """What a legal fact proves. The platform declares this an open list."""

    SENDER_ACK = "SENDER_ACK"
    """The sender's request was taken in charge."""
    DIGITAL_DELIVERY = "DIGITAL_DELIVERY"
    """Delivery, or failed delivery, to a digital address."""
    ANALOG_DELIVERY = "ANALOG_DELIVERY"
    """Delivery by letter: the courier's scans."""
    RECIPIENT_ACCESS = "RECIPIENT_ACCESS"
    """The recipient opened the notification."""
    PEC_RECEIPT = "PEC_RECEIPT"
    """A receipt of certified mail (XML or EML)."""
    ANALOG_FAILURE_DELIVERY = "ANALOG_FAILURE_DELIVERY"
    """The notice was filed because the recipient could not be traced."""
    NOTIFICATION_CANCELLED = "NOTIFICATION_CANCELLED"
    """The notification was cancelled."""
    ANALOG_DELIVERY_TIMEOUT = "ANALOG_DELIVERY_TIMEOUT"
    """No outcome of a letter came in time (abroad)."""


class MandateStatus(OpenEnum):
    """Where a mandate stands. The platform writes these in small letters."""

    PENDING = "pending"
    """Waits to be accepted."""
    ACTIVE = "active"
    """In force."""
    REVOKED = "revoked"
    """Withdrawn by the delegator."""
    REJECTED = "rejected"
    """Refused by the delegate."""
    EXPIRED = "expired"
    """Its last day is over."""


class MessageLanguage(OpenEnum):
    """Language of a message."""

    ITALIAN = "IT"
    """Italian: the one that a primary message must have."""
    GERMAN = "DE"
    """German."""
    SLOVENE = "SL"
    """Slovene."""
    FRENCH = "FR"
    """French."""


class NotificationStatus(OpenEnum):
    """Where a notification stands (`NotificationStatusV26`).

    No status is final beyond doubt: since 2026 the platform can rework a timeline after a printing or courier error.
    """

    IN_VALIDATION = "IN_VALIDATION"
    """Received, being checked; the notification cannot be read yet."""
    ACCEPTED = "ACCEPTED"
    """Accepted and filed: the sender's side is done."""
    REFUSED = "REFUSED"
    """Refused: there is no notification. It is billed all the same."""
    DELIVERING = "DELIVERING"
    """At least one sending has started."""
    DELIVERED = "DELIVERED"
    """Every recipient is settled, and at least one was not unreachable."""
    VIEWED = "VIEWED"
    """A recipient or delegate opened it."""
    EFFECTIVE_DATE = "EFFECTIVE_DATE"
    """Finalised because the term has run out."""
    PAID = "PAID"
    """Obsolete: no transition leads here any more."""
    UNREACHABLE = "UNREACHABLE"
    """No recipient could be traced; the notice is filed in the reserved area."""
    CANCELLED = "CANCELLED"
    """Cancelled by the sender."""
    RETURNED_TO_SENDER = "RETURNED_TO_SENDER"
    """Every recipient that was settled is deceased. Since sent notification v2.6."""


class PagoPaIntegration(OpenEnum):
    """How the debt position learns the cost of the notification."""

    NONE = "NONE"
    """Not at all."""
    SYNC = "SYNC"
    """The sender asks for the price at payment time."""
    ASYNC = "ASYNC"
    """SEND updates the debt position."""


class PhysicalCommunication(OpenEnum):
    """Kind of registered letter, if it comes to paper."""

    REGISTERED_LETTER_AR = "AR_REGISTERED_LETTER"
    """Registered letter with advice of receipt."""
    REGISTERED_LETTER_890 = "REGISTERED_LETTER_890"
    """Judicial-acts letter of law 890/1982."""


class RecipientKind(OpenEnum):
    """Natural or legal person."""

    PERSON = "PF"
    """Natural person: tax code of 16 characters."""
    COMPANY = "PG"
    """Legal person: tax code of 11 digits."""


class RequestState(OpenEnum):
    """Where a request stands."""

    WAITING = "WAITING"
    """Being checked; ask again after `retry_after` seconds."""
    ACCEPTED = "ACCEPTED"
    """Accepted: the IUN is given."""
    REFUSED = "REFUSED"
    """Refused: `errors` say why."""


class ResponseStatus(OpenEnum):
    """The outcome of a sending."""

    OK = "OK"
    """Delivered. For letters also refused or left at the post office: by law that is delivery."""
    KO = "KO"
    """Not delivered."""


class StreamEventType(OpenEnum):
    """What a stream tells."""

    STATUS = "STATUS"
    """Changes of status only."""
    TIMELINE = "TIMELINE"
    """Every timeline element that passes the filter."""


class TimelineCategory(OpenEnum):
    """What a timeline element tells.

    The first 46 (`PUBLIC`) are those of the newest published version; the last ten are
    written by the platform inside and never published, but the state machine knows them.
    """

    SENDER_ACK_CREATION_REQUEST = "SENDER_ACK_CREATION_REQUEST"
    """Sender acknowledgement being made."""
    VALIDATE_NORMALIZE_ADDRESSES_REQUEST = "VALIDATE_NORMALIZE_ADDRESSES_REQUEST"
    """Address normalisation asked."""
    NORMALIZED_ADDRESS = "NORMALIZED_ADDRESS"
    """Physical address normalised."""
    REQUEST_ACCEPTED = "REQUEST_ACCEPTED"
    """Request accepted, filed."""
    SEND_COURTESY_MESSAGE = "SEND_COURTESY_MESSAGE"
    """Courtesy message sent (EMAIL, SMS, APPIO, TPP)."""
    GET_ADDRESS = "GET_ADDRESS"
    """A digital address source was checked."""
    PUBLIC_REGISTRY_CALL = "PUBLIC_REGISTRY_CALL"
    """National registry asked."""
    PUBLIC_REGISTRY_RESPONSE = "PUBLIC_REGISTRY_RESPONSE"
    """National registry answered."""
    SCHEDULE_ANALOG_WORKFLOW = "SCHEDULE_ANALOG_WORKFLOW"
    """Paper delivery scheduled."""
    SCHEDULE_DIGITAL_WORKFLOW = "SCHEDULE_DIGITAL_WORKFLOW"
    """Second digital round scheduled (7 days)."""
    PREPARE_DIGITAL_DOMICILE = "PREPARE_DIGITAL_DOMICILE"
    """Repeat digital sending prepared."""
    SEND_DIGITAL_DOMICILE = "SEND_DIGITAL_DOMICILE"
    """Sent to a digital address."""
    SEND_DIGITAL_PROGRESS = "SEND_DIGITAL_PROGRESS"
    """Digital sending progress."""
    SEND_DIGITAL_FEEDBACK = "SEND_DIGITAL_FEEDBACK"
    """Digital sending outcome (responseStatus OK/KO)."""
    REFINEMENT = "REFINEMENT"
    """Finalised by expiry of the term."""
    SCHEDULE_REFINEMENT = "SCHEDULE_REFINEMENT"
    """Finalisation date fixed."""
    DIGITAL_DELIVERY_CREATION_REQUEST = "DIGITAL_DELIVERY_CREATION_REQUEST"
    """Digital workflow over, legal fact being made."""
    DIGITAL_SUCCESS_WORKFLOW = "DIGITAL_SUCCESS_WORKFLOW"
    """Digital delivery certified."""
    DIGITAL_FAILURE_WORKFLOW = "DIGITAL_FAILURE_WORKFLOW"
    """Digital delivery failed, AMR made available."""
    ANALOG_SUCCESS_WORKFLOW = "ANALOG_SUCCESS_WORKFLOW"
    """Paper delivery concluded."""
    ANALOG_FAILURE_WORKFLOW = "ANALOG_FAILURE_WORKFLOW"
    """Paper delivery failed."""
    PREPARE_SIMPLE_REGISTERED_LETTER = "PREPARE_SIMPLE_REGISTERED_LETTER"
    """Simple registered letter prepared."""
    SEND_SIMPLE_REGISTERED_LETTER = "SEND_SIMPLE_REGISTERED_LETTER"
    """Simple registered letter sent (after AMR)."""
    SEND_SIMPLE_REGISTERED_LETTER_PROGRESS = "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS"
    """Simple registered letter progress."""
    NOTIFICATION_VIEWED_CREATION_REQUEST = "NOTIFICATION_VIEWED_CREATION_REQUEST"
    """Access attestation being made."""
    NOTIFICATION_VIEWED = "NOTIFICATION_VIEWED"
    """Addressee (or delegate) opened the notification."""
    PREPARE_ANALOG_DOMICILE = "PREPARE_ANALOG_DOMICILE"
    """Paper sending prepared."""
    SEND_ANALOG_DOMICILE = "SEND_ANALOG_DOMICILE"
    """Handed over for paper delivery."""
    SEND_ANALOG_PROGRESS = "SEND_ANALOG_PROGRESS"
    """Paper delivery progress (deliveryDetailCode)."""
    SEND_ANALOG_FEEDBACK = "SEND_ANALOG_FEEDBACK"
    """Paper delivery outcome (responseStatus OK/KO)."""
    PAYMENT = "PAYMENT"
    """Payment recorded (notice code, tax id)."""
    COMPLETELY_UNREACHABLE = "COMPLETELY_UNREACHABLE"
    """Addressee untraceable, AAR deposited in the reserved area."""
    COMPLETELY_UNREACHABLE_CREATION_REQUEST = "COMPLETELY_UNREACHABLE_CREATION_REQUEST"
    """Deposit attestation being made."""
    REQUEST_REFUSED = "REQUEST_REFUSED"
    """Request refused."""
    AAR_CREATION_REQUEST = "AAR_CREATION_REQUEST"
    """Arrival notice being made."""
    AAR_GENERATION = "AAR_GENERATION"
    """Arrival notice (AAR) made."""
    NOT_HANDLED = "NOT_HANDLED"
    """Not handled."""
    PROBABLE_SCHEDULING_ANALOG_DATE = "PROBABLE_SCHEDULING_ANALOG_DATE"
    """Paper delivery held 5 days after a courtesy message."""
    NOTIFICATION_CANCELLATION_REQUEST = "NOTIFICATION_CANCELLATION_REQUEST"
    """Cancellation asked."""
    NOTIFICATION_CANCELLED = "NOTIFICATION_CANCELLED"
    """Cancelled."""
    PREPARE_ANALOG_DOMICILE_FAILURE = "PREPARE_ANALOG_DOMICILE_FAILURE"
    """No valid address for the second attempt (D00, D01, D02)."""
    NOTIFICATION_RADD_RETRIEVED = "NOTIFICATION_RADD_RETRIEVED"
    """Documents fetched at a RADD desk."""
    ANALOG_WORKFLOW_RECIPIENT_DECEASED = "ANALOG_WORKFLOW_RECIPIENT_DECEASED"
    """Addressee deceased."""
    PUBLIC_REGISTRY_VALIDATION_CALL = "PUBLIC_REGISTRY_VALIDATION_CALL"
    """Physical address looked up (usedServices.physicalAddressLookup)."""
    PUBLIC_REGISTRY_VALIDATION_RESPONSE = "PUBLIC_REGISTRY_VALIDATION_RESPONSE"
    """Registry answer."""
    NOTIFICATION_TIMELINE_REWORKED = "NOTIFICATION_TIMELINE_REWORKED"
    """Part of the timeline was invalidated and redone (v28)."""
    VALIDATE_F24_REQUEST = "VALIDATE_F24_REQUEST"
    """F24 check asked."""
    VALIDATED_F24 = "VALIDATED_F24"
    """F24 forms valid."""
    NOTIFICATION_COST_VALIDATION_REQUEST = "NOTIFICATION_COST_VALIDATION_REQUEST"
    """Cost check asked."""
    NOTIFICATION_COST_VALIDATION_RESPONSE = "NOTIFICATION_COST_VALIDATION_RESPONSE"
    """Cost check answered."""
    GENERATE_F24_REQUEST = "GENERATE_F24_REQUEST"
    """F24 generation asked."""
    GENERATED_F24 = "GENERATED_F24"
    """F24 generated."""
    SEND_ANALOG_TIMEOUT_CREATION_REQUEST = "SEND_ANALOG_TIMEOUT_CREATION_REQUEST"
    """No outcome in time, legal fact being made (international)."""
    SEND_ANALOG_TIMEOUT = "SEND_ANALOG_TIMEOUT"
    """No outcome in time (international)."""
    ANALOG_FAILURE_WORKFLOW_TIMEOUT = "ANALOG_FAILURE_WORKFLOW_TIMEOUT"
    """Paper workflow closed for lack of outcome."""
    NOTIFICATION_CANCELLED_DOCUMENT_CREATION_REQUEST = "NOTIFICATION_CANCELLED_DOCUMENT_CREATION_REQUEST"
    """Cancellation attestation being made."""

    @property
    def is_public(self) -> bool:
        """True for a category that answers carry; false for one that the platform keeps to itself, and for a value that
        this version does not know.
        """
        from ._native import timeline_category_is_public

        return timeline_category_is_public(self._value_)
