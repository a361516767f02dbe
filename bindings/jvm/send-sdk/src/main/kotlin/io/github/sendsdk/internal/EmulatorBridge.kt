package io.github.sendsdk.internal

import io.github.sendsdk.Breach
import io.github.sendsdk.ChecklistItem
import io.github.sendsdk.FaultState
import io.github.sendsdk.JournalEntry
import io.github.sendsdk.Remark
import io.github.sendsdk.SenderUsage
import io.github.sendsdk.ffi.DeedData
import io.github.sendsdk.ffi.EmulatorSettings
import io.github.sendsdk.ffi.EnvironmentLimits
import io.github.sendsdk.ffi.NativeEmulator
import io.github.sendsdk.ffi.TermsData
import io.github.sendsdk.lifecycle.Terms
import io.github.sendsdk.preflight.PreflightEnvironment
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicBoolean

/** Behind [io.github.sendsdk.Emulator]: its calls do not wait. */
internal class EmulatorBridge(settings: EmulatorSettings) : AutoCloseable {
    private val native = translating { NativeEmulator(settings) }
    private val isOpen = AtomicBoolean(true)

    fun baseUrl(): String = translating { native.baseUrl() }

    fun apiKey(): String = translating { native.apiKey() }

    fun storageUrl(): String = translating { native.storageUrl() }

    fun now(): Instant = translating { native.now() }

    fun advance(by: Duration): Unit = translating { native.advance(by) }

    fun runUntilStatus(iun: String, status: String): Unit = translating { native.runUntilStatus(iun, status) }

    fun tokenUrl(): String = translating { native.tokenUrl() }

    fun assertionAudience(): String = translating { native.assertionAudience() }

    fun addFault(json: String): Long = translating { native.addFault(json) }

    fun removeFault(id: Long): Boolean = translating { native.removeFault(id) }

    fun clearFaults(): Unit = translating { native.clearFaults() }

    fun faults(): List<FaultState> = translating { native.faults() }.map { FaultState(it.id, it.happened, it.json) }

    fun faultHappened(id: Long): Long = translating { native.faultHappened(id) }

    fun journal(target: String?): List<JournalEntry> =
        translating { native.journal(target) }.map { entry ->
            JournalEntry(
                number = entry.number,
                at = entry.at,
                took = entry.took,
                target = entry.target,
                version = entry.version,
                method = entry.method,
                path = entry.path,
                userAgent = entry.userAgent,
                isAuthenticated = entry.hasCredentials,
                status = entry.status,
                request = entry.request,
                answer = entry.answer,
                faults = entry.faults,
                remarks = entry.remarks.map { Remark(it.path, localized(it.text)) },
            )
        }

    fun countCalls(target: String): Long = translating { native.countCalls(target) }

    fun clearJournal(): Unit = translating { native.clearJournal() }

    fun acknowledged(streamId: String): String? = translating { native.acknowledged(streamId) }

    fun usage(): List<SenderUsage> =
        translating { native.usage() }.map {
            val byOperation = it.byOperation.toSortedMap()
            SenderUsage(it.sender, LocalDate.parse(it.day), it.today, it.leftToday, it.refused, byOperation)
        }

    fun attestations(creditor: String, notice: String): Long = translating { native.attestations(creditor, notice) }

    fun breaches(): List<Breach> = translating { native.breaches() }.map { Breach(it.rule, it.call, localized(it.text)) }

    fun checklist(): List<ChecklistItem> =
        translating { native.checklist() }.map {
            ChecklistItem(it.id, it.done, it.about, localized(it.title), it.reason?.let(::localized))
        }

    fun status(iun: String): String = translating { native.notificationStatus(iun) }

    fun snapshot(): String = translating { native.snapshot() }

    fun act(iun: String, deed: DeedData): Unit = translating { native.act(iun, deed) }

    /** Stops it, which closing alone does not: somebody else may be in a call. */
    override fun close() {
        if (!isOpen.getAndSet(false)) return
        native.use { translating { it.stop() } }
    }

    companion object {
        @JvmStatic
        fun terms(terms: Terms?): TermsData? = terms?.data()

        @JvmStatic
        fun limits(limits: PreflightEnvironment?): EnvironmentLimits? = limits?.limits()

        @JvmStatic
        fun samplePdf(title: String, lines: List<String>): ByteArray =
            translating { io.github.sendsdk.ffi.SendFfi.samplePdf(title, lines) }
    }
}
