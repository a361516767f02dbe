/** Many parcels as flows. Cancelling the collection stops the batch. */
@file:JvmName("BatchCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.Batch
import io.github.sendsdk.BatchOptions
import io.github.sendsdk.Bridges
import io.github.sendsdk.Notifications
import io.github.sendsdk.Parcel
import io.github.sendsdk.ParcelOutcome
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.channels.Channel.Factory.RENDEZVOUS
import kotlinx.coroutines.channels.ReceiveChannel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.produceIn
import kotlinx.coroutines.runBlocking

/**
 * What became of another parcel, or null after the last: see [Batch.next]. If the coroutine is cancelled, at whatever moment, the
 * outcome stays for whoever asks next.
 */
public suspend fun Batch.awaitNext(): ParcelOutcome? = Bridges.of(this).next()

/**
 * Sends many, and emits what becomes of each as it is known: see [Notifications.sendAll]. Rows are taken on a thread of the library, as
 * outcomes are collected; ending the collection stops the batch. What the source throws is thrown after the outcomes of the parcels
 * that it gave before.
 */
public fun Notifications.dispatch(
    parcels: Iterable<Parcel>,
    options: BatchOptions = BatchOptions.defaults(),
): Flow<ParcelOutcome> =
    flow {
        sendAll(parcels, options).use { batch ->
            while (true) emit(batch.awaitNext() ?: break)
        }
    }

/**
 * Sends many that come as a flow, which is collected in a coroutine of its own, on [Dispatchers.IO]: a row that is slow to come, even
 * if it blocks, delays no outcome. Otherwise as the other.
 */
public fun Notifications.dispatch(
    parcels: Flow<Parcel>,
    options: BatchOptions = BatchOptions.defaults(),
): Flow<ParcelOutcome> =
    flow {
        // No child of the collector: who has enough does not wait for a source that blocks.
        val source = CoroutineScope(currentCoroutineContext().minusKey(Job) + Dispatchers.IO)
        try {
            val rows = parcels.buffer(RENDEZVOUS).produceIn(source)
            emitAll(dispatch(Iterable { rows.blocking() }, options))
        } finally {
            source.cancel()
        }
    }

/** For a thread that may block. */
private fun <T> ReceiveChannel<T>.blocking(): Iterator<T> =
    object : Iterator<T> {
        private val rows = this@blocking.iterator()

        override fun hasNext(): Boolean = runBlocking { rows.hasNext() }

        override fun next(): T = rows.next()
    }
