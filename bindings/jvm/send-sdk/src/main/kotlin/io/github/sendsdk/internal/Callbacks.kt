package io.github.sendsdk.internal

import io.github.sendsdk.Credentials
import io.github.sendsdk.CredentialsProvider
import io.github.sendsdk.SendIntent
import io.github.sendsdk.SendLogging
import io.github.sendsdk.SendOptions
import io.github.sendsdk.Sha256Digest
import io.github.sendsdk.StreamCheckpoint
import io.github.sendsdk.StreamLease
import io.github.sendsdk.UploadOptions
import io.github.sendsdk.ffi.CheckpointData
import io.github.sendsdk.ffi.CredentialsData
import io.github.sendsdk.ffi.ForeignCheckpoint
import io.github.sendsdk.ffi.ForeignCredentials
import io.github.sendsdk.ffi.ForeignException
import io.github.sendsdk.ffi.ForeignLease
import io.github.sendsdk.ffi.ForeignProgress
import io.github.sendsdk.ffi.ForeignWriteAhead
import io.github.sendsdk.ffi.LogLevel
import io.github.sendsdk.ffi.LogSink
import io.github.sendsdk.ffi.SendIntentData
import io.github.sendsdk.ffi.SendFfi.installLogSink
import java.util.function.Function

/** From code of the user to what the native library calls. A failure crosses as its text. */
internal object Callbacks {
    @JvmStatic
    fun checkpoint(store: StreamCheckpoint.Store): CheckpointData =
        CheckpointData.Foreign(
            object : ForeignCheckpoint {
                override fun load(): List<String> = guarded { store.load() }

                override fun store(change: String, durable: Boolean) = guarded { store.store(change, durable) }

                override fun replace(snapshot: String) = guarded { store.replace(snapshot) }

                override fun isLong(): Boolean = store.isLong
            },
        )

    @JvmStatic
    fun credentials(
        provider: CredentialsProvider,
        convert: Function<Credentials, CredentialsData>,
    ): ForeignCredentials =
        object : ForeignCredentials {
            override fun credentials(): CredentialsData = guarded { convert.apply(provider.credentials()) }

            override fun denied(): Boolean = provider.denied()
        }

    @JvmStatic
    fun writeAhead(hook: SendOptions.WriteAhead): ForeignWriteAhead =
        object : ForeignWriteAhead {
            override fun aboutToSend(intent: SendIntentData) =
                guarded {
                    val fingerprint = Sha256Digest.parse(intent.fingerprint)
                    hook.aboutToSend(SendIntent(intent.protocolNumber, intent.idempotenceToken, fingerprint))
                }
        }

    @JvmStatic
    fun progress(listener: UploadOptions.ProgressListener): ForeignProgress =
        object : ForeignProgress {
            override fun sent(file: Int, sent: Long, length: Long) {
                try {
                    listener.sent(file, sent, length)
                } catch (_: Exception) {
                    // A listener that fails must not spoil the upload that it watches.
                }
            }
        }

    fun lease(lease: StreamLease): ForeignLease =
        object : ForeignLease {
            override fun hold() = guarded { lease.hold() }
        }

    @JvmStatic
    fun installLog(listener: SendLogging.Listener, most: LogLevel) {
        val sink =
            object : LogSink {
                override fun log(level: LogLevel, target: String, message: String) {
                    try {
                        listener.line(SendLogging.Level.valueOf(level.name), target, message)
                    } catch (_: Exception) {
                        // A line that cannot be written must not spoil the call that it tells of.
                    }
                }
            }
        translating { installLogSink(sink, most) }
    }

    private inline fun <T> guarded(work: () -> T): T =
        try {
            work()
        } catch (error: Exception) {
            throw ForeignException.Failed(error.toString())
        }
}
