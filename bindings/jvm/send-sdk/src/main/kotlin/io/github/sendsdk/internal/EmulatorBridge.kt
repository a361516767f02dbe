package io.github.sendsdk.internal

import io.github.sendsdk.ffi.EmulatorSettings
import io.github.sendsdk.ffi.NativeEmulator
import java.time.Duration
import java.time.Instant

/** Behind [io.github.sendsdk.Emulator]: its calls do not wait. */
internal class EmulatorBridge(settings: EmulatorSettings) : AutoCloseable {
    private val native = translating { NativeEmulator(settings) }

    fun baseUrl(): String = translating { native.baseUrl() }

    fun apiKey(): String = translating { native.apiKey() }

    fun now(): Instant = translating { native.now() }

    fun advance(by: Duration): Unit = translating { native.advance(by) }

    fun runUntilStatus(iun: String, status: String): Unit = translating { native.runUntilStatus(iun, status) }

    /** Stops it, which closing alone does not: somebody else may be in a call. */
    override fun close() {
        if (native.uniffiIsDestroyed) return
        translating { native.stop() }
        native.close()
    }

    companion object {
        @JvmStatic
        fun samplePdf(title: String, lines: List<String>): ByteArray =
            translating { io.github.sendsdk.ffi.samplePdf(title, lines) }
    }
}
