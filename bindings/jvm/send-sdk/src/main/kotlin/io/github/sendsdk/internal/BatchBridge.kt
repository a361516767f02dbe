package io.github.sendsdk.internal

import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.Parcel
import io.github.sendsdk.ParcelOutcome
import io.github.sendsdk.ParcelSourceException
import io.github.sendsdk.RowOutcome
import io.github.sendsdk.ffi.DispatchedData
import io.github.sendsdk.ffi.ErrorDetail
import io.github.sendsdk.ffi.NativeBatch
import io.github.sendsdk.ffi.ParcelData
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import java.util.function.Function

/**
 * Behind [io.github.sendsdk.Batch]: rows and outcomes cross the border in handfuls, and at once when the native side has little to do.
 *
 * As many rows are taken as the native side can have at work and a handful beyond, so that it never waits for the next. A row that
 * no parcel can be made of crosses all the same, and comes back as one that failed.
 */
internal class BatchBridge(
    private val native: NativeBatch,
    parcels: Iterable<Parcel?>,
    private val convert: Function<Parcel, ParcelData>,
    private val executor: Executor,
    private val parallel: Int,
) : AutoCloseable, RowSource.Sink<Parcel?> {
    private val most = 2 * parallel + HANDFUL
    private val source = RowSource(parcels, this)
    private val handover = Handover<ParcelOutcome>(executor) { made() }

    // What follows is changed with the handover locked.

    /** Taken, and not told yet; by position. */
    private val underWay = HashMap<Long, Parcel?>()
    private val waiting = ArrayList<ParcelData>()
    private var taken = 0L
    private var gone = 0L
    private var failure: Throwable? = null
    private var isClosed = false

    init {
        source.resume()
    }

    /** The next outcome, without blocking; null after the last. */
    fun start(): CompletableFuture<ParcelOutcome?> = handover.start(::fetch)

    /** Waits for the next outcome. */
    fun await(): ParcelOutcome? = handover.await(::fetch)

    /** Waits until it is known whether there is another outcome. */
    fun awaitAny(): Boolean = handover.awaitAny(::fetch)

    /** The next outcome, for the coroutine that asks. */
    suspend fun next(): ParcelOutcome? = handover.next(::fetch)

    /** All outcomes, in the order of the rows. Whatever becomes of it, nothing is on its way afterwards. */
    fun all(): CompletableFuture<List<ParcelOutcome>> =
        Call(executor) {
            use {
                val outcomes = ArrayList<ParcelOutcome>()
                try {
                    while (true) outcomes.add(next() ?: break)
                } catch (error: Throwable) {
                    throw if (error === failure) ParcelSourceException(sorted(outcomes), error) else error
                }
                sorted(outcomes)
            }
        }.start()

    /** Whether an exchange, or what comes of waiting for one, brought an outcome. */
    private suspend fun fetch(): Boolean {
        if (exchange()) return true
        val isMore = translating { native.ready().answer() }
        if (exchange() || isMore) return true
        failure?.let { throw it }
        return false
    }

    /** Gives what waits, and takes what is told. */
    private fun exchange(): Boolean =
        synchronized(handover) {
            check(!isClosed) { "the batch is closed" }
            val told = exchanged(waiting.toList())
            waiting.clear()
            handover.put(told.map { it.outcome(underWay.remove(it.position)) })
            told.isNotEmpty()
        }

    private fun exchanged(parcels: List<ParcelData>): List<DispatchedData> =
        try {
            translating { native.exchange(parcels) }
        } catch (notText: InvalidInputException) {
            // None of them has crossed: the text of one cannot.
            parcels.flatMap { exchanged(listOf(if (parcels.size > 1) it else NOT_TEXT)) }
        }

    override fun hasRoom(): Boolean = synchronized(handover) { taken - gone < most && !isClosed }

    override fun put(row: Parcel?) {
        val data = if (row == null) MISSING else convert.apply(row)
        synchronized(handover) {
            if (isClosed) return
            underWay[taken++] = row
            waiting.add(data)
            // As long as the native side has enough at work, rows wait for each other, and go along with what is told.
            val given = underWay.size - waiting.size
            if (given < parallel || waiting.size >= HANDFUL || !hasRoom()) exchange()
        }
    }

    override fun end(failure: Throwable?): Unit =
        synchronized(handover) {
            if (isClosed) return
            this.failure = failure
            exchange()
            native.end()
        }

    private fun made() {
        gone++
        // A thread for each row would be dear.
        if (most - (taken - gone) >= HANDFUL / 2) source.resume()
    }

    override fun close() {
        synchronized(handover) {
            if (isClosed) return
            isClosed = true
        }
        native.use {
            source.stop()
            translating { it.stop() }
        }
    }

    private companion object {
        /** Rows that cross together, at most. */
        const val HANDFUL = 64
        val MISSING = ParcelData(missingRequest, emptyList())
        val NOT_TEXT = ParcelData(requestThatIsNoText, emptyList())
    }
}

private fun sorted(outcomes: List<ParcelOutcome>) = outcomes.sortedBy { it.position }

private fun DispatchedData.outcome(parcel: Parcel?) =
    ParcelOutcome(position, parcel, submitted?.let(::submitted), failure?.let(::exceptionOf))

internal fun <T : Any> outcome(position: Long, value: T?, failure: ErrorDetail?): RowOutcome<T> =
    RowOutcome(position, value, failure?.let(::exceptionOf))
