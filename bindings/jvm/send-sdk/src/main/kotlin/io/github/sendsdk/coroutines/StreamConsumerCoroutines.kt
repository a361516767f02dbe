/** A [StreamConsumer] as flows. Cancelling the collection loses nothing: what was not handled comes again. */
@file:JvmName("StreamConsumerCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.StreamConsumer
import io.github.sendsdk.StreamDelivery
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await

/** The next delivery, as soon as there is one: see [StreamConsumer.next]. */
public suspend fun StreamConsumer.awaitNext(): StreamDelivery = nextAsync().await()

/** The next delivery, or null if the stream has nothing more for now: see [StreamConsumer.nextIfAny]. */
public suspend fun StreamConsumer.awaitNextIfAny(): StreamDelivery? = nextIfAnyAsync().await()

/** Every delivery, for ever. Each counts as handled when the collector has done with it and the next is asked for. */
public fun StreamConsumer.deliveries(): Flow<StreamDelivery> =
    flow {
        while (true) {
            emit(awaitNext())
        }
    }

/** Everything that the stream has for now; ends when there is nothing more. */
public fun StreamConsumer.availableDeliveries(): Flow<StreamDelivery> =
    flow {
        while (true) {
            emit(awaitNextIfAny() ?: break)
        }
    }
