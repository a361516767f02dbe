package io.github.sendsdk.internal

import io.github.sendsdk.Breach
import io.github.sendsdk.ChecklistItem
import io.github.sendsdk.JournalEntry
import io.github.sendsdk.Remark
import io.github.sendsdk.ffi.DeedData
import io.github.sendsdk.ffi.EmulatorSettings
import io.github.sendsdk.ffi.NativeEmulator
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicBoolean

/** Behind [io.github.sendsdk.Emulator]: its calls do not wait. */
internal class EmulatorBridge(settings: EmulatorSettings) : AutoCloseable {
    private val native = translating { NativeEmulator(settings) }
    private val isOpen = AtomicBoolean(true)

    fun baseUrl(): String = translating { native.baseUrl() }

    fun apiKey(): String = translating { native.apiKey() }

    fun now(): Instant = translating { native.now() }

    fun advance(by: Duration): Unit = translating { native.advance(by) }

    fun runUntilStatus(iun: String, status: String): Unit = translating { native.runUntilStatus(iun, status) }

    fun tokenUrl(): String = translating { native.tokenUrl() }

    fun assertionAudience(): String = translating { native.assertionAudience() }

    fun addFault(json: String): Long = translating { native.addFault(json) }

    fun removeFault(id: Long): Boolean = translating { native.removeFault(id) }

    fun clearFaults(): Unit = translating { native.clearFaults() }

    fun faultHappened(id: Long): Long = translating { native.faultHappened(id) }

    fun journal(target: String?): List<JournalEntry> =
        translating { native.journal(target) }.map { entry ->
            JournalEntry(
                number = entry.number,
                at = entry.at,
                took = entry.took,
                target = entry.target,
                method = entry.method,
                path = entry.path,
                userAgent = entry.userAgent,
                status = entry.status,
                request = entry.request,
                answer = entry.answer,
                faults = entry.faults,
                remarks = entry.remarks.map { Remark(it.path, localized(it.text)) },
            )
        }

    fun breaches(): List<Breach> = translating { native.breaches() }.map { Breach(it.rule, it.call, localized(it.text)) }

    fun checklist(): List<ChecklistItem> =
        translating { native.checklist() }.map {
            ChecklistItem(it.id, it.done, localized(it.title), it.reason?.let(::localized))
        }

    fun status(iun: String): String = translating { native.notificationStatus(iun) }

    fun act(iun: String, deed: DeedData): Unit = translating { native.act(iun, deed) }

    /** Stops it, which closing alone does not: somebody else may be in a call. */
    override fun close() {
        if (!isOpen.getAndSet(false)) return
        translating { native.stop() }
        native.close()
    }

    companion object {
        @JvmStatic
        fun samplePdf(title: String, lines: List<String>): ByteArray =
            translating { io.github.sendsdk.ffi.SendFfi.samplePdf(title, lines) }
    }
}
