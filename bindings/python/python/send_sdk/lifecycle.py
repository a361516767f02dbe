"""The life of a notification: statuses, the events that change them, and what they mean in law.

Three things to know. The history is never appended to: it is computed again from all elements, since one that comes
late can bear an early date. With more recipients the status is informative only: the law looks at each. And no
status is final beyond doubt, since the platform may rework a timeline after an error of printer or courier.

>>> from send_sdk import lifecycle
>>> view = lifecycle.view(client.notifications.get(iun))
>>> for recipient in view.recipients:
...     print(recipient.effect.text("it"))
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from ._native import (
    Attempt,
    Change,
    Doubt,
    Effect,
    FinalDate,
    FullSentNotification,
    History,
    HistoryEntry,
    Impossible,
    Next,
    NotificationView,
    Proof,
    RecipientView,
    Storage,
    Tracker,
    Transition,
    Unmapped,
    lifecycle_history,
    lifecycle_storage_890,
    lifecycle_storage_ar,
    lifecycle_term,
    lifecycle_terms,
    lifecycle_view,
)
from ._native import lifecycle_impossible as impossible
from ._native import lifecycle_price_date as price_date
from ._native import lifecycle_rome_date as rome_date
from ._native import lifecycle_transition as transition
from .enums import (
    Basis,
    Channel,
    DoubtKind,
    EffectKind,
    ImpossibleKind,
    Means,
    NextKind,
    Outcome,
    Regime,
    StorageKind,
    TransitionKind,
    Verdict,
)

__all__ = [
    "Attempt",
    "Basis",
    "Change",
    "Channel",
    "Doubt",
    "DoubtKind",
    "Effect",
    "EffectKind",
    "FinalDate",
    "History",
    "HistoryEntry",
    "Impossible",
    "ImpossibleKind",
    "Means",
    "Next",
    "NextKind",
    "NotificationView",
    "Outcome",
    "Proof",
    "RecipientView",
    "Regime",
    "Storage",
    "StorageKind",
    "Terms",
    "Tracker",
    "Transition",
    "TransitionKind",
    "Unmapped",
    "Verdict",
    "history",
    "impossible",
    "price_date",
    "rome_date",
    "transition",
    "view",
]


@dataclass(frozen=True)
class Terms:
    """The durations that decide when something takes effect. They are configuration of the platform, not constants: its
    test environments count minutes.

    >>> Terms.production().replace(evening_addition=timedelta(0)).evening_hour
    21
    """

    courtesy_wait: timedelta
    """From the courtesy message to the first letter: 5 days."""
    second_digital_attempt: timedelta
    """From the last attempt on a source of digital addresses to the second one on it: 7 days."""
    digital_success: timedelta
    """From the delivery to a digital address to the finalisation: 7 days."""
    digital_failure: timedelta
    """From the end of a digital workflow without success to the finalisation: 15 days."""
    paper_success: timedelta
    """From the delivery on paper to the finalisation: 10 days."""
    paper_failure: timedelta
    """From the deposit of the notice for an untraceable recipient to the finalisation: 10 days."""
    evening_hour: int
    """Hour in Rome, 0 to 23, after which a digital delivery counts as made on the next day: 21."""
    evening_minute: int
    """Minute of that hour, 0 to 59: 0."""
    evening_addition: timedelta
    """What is added after that hour: 1 day."""
    storage_days: int
    """Days at the post office after which a letter counts as delivered: 10."""
    full_storage_days: int
    """Days after which a registered letter (AR) that nobody fetched goes back: 30."""
    documents_days: int
    """Whole days (UTC) for which the documents stay once the first recipient has been settled: 120."""

    @classmethod
    def production(cls) -> Terms:
        """What holds in production."""
        return cls.accelerated(1)

    @classmethod
    def accelerated(cls, factor: int) -> Terms:
        """Production's with every duration divided: 1440 turns days into minutes. Hours of the day and calendar
        days stay as they are.
        """
        return cls(**lifecycle_terms(factor))

    def replace(self, **changes: Any) -> Terms:
        """The same with other durations.

        Raises:
            TypeError: for a duration that does not exist.
        """
        return dataclasses.replace(self, **changes)

    def finalised_after_digital_success(self, notification_date: datetime) -> datetime:
        """When a notification delivered to a digital address is finalised: 7 days after ``notification_date`` of the
        feedback, 8 if that is after 21:00:00 in Rome.
        """
        return lifecycle_term(self, "digital_success", notification_date)

    def finalised_after_digital_failure(self, completion_date: datetime) -> datetime:
        """When it is finalised if no digital address took it: 15 days after the end of the workflow."""
        return lifecycle_term(self, "digital_failure", completion_date)

    def finalised_after_paper_success(self, notification_date: datetime) -> datetime:
        """When it is finalised if delivered on paper: 10 days after ``notification_date`` of the feedback."""
        return lifecycle_term(self, "paper_success", notification_date)

    def finalised_after_paper_failure(self, deposited_at: datetime) -> datetime:
        """When it is finalised for an untraceable recipient: 10 days after the deposit of the notice."""
        return lifecycle_term(self, "paper_failure", deposited_at)

    def end_of_storage_ar(self, stored_at: datetime) -> datetime:
        """When a registered letter (AR) that nobody fetched counts as delivered: 00:00 in Rome of the tenth day
        after the date of RECRN010.
        """
        return lifecycle_term(self, "end_of_storage_ar", stored_at)

    def end_of_storage_890(self, stored_at: datetime) -> datetime:
        """When a letter of the kind 890 that nobody fetched counts as delivered: 10 times 24 hours after the date of
        RECAG011A.
        """
        return lifecycle_term(self, "end_of_storage_890", stored_at)

    def documents_removed_at(self, first_settled: datetime) -> datetime:
        """When the documents are removed, the first recipient having been settled then."""
        return lifecycle_term(self, "documents_removed", first_settled)

    def storage_ar(self, stored_at: datetime, closed_at: datetime, *, returned: bool) -> Storage:
        """What becomes of a registered letter (AR) in storage.

        Args:
            stored_at: date of RECRN010.
            closed_at: date of RECRN003A, 004A or 005A.
            returned: True for 005: nobody fetched it.
        """
        return lifecycle_storage_ar(self, stored_at, closed_at, returned)

    def storage_890(self, stored_at: datetime, closed_at: datetime) -> Storage:
        """What becomes of a letter of the kind 890 in storage.

        Args:
            stored_at: date of RECAG011A.
            closed_at: date of RECAG005A, 006A or 007A.
        """
        return lifecycle_storage_890(self, stored_at, closed_at)


def history(notification: FullSentNotification, *, raw: bool = False, regime: Regime | str | None = None) -> History:
    """Computes the status history from the timeline, exactly as the platform does.

    Args:
        notification: the notification; its own history and status are not looked at.
        raw: True if the timeline carries the instants of writing, as records and streams do: business times are
            then found in the elements' details.
        regime: which rule dates the elements of an untraceable recipient; that of ``sent_at`` if left out.

    Raises:
        ValidationError: with the path (``field``) of the first element without id, category or readable time.
    """
    return lifecycle_history(notification, raw, regime)


def view(notification: FullSentNotification, terms: Terms | None = None) -> NotificationView:
    """A notification recipient by recipient: how each was reached, the legal effect, what may still come.

    Args:
        notification: as its sender reads it.
        terms: serve where the platform has not scheduled a date yet; production's if left out.

    Raises:
        ValidationError: as :func:`history`.
    """
    return lifecycle_view(notification, terms)
