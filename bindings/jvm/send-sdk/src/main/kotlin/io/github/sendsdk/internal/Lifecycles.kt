package io.github.sendsdk.internal

import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.TimelineCategory
import io.github.sendsdk.ffi.DeadlineData
import io.github.sendsdk.ffi.HistoryData
import io.github.sendsdk.ffi.StorageData
import io.github.sendsdk.ffi.TermsData
import io.github.sendsdk.ffi.TransitionData
import io.github.sendsdk.ffi.SendFfi.historyOf
import io.github.sendsdk.ffi.SendFfi.impossibleIn
import io.github.sendsdk.ffi.SendFfi.priceDateOf
import io.github.sendsdk.ffi.SendFfi.termsAccelerated
import io.github.sendsdk.ffi.SendFfi.viewOf
import io.github.sendsdk.lifecycle.History
import io.github.sendsdk.lifecycle.HistoryEntry
import io.github.sendsdk.lifecycle.Impossible
import io.github.sendsdk.lifecycle.ImpossibleKind
import io.github.sendsdk.lifecycle.NotificationView
import io.github.sendsdk.lifecycle.Storage
import io.github.sendsdk.lifecycle.StorageVerdict
import io.github.sendsdk.lifecycle.Terms
import io.github.sendsdk.lifecycle.Transition
import io.github.sendsdk.lifecycle.UnmappedEvent
import java.time.Instant

/** Behind [io.github.sendsdk.lifecycle.Lifecycle] and the terms. */
internal object Lifecycles {
    fun history(notification: FullSentNotification, written: Boolean, validation: Boolean): History =
        history(translating { historyOf(notification.toJson(), written, validation) })

    fun view(notification: FullSentNotification, terms: Terms): NotificationView =
        notificationView(translating { viewOf(notification.toJson(), terms.data()) })

    fun impossible(notification: FullSentNotification): List<Impossible> =
        translating { impossibleIn(notification.toJson()) }.map {
            Impossible(ImpossibleKind.valueOf(it.kind.name), it.path, localized(it.text))
        }

    fun transition(from: NotificationStatus, category: TimelineCategory, severalRecipients: Boolean): Transition {
        val found = translating { io.github.sendsdk.ffi.SendFfi.transition(from.name, category.name, severalRecipients) }
        return when (found) {
            is TransitionData.Changes -> Transition.Changes(NotificationStatus.of(found.to))
            is TransitionData.Stays -> Transition.Stays
            is TransitionData.Unmapped -> Transition.Unmapped
        }
    }

    fun priceDate(instant: Instant): String = translating { priceDateOf(instant) }

    fun accelerated(factor: Int): TermsData = translating { termsAccelerated(factor) }

    fun deadline(terms: TermsData, kind: DeadlineData, from: Instant): Instant =
        translating { io.github.sendsdk.ffi.SendFfi.deadline(terms, kind, from) }

    fun storageAr(terms: TermsData, storedAt: Instant, closedAt: Instant, returned: Boolean): Storage =
        storage(translating { io.github.sendsdk.ffi.SendFfi.storageAr(terms, storedAt, closedAt, returned) })

    fun storage890(terms: TermsData, storedAt: Instant, closedAt: Instant): Storage =
        storage(translating { io.github.sendsdk.ffi.SendFfi.storage890(terms, storedAt, closedAt) })

    private fun storage(data: StorageData) =
        when (data) {
            is StorageData.AsReported -> Storage(StorageVerdict.AS_REPORTED, null, null)
            is StorageData.ByTerm -> Storage(StorageVerdict.BY_TERM, data.code, data.deliveredAt)
            is StorageData.TooEarly -> Storage(StorageVerdict.TOO_EARLY, null, null)
        }
}

internal fun history(data: HistoryData) =
    History(
        statusText = data.status,
        entries = data.entries.map { HistoryEntry(it.status, it.activeFrom, it.related) },
        unmapped = data.unmapped.map { UnmappedEvent(it.status, it.category, it.elementId) },
    )
