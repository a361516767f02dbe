package io.github.sendsdk.internal

import io.github.sendsdk.ffi.NativeClient
import io.github.sendsdk.ffi.NativeDownload
import java.util.concurrent.Executor

/** What every group of operations has: the client, and how a call of it is made. */
internal abstract class Operations(protected val native: NativeClient, protected val executor: Executor) {
    protected fun <T> call(work: suspend () -> T): Call<T> = Call(executor, work)

    protected fun done(work: suspend () -> Any?): Call<Void?> =
        call {
            work()
            null
        }

    protected fun download(work: suspend () -> NativeDownload): Call<DownloadBridge> =
        call { DownloadBridge(work(), executor) }
}
