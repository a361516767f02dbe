package io.github.sendsdk.internal

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor

/**
 * Hands over one thing after the other, each to exactly one of those who ask, in the order in which they ask.
 *
 * Whoever asks has a future. A thing is gone when the future of one who asked holds that very thing, and not before: who is
 * cancelled, interrupted or out of time leaves it to the next, at whatever moment that happens.
 */
internal class Handover<T : Any>(
    private val executor: Executor,
    /** Told of each thing that is gone, with this object locked. */
    private val gone: (T) -> Unit = {},
) {
    private class Ask(val future: CompletableFuture<*>) {
        val turn = Job()
    }

    private val things = ArrayDeque<T>()
    private val asks = ArrayDeque<Ask>()

    /** Puts down what was told. */
    fun put(told: Collection<T>): Unit = synchronized(this) { things.addAll(told) }

    /** Puts a thing first that one who had it did not want. */
    fun giveBack(thing: T): Unit = synchronized(this) { things.addFirst(thing) }

    /** The next thing, without blocking; null if [fetch], which puts down more or waits for it, says that there is none. */
    fun start(fetch: suspend () -> Boolean): CompletableFuture<T?> =
        atOnce()?.let { CompletableFuture.completedFuture(it) } ?: ask(executor.asCoroutineDispatcher(), fetch) { it }

    /** Waits for the next thing. */
    fun await(fetch: suspend () -> Boolean): T? = atOnce() ?: ask(Dispatchers.Unconfined, fetch) { it }.awaited()

    /** Waits until it is known whether there is a next thing, and leaves it here. */
    fun awaitAny(fetch: suspend () -> Boolean): Boolean =
        isReady() || ask(Dispatchers.Unconfined, fetch) { it != null }.awaited()

    /** The next thing, for the coroutine that asks. */
    suspend fun next(fetch: suspend () -> Boolean): T? {
        currentCoroutineContext().ensureActive()
        atOnce()?.let { return it }
        val future = CompletableFuture<T?>()
        val turn = lineUp(future)
        try {
            // From here to the caller nothing suspends, hence nothing can be cancelled.
            return first(turn, fetch).also(future::complete)
        } finally {
            future.cancel(false)
            advance()
        }
    }

    /** The next thing, if it is here and nobody is before. So it is with most things, as they come in handfuls. */
    private fun atOnce(): T? =
        synchronized(this) {
            if (asks.isEmpty()) things.removeFirstOrNull()?.also(gone) else null
        }

    private fun isReady(): Boolean = synchronized(this) { asks.isEmpty() && things.isNotEmpty() }

    private fun <R> ask(dispatcher: CoroutineDispatcher, fetch: suspend () -> Boolean, answer: (T?) -> R): CompletableFuture<R> {
        val future = CompletableFuture<R>()
        val turn = lineUp(future)
        val work =
            CoroutineScope(dispatcher).launch(start = CoroutineStart.UNDISPATCHED) {
                try {
                    future.complete(answer(first(turn, fetch)))
                } catch (failure: Throwable) {
                    future.completeExceptionally(failure)
                }
            }
        future.whenComplete { _, _ ->
            work.cancel()
            advance()
        }
        return future
    }

    private suspend fun first(turn: Job, fetch: suspend () -> Boolean): T? {
        turn.join()
        while (true) {
            firstOrNull()?.let { return it }
            if (!fetch()) return firstOrNull()
        }
    }

    private fun firstOrNull(): T? = synchronized(this) { things.firstOrNull() }

    private fun lineUp(future: CompletableFuture<*>): Job {
        val ask = Ask(future)
        synchronized(this) { asks.addLast(ask) }
        advance()
        return ask.turn
    }

    /** Lets the next in line look, if whoever looked before has finished. */
    private fun advance() {
        synchronized(this) {
            while (asks.firstOrNull()?.future?.isDone == true) settle(asks.removeFirst().future)
            asks.firstOrNull()?.turn
        }?.complete()
    }

    private fun settle(asked: CompletableFuture<*>) {
        if (asked.isCompletedExceptionally) return
        val held = asked.getNow(null)
        val place = things.indexOfFirst { it === held }
        if (place >= 0) gone(things.removeAt(place))
    }
}
