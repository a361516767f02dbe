package io.github.sendsdk.internal

import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.ffi.ChangeData
import io.github.sendsdk.ffi.NativeTracker
import io.github.sendsdk.ffi.TrackerStateData
import io.github.sendsdk.ffi.TrackerStepData
import io.github.sendsdk.lifecycle.Change
import io.github.sendsdk.lifecycle.Doubt
import io.github.sendsdk.lifecycle.DoubtKind
import io.github.sendsdk.lifecycle.FinalDate
import io.github.sendsdk.lifecycle.History
import io.github.sendsdk.lifecycle.NotificationView
import io.github.sendsdk.lifecycle.Terms
import io.github.sendsdk.lifecycle.TrackerState
import io.github.sendsdk.lifecycle.TrackerStep

/** Behind [io.github.sendsdk.lifecycle.Tracker]. */
internal class TrackerBridge private constructor(private val native: NativeTracker) : AutoCloseable {
    fun feed(events: List<String>): TrackerStep = step(translating { native.feed(events) })

    fun absorb(notification: String): TrackerStep = step(translating { native.absorb(notification) })

    fun state(): TrackerState = state(translating { native.state() })

    fun history(validation: Boolean): History = history(translating { native.history(validation) })

    fun view(terms: Terms): NotificationView = notificationView(translating { native.view(terms.data()) })

    fun elementIds(): List<String> = translating { native.elementIds() }

    override fun close(): Unit = native.close()

    companion object {
        fun of(recipients: Int) = TrackerBridge(translating { NativeTracker(recipients) })

        fun of(notification: String) = TrackerBridge(translating { NativeTracker.fromNotification(notification) })
    }
}

private fun step(data: TrackerStepData) = TrackerStep(data.changes.map(::change), state(data.state))

private fun change(data: ChangeData) =
    Change(
        statusBefore = data.statusBefore?.let(NotificationStatus::of),
        statusAfter = data.statusAfter?.let(NotificationStatus::of),
        finalDates = data.finalDates.map { FinalDate(it.recipient, it.before, it.after) },
        withdrawn = data.withdrawn,
        takesBack = data.takesBack,
    )

private fun state(data: TrackerStateData) =
    TrackerState(
        statusText = data.status,
        recipients = data.recipients,
        sentAt = data.sentAt,
        finalDates = data.finalDates,
        doubts = data.doubts.map { Doubt(DoubtKind.valueOf(it.kind.name), it.elementId, localized(it.text)) },
        needsFullRead = data.needsFullRead,
    )
