/** A [StreamConsumer] as flows. Cancelling loses nothing, at whatever moment: what was not handled comes again. */
@file:JvmName("StreamConsumerCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.Bridges
import io.github.sendsdk.StreamConsumer
import io.github.sendsdk.StreamDelivery
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.FlowCollector
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.isActive
import kotlin.coroutines.cancellation.CancellationException

/** The next delivery, as soon as there is one: see [StreamConsumer.next]. */
public suspend fun StreamConsumer.awaitNext(): StreamDelivery = checkNotNull(Bridges.of(this).next(forMore = true))

/** The next delivery, or null if the stream has nothing more for now: see [StreamConsumer.nextIfAny]. */
public suspend fun StreamConsumer.awaitNextIfAny(): StreamDelivery? = Bridges.of(this).next(forMore = false)

/**
 * Every delivery, for ever. Each counts as handled when the collector has done with it and the next is asked for; one whose collector
 * failed or was cancelled comes again. A collector that has enough (`first`, `take`) has handled its last.
 */
public fun StreamConsumer.deliveries(): Flow<StreamDelivery> =
    flow {
        while (true) {
            hand(this@deliveries, awaitNext())
        }
    }

/** Everything that the stream has for now, as [deliveries] hands it over; ends when there is nothing more. */
public fun StreamConsumer.availableDeliveries(): Flow<StreamDelivery> =
    flow {
        while (true) {
            hand(this@availableDeliveries, awaitNextIfAny() ?: break)
        }
    }

private suspend fun FlowCollector<StreamDelivery>.hand(consumer: StreamConsumer, delivery: StreamDelivery) {
    try {
        emit(delivery)
    } catch (end: Throwable) {
        val hasEnough = end is CancellationException && currentCoroutineContext().isActive
        if (!hasEnough) Bridges.of(consumer).giveBack(delivery)
        throw end
    }
}
