package io.github.sendsdk.internal

import io.github.sendsdk.Credentials
import io.github.sendsdk.CredentialsProvider
import io.github.sendsdk.SendIntent
import io.github.sendsdk.SendLogging
import io.github.sendsdk.SendOptions
import io.github.sendsdk.SendObserver
import io.github.sendsdk.Signer
import io.github.sendsdk.Trusted
import io.github.sendsdk.StreamCheckpoint
import io.github.sendsdk.StreamLease
import io.github.sendsdk.UploadOptions
import io.github.sendsdk.WaitReason
import io.github.sendsdk.ffi.CheckpointData
import io.github.sendsdk.ffi.CredentialsData
import io.github.sendsdk.ffi.ForeignCheckpoint
import io.github.sendsdk.ffi.ForeignCredentials
import io.github.sendsdk.ffi.ForeignException
import io.github.sendsdk.ffi.ForeignLease
import io.github.sendsdk.ffi.ForeignObserver
import io.github.sendsdk.ffi.ForeignProgress
import io.github.sendsdk.ffi.ForeignSigner
import io.github.sendsdk.ffi.ForeignSource
import io.github.sendsdk.ffi.ForeignWriteAhead
import io.github.sendsdk.ffi.HttpCallData
import io.github.sendsdk.ffi.LogLevel
import io.github.sendsdk.ffi.LogSink
import io.github.sendsdk.ffi.OperationEndData
import io.github.sendsdk.ffi.SendIntentData
import io.github.sendsdk.ffi.SignerData
import io.github.sendsdk.ffi.SendFfi.installLogSink
import io.github.sendsdk.ffi.WaitReasonData
import java.io.InputStream
import java.time.Duration
import java.util.function.Function

/** How much of a stream crosses at a time. */
private const val PIECE = 256 * 1024

/** From code of the user to what the native library calls. Of a failure the text crosses, and a number ([Thrown]). */
internal object Callbacks {
    @JvmStatic
    fun checkpoint(store: StreamCheckpoint.Store): CheckpointData =
        CheckpointData.Foreign(
            object : ForeignCheckpoint {
                override fun load(): List<String> = guarded { store.load() }

                override fun store(change: String, durable: Boolean): Boolean =
                    guarded {
                        store.store(change, durable)
                        orFalse { store.isLong }
                    }

                override fun replace(snapshot: String) = guarded { store.replace(snapshot) }
            },
        )

    @JvmStatic
    fun credentials(
        provider: CredentialsProvider,
        convert: Function<Credentials, CredentialsData>,
    ): ForeignCredentials =
        object : ForeignCredentials {
            override fun credentials(): CredentialsData = guarded { convert.apply(provider.credentials()) }

            override fun denied(): Boolean = orFalse { provider.denied() }
        }

    @JvmStatic
    fun writeAhead(hook: SendOptions.WriteAhead): ForeignWriteAhead =
        object : ForeignWriteAhead {
            override fun aboutToSend(intent: SendIntentData) =
                guarded {
                    val fingerprint = Trusted.sha256(intent.fingerprint)
                    hook.aboutToSend(SendIntent(intent.protocolNumber, intent.idempotenceToken, fingerprint))
                }
        }

    @JvmStatic
    fun observer(observer: SendObserver): ForeignObserver =
        object : ForeignObserver {
            override fun called(call: HttpCallData) = unharmed { observer.called(httpCall(call)) }

            override fun waits(reason: WaitReasonData, time: Duration) =
                unharmed { observer.waits(WaitReason.valueOf(reason.name), time) }

            override fun finished(end: OperationEndData) = unharmed { observer.finished(operationEnd(end)) }

            override fun lost(count: Long) = unharmed { observer.lost(count) }
        }

    @JvmStatic
    fun progress(listener: UploadOptions.ProgressListener): ForeignProgress =
        object : ForeignProgress {
            override fun sent(file: Int, sent: Long, length: Long) {
                unharmed { listener.sent(file, sent, length) }
            }
        }

    @JvmStatic
    fun source(stream: InputStream): ForeignSource =
        object : ForeignSource {
            override fun read(): ByteArray =
                guarded {
                    val piece = ByteArray(PIECE)
                    val length = generateSequence { stream.read(piece) }.first { it != 0 }
                    piece.copyOf(length.coerceAtLeast(0))
                }
        }

    @JvmStatic
    fun signer(signer: Signer): SignerData =
        SignerData.Foreign(
            object : ForeignSigner {
                override fun sign(message: ByteArray): ByteArray = guarded { signer.sign(message) }
            },
        )

    fun lease(lease: StreamLease): ForeignLease =
        object : ForeignLease {
            override fun hold() = guarded { lease.hold() }
        }

    @JvmStatic
    fun installLog(listener: SendLogging.Listener, most: LogLevel) {
        val sink =
            object : LogSink {
                override fun log(level: LogLevel, target: String, message: String) {
                    unharmed { listener.line(SendLogging.Level.valueOf(level.name), target, message) }
                }
            }
        translating { installLogSink(sink, most) }
    }

    @JvmStatic
    fun removeLog(): Unit = translating { installLogSink(null, LogLevel.ERROR) }

    // Nothing may pass the border but a declared failure: an Error too (a failed assertion, a class that is missing) would be
    // taken for success over JNA and end the process over FFM.

    /** What watches must not spoil the work that it watches. */
    private inline fun unharmed(watch: () -> Unit) {
        try {
            watch()
        } catch (_: Throwable) {
            // Whoever wrote it will miss its figures.
        }
    }

    /** A question whose answer is only a hint. */
    private inline fun orFalse(ask: () -> Boolean): Boolean =
        try {
            ask()
        } catch (_: Throwable) {
            false
        }

    private inline fun <T> guarded(work: () -> T): T =
        try {
            work()
        } catch (error: Throwable) {
            throw ForeignException.Failed(said(error), Thrown.keep(error))
        }

    /** What a failure says of itself, as far as it can cross: half a character becomes a question mark. */
    private fun said(error: Throwable): String =
        try {
            String(error.toString().toByteArray())
        } catch (_: Throwable) {
            error.javaClass.name
        }
}
