package io.github.sendsdk.internal

import io.github.sendsdk.RowOutcome
import io.github.sendsdk.SendException
import io.github.sendsdk.Submitted
import io.github.sendsdk.ffi.DispatchedData
import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.NativeBatch
import io.github.sendsdk.ffi.ParcelData
import java.util.concurrent.Executor

/**
 * Behind [io.github.sendsdk.Batch]: rows and outcomes cross the border in handfuls.
 *
 * As many rows are under way as the native side can have at work and a handful beyond, so that it never waits for the next.
 */
internal class BatchBridge(
    private val native: NativeBatch,
    private val rows: Iterator<ParcelData>,
    private val executor: Executor,
    parallel: Int,
) : AutoCloseable {
    private val most = 2L * parallel + HANDFUL
    private val taken = ArrayList<ParcelData>()
    private val known = ArrayDeque<DispatchedData>()
    private var underWay = 0L

    /** The next outcome; null after the last. */
    fun next(): Call<RowOutcome<Submitted>?> = Call(executor, ::following)

    /** All that are left, in the order of the rows. */
    fun all(): Call<List<RowOutcome<Submitted>>> =
        Call(executor) {
            generateSequenceOf(::following).sortedBy { it.position }.also { close() }
        }

    private suspend fun following(): RowOutcome<Submitted>? {
        if (known.isEmpty()) exchange()
        return known.removeFirstOrNull()?.let { outcome(it.position, it.submitted?.let(::submitted), it.failure) }
    }

    private suspend fun exchange() {
        // What was taken stays here if the source of the rows fails.
        while (underWay + taken.size < most && taken.size < HANDFUL && rows.hasNext()) taken.add(rows.next())
        if (taken.isEmpty() && underWay == 0L) return
        val given = taken.toList()
        taken.clear()
        underWay += given.size
        val told = native.exchange(given).answer()
        underWay -= told.size
        known.addAll(told)
    }

    override fun close(): Unit = native.close()

    private companion object {
        /** Rows that cross together, at most. */
        const val HANDFUL = 64
    }
}

private suspend fun <T : Any> generateSequenceOf(next: suspend () -> T?): List<T> {
    val all = ArrayList<T>()
    while (true) all.add(next() ?: return all)
}

internal fun <T : Any> outcome(position: Long, value: T?, failure: ErrorDetail?): RowOutcome<T> {
    val error: SendException? = failure?.let(::exceptionOf)
    return RowOutcome(position, value, error)
}
