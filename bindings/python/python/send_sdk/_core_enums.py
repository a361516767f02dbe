"""Enumerations of the SDK: made from send-core by ``generate.py``."""

from __future__ import annotations

from ._open_enum import OpenEnum


class AddressLookup(OpenEnum):
    """Whether a recipient may be sent without a postal address, which SEND then looks up."""

    ENABLED = "ENABLED"
    """Yes, for this sender."""
    DISABLED = "DISABLED"
    """No: every recipient needs an address."""
    UNKNOWN = "UNKNOWN"
    """Not known: a missing address is a warning."""


class Basis(OpenEnum):
    """The legal ground of a date."""

    FILING = "FILING"
    """For the sender: the document was made available on the platform."""
    DIGITAL_DELIVERY = "DIGITAL_DELIVERY"
    """For the recipient: the 7th day after the delivery to a digital address, the 8th if it came after 21:00."""
    DIGITAL_FAILURE = "DIGITAL_FAILURE"
    """For the recipient: the 15th day after the notice of failed delivery was made available."""
    PAPER_DELIVERY = "PAPER_DELIVERY"
    """For the recipient: the 10th day after the delivery on paper."""
    DEPOSIT = "DEPOSIT"
    """For the recipient: the 10th day after the notice was deposited, if untraceable."""
    ACCESS = "ACCESS"
    """For the recipient: the access by the recipient or a delegate."""
    TERM = "TERM"
    """For the recipient: a term that the platform set; which one, the elements at hand do not say."""


class Channel(OpenEnum):
    """The channel by which the platform tries to reach a recipient, by its own rule."""

    DIGITAL = "DIGITAL"
    """A digital address."""
    PAPER = "PAPER"
    """Registered letters."""
    UNKNOWN = "UNKNOWN"
    """Not chosen yet."""


class CostState(OpenEnum):
    """How much an amount can still change."""

    PROVISIONAL = "PROVISIONAL"
    """Letters may still be sent."""
    FINAL = "FINAL"
    """No more letters will be sent, unless the platform reworks the timeline."""
    REWORKED = "REWORKED"
    """Part of the timeline was invalidated and is being done again: what was final is not."""
    CANCELLED = "CANCELLED"
    """The notification is cancelled: nothing is due."""


class DenominationMode(OpenEnum):
    """Which characters a denomination and the `at` row of an address may have."""

    ANY = "ANY"
    """Any (`NONE`)."""
    LATIN_1 = "LATIN1"
    """ISO Latin-1 without control characters, and without some others (`ISO_LATIN_1`)."""
    ONLY = "ONLY"
    """These (`REGEX`); excluded characters are not looked at in this mode."""


class Destination(OpenEnum):
    """Whom a request is for."""

    API = "API"
    """The API."""
    STORAGE = "STORAGE"
    """The file storage: another host, no credentials, HTTP/1.1."""
    VOUCHERS = "VOUCHERS"
    """Who issues vouchers: another host."""


class DoubtKind(OpenEnum):
    """A reason to read the whole notification."""

    SENT_AT_UNKNOWN = "SENT_AT_UNKNOWN"
    """No element said when the request was received (streams up to v2.3 do not)."""
    TIME_UNKNOWN = "TIME_UNKNOWN"
    """The time of an element comes from another that was not seen; the time that came with it is used meanwhile."""
    REWORK_UNSEEN = "REWORK_UNSEEN"
    """An element was redone, but what its rework made void is not known (streams before v2.9 do not say)."""
    STATUS_DIFFERS = "STATUS_DIFFERS"
    """What was seen comes to another status than the one the platform told with the newest element."""
    UNREADABLE = "UNREADABLE"
    """An element could not be read and was left out."""


class EffectKind(OpenEnum):
    """The legal effect for a recipient (perfezionamento)."""

    PENDING = "PENDING"
    """Nothing fixes a date yet."""
    DUE = "DUE"
    """It will take effect at this instant, unless the recipient has access before, or a rework or cancellation comes."""
    FINAL = "FINAL"
    """It took effect."""
    NO_TERM = "NO_TERM"
    """No term runs: the recipient is deceased, or no outcome came in time."""
    VOID = "VOID"
    """The notification was refused or cancelled: it has no effect."""


class Envelope(OpenEnum):
    """In what form an envelope is written."""

    DER = "DER"
    """Binary."""
    PEM = "PEM"
    """Text with a `-----BEGIN …-----` line."""
    BASE_64 = "BASE64"
    """Base64 without such a line."""


class Evidence(OpenEnum):
    """What one must know, besides the request, to apply a rule."""

    REQUEST = "REQUEST"
    """Nothing else."""
    ENVIRONMENT = "ENVIRONMENT"
    """Limits and switches of the installation: `Environment`."""
    SENDER = "SENDER"
    """Who is sending: `SenderProfile`."""
    FILES = "FILES"
    """The uploaded files: `Knowledge::file`."""
    JOURNAL = "JOURNAL"
    """What was sent before: `Knowledge`."""
    PLATFORM = "PLATFORM"
    """Registers that only the platform can ask."""


class FileKind(OpenEnum):
    """What a file is, seen from its first bytes."""

    EMPTY = "EMPTY"
    """Nothing is in it."""
    PDF = "PDF"
    """A PDF: its first bytes are `%PDF-`."""
    PDF_AFTER = "PDF_AFTER"
    """A PDF after other bytes, which readers forgive and SEND refuses."""
    ENVELOPE = "ENVELOPE"
    """A signed envelope (`.p7m`), which SEND refuses: the file in it must be taken out."""
    OTHER = "OTHER"
    """Something else."""


class GapCause(OpenEnum):
    """Why events may be missing."""

    NOT_READ = "NOT_READ"
    """The stream was not read for longer than events are kept (`KEPT`)."""
    MISSING = "MISSING"
    """Numbers between two events did not become visible in the time that the consumer waits
    (`StreamConsumer::patience`). As a rule nothing is lost: the platform counts events
    that it then fails to write, and takes a duplicate out of a page together with its number.
    """
    DAMAGED_CHECKPOINT = "DAMAGED_CHECKPOINT"
    """The checkpoint was damaged where it may have held events that were acknowledged and not handled yet."""


class ImpossibleKind(OpenEnum):
    """The kinds of what cannot be."""

    AFTER_REFUSED = "AFTER_REFUSED"
    """Something happens after the request was refused."""
    ACCEPTED_WITHOUT_REQUEST = "ACCEPTED_WITHOUT_REQUEST"
    """The history has ACCEPTED without a REQUEST_ACCEPTED in it."""
    AFTER_CANCELLED = "AFTER_CANCELLED"
    """The history has a status after CANCELLED."""
    REFINEMENT_WITHOUT_SCHEDULE = "REFINEMENT_WITHOUT_SCHEDULE"
    """A REFINEMENT without the SCHEDULE_REFINEMENT of the same recipient, which dates it."""
    SUCCESS_WITHOUT_FEEDBACK = "SUCCESS_WITHOUT_FEEDBACK"
    """An ANALOG_SUCCESS_WORKFLOW without an outcome on paper of the same recipient, which dates it."""
    NO_SUCH_RECIPIENT = "NO_SUCH_RECIPIENT"
    """The index of a recipient that the notification does not have."""
    REPEATED_ID = "REPEATED_ID"
    """The id of an element that came before."""


class FindingLevel(OpenEnum):
    """How bad it is."""

    FINE = "FINE"
    """As it should be."""
    NOTE = "NOTE"
    """Worth knowing."""
    PROBLEM = "PROBLEM"
    """Has to be mended."""


class Integrity(OpenEnum):
    """Whether what was signed is still what is in the file. This is not trust: nobody asked who signed and with what right."""

    INTACT = "INTACT"
    """The digest in the signature is that of the bytes it covers."""
    BROKEN = "BROKEN"
    """It is another: the file was changed, or damaged."""
    UNKNOWN = "UNKNOWN"
    """Not known: a form of signature or of digest that is not read here."""


class Layer(OpenEnum):
    """Which part of the platform applies a rule."""

    GATEWAY = "GATEWAY"
    """The API gateway, which compares the body with a JSON schema: HTTP 400 before any code of the platform runs."""
    VERSIONING = "VERSIONING"
    """The function that translates older request versions: HTTP 400 with a body of its own."""
    SERVICE = "SERVICE"
    """The service that takes the request: HTTP 400, 403 or 409."""
    ACCEPTANCE = "ACCEPTANCE"
    """The validation after HTTP 202: the request becomes `REFUSED`, and a refused request may still be billed."""
    ADVICE = "ADVICE"
    """No rule of the platform: what experience or the law advises."""


class Means(OpenEnum):
    """How a sending goes to the recipient."""

    DIGITAL = "DIGITAL"
    """To a digital address: certified mail, or the platform's own (SERCQ)."""
    PAPER = "PAPER"
    """By registered letter: with it the notification is served."""
    INFORMATION = "INFORMATION"
    """By simple registered letter, after every digital address failed: it informs, and has no legal effect."""


class Misfit(OpenEnum):
    """What does not fit."""

    BOTH = "BOTH"
    """Neither surname nor name."""
    SURNAME = "SURNAME"
    """The surname; the name fits."""
    GIVEN_NAME = "GIVEN_NAME"
    """The given name; the surname fits."""


class NameDoubt(OpenEnum):
    """Why it cannot be told."""

    NUMERIC_TAX_ID = "NUMERIC_TAX_ID"
    """A tax id of 11 digits holds nothing of a name."""
    NO_LETTERS = "NO_LETTERS"
    """There is no letter in the denomination."""
    NOT_LATIN = "NOT_LATIN"
    """It holds letters that are not Latin."""
    ONE_WORD = "ONE_WORD"
    """It is one word, which fits as surname or as name."""
    UNCERTAIN_LETTERS = "UNCERTAIN_LETTERS"
    """It holds letters for which the law has no rule, and fits in no other way."""
    NOT_ONE_PERSON = "NOT_ONE_PERSON"
    """It names a company, heirs, or somebody's place ("c/o")."""
    TOO_LONG = "TOO_LONG"
    """It is too long for a name: over 16 words or 1,024 bytes."""


class NameFit(OpenEnum):
    """Whether a denomination fits a tax code. `Localized` tells why."""

    YES = "YES"
    """Some split into surname and name gives the letters of the code."""
    NO = "NO"
    """None does."""
    UNKNOWN = "UNKNOWN"
    """It cannot be told."""


class NextKind(OpenEnum):
    """Something that may still happen."""

    DIGITAL_ATTEMPT = "DIGITAL_ATTEMPT"
    """A second round of digital attempts."""
    LETTER = "LETTER"
    """A first letter."""
    SECOND_LETTER = "SECOND_LETTER"
    """A second letter, to another address."""
    INFORMATION_LETTER = "INFORMATION_LETTER"
    """A simple registered letter, after every digital address failed: it informs, and has no legal effect."""
    OUTCOME = "OUTCOME"
    """The outcome of what was sent."""
    END_OF_STORAGE = "END_OF_STORAGE"
    """The letter lies at the post office: it counts as delivered at this instant if nobody fetches it before."""
    FINALISATION = "FINALISATION"
    """The notification takes effect by term."""
    ACCESS = "ACCESS"
    """The recipient, or a delegate, opens it: it takes effect then, if it had not."""
    REWORK = "REWORK"
    """The platform finds that printer or courier erred, and does part of it again: dates may be withdrawn."""


class Outcome(OpenEnum):
    """How far the delivery to a recipient has come."""

    NOT_SENT = "NOT_SENT"
    """Nothing was sent yet."""
    UNDERWAY = "UNDERWAY"
    """Something was sent, and its outcome or the next attempt is awaited."""
    DELIVERED_DIGITALLY = "DELIVERED_DIGITALLY"
    """A digital address took it."""
    DIGITAL_FAILURE = "DIGITAL_FAILURE"
    """No digital address took it: the notice of failed delivery (AMR) is in the reserved area."""
    DELIVERED_ON_PAPER = "DELIVERED_ON_PAPER"
    """A letter was delivered, or counts as delivered."""
    UNTRACEABLE = "UNTRACEABLE"
    """The recipient could not be traced: the notice is deposited in the reserved area."""
    TIMED_OUT = "TIMED_OUT"
    """No outcome of the letters abroad came in time."""
    DECEASED = "DECEASED"
    """The recipient is deceased."""


class PageCount(OpenEnum):
    """The number of pages, and how sure it is."""

    COUNTED = "COUNTED"
    """Counted in the tree of pages."""
    DECLARED = "DECLARED"
    """As the tree of pages declares it: too large a tree to count."""
    ESTIMATED = "ESTIMATED"
    """Pages found by reading the file from end to end, since its structure cannot be read."""
    UNKNOWN = "UNKNOWN"
    """Not known: damaged, encrypted, or written in a way that is not read here."""


class Regime(OpenEnum):
    """Which of the platform's two rules dates the elements of an untraceable recipient.

    Until the fix of November 2024 the last outcome of the courier counted; since then the deposit of the notice
    (ANALOG_FAILURE_WORKFLOW) does. A notification keeps the rule of the day on which it was received.
    """

    BEFORE_FIX = "BEFORE_FIX"
    """Received before 2024-11-27T00:00Z."""
    AFTER_FIX = "AFTER_FIX"
    """Received from then on."""


class SavedState(OpenEnum):
    """What became of a file."""

    SAVED = "SAVED"
    """It is there, whole and checked."""
    NOT_YET = "NOT_YET"
    """It is not there yet: run again later."""
    GONE = "GONE"
    """It is not kept any more."""
    FAILED = "FAILED"
    """It failed: run again."""


class Severity(OpenEnum):
    """How sure the verdict is."""

    ERROR = "ERROR"
    """The platform refuses the request."""
    WARNING = "WARNING"
    """The platform may refuse it (it depends on a configuration that is not public), or something is odd."""


class StorageKind(OpenEnum):
    """What becomes of a letter that went to the post office."""

    AS_REPORTED = "AS_REPORTED"
    """The courier's closing event is the outcome, with its own date."""
    BY_TERM = "BY_TERM"
    """The term had run out: an outcome of this code and date takes its place, and the closing event is mere progress."""
    TOO_EARLY = "TOO_EARLY"
    """The courier says that the letter lay for the whole storage time, but it did not: the platform refuses the event."""


class Strictness(OpenEnum):
    """How a rule is applied whose configuration is not known for sure."""

    OFF = "OFF"
    """Not at all."""
    WARN = "WARN"
    """A violation is a warning."""
    ENFORCE = "ENFORCE"
    """A violation is an error."""


class TransitionKind(OpenEnum):
    """What one event does to a status, by the platform's map alone.

    The map is not the whole truth: completions wait for every recipient, and the access of a deceased recipient counts for
    nothing when there are others. `history` knows that.
    """

    CHANGES = "CHANGES"
    """The status becomes this one."""
    STAYS = "STAYS"
    """The event belongs to the status and leaves it."""
    UNMAPPED = "UNMAPPED"
    """The platform does not foresee the event here: it logs it, and the status stays. Some such pairs are ordinary life,
    such as a payment after the term has run out.
    """


class Verdict(OpenEnum):
    """How a sending ended."""

    DELIVERED = "DELIVERED"
    """It counts as delivered, also where the recipient refused the letter or did not fetch it."""
    FAILED = "FAILED"
    """It failed."""
    TIMED_OUT = "TIMED_OUT"
    """No outcome came in time (letters abroad)."""
    NO_ADDRESS = "NO_ADDRESS"
    """Nothing could be sent: no other address was found, or it was the same as before."""


class WaitReason(OpenEnum):
    """What is waited for."""

    LIMITER = "LIMITER"
    """The limiter: more calls were asked for than are to be made."""
    RETRY = "RETRY"
    """A failed call is made again."""
    DENIAL = "DENIAL"
    """The gateway forgets that it denied the credentials."""
