package io.github.sendsdk.internal

import java.util.concurrent.Future
import java.util.concurrent.SynchronousQueue
import java.util.concurrent.ThreadPoolExecutor
import java.util.concurrent.TimeUnit

/**
 * Takes rows out of what the user gave, on a thread of their own, as long as there is room.
 *
 * So a row that is slow to come delays no other, and one that never comes keeps nobody from leaving. Between whiles there is no
 * thread: a batch that is forgotten leaves none behind.
 */
internal class RowSource<T>(private val rows: Iterable<T>, private val sink: Sink<T>) {
    /** Where rows go. */
    interface Sink<T> {
        /** Whether one more may be taken. */
        fun hasRoom(): Boolean

        fun put(row: T)

        /** There is no other row, or there was a failure. */
        fun end(failure: Throwable?)
    }

    private var iterator: Iterator<T>? = null
    private var taking: Future<*>? = null
    private var isOver = false

    /** There is room. */
    @Synchronized
    fun resume() {
        if (taking == null && !isOver) taking = THREADS.submit(::take)
    }

    /** No more rows are wanted. One that is being waited for is abandoned. */
    @Synchronized
    fun stop() {
        isOver = true
        taking?.cancel(true)
        taking = null
    }

    private fun take() {
        try {
            val rows = iterator ?: rows.iterator().also { iterator = it }
            while (sink.hasRoom()) {
                if (!rows.hasNext()) return end(null)
                sink.put(rows.next())
            }
        } catch (failure: Throwable) {
            return end(failure)
        }
        synchronized(this) { taking = null }
        // Room that was made in between was told to a source that was still at it.
        if (sink.hasRoom()) resume()
    }

    private fun end(failure: Throwable?) {
        synchronized(this) {
            taking = null
            isOver = true
            iterator = null
        }
        sink.end(failure)
    }

    private companion object {
        /** Each batch takes rows on one thread at most. */
        val THREADS =
            ThreadPoolExecutor(0, Int.MAX_VALUE, 1, TimeUnit.SECONDS, SynchronousQueue()) { task ->
                Thread(task, "send-sdk-rows").apply { isDaemon = true }
            }
    }
}
