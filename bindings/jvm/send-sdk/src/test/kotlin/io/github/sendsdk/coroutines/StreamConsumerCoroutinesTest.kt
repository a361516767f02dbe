package io.github.sendsdk.coroutines

import io.github.sendsdk.Attachment
import io.github.sendsdk.Emulator
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.Requests
import io.github.sendsdk.SendClient
import io.github.sendsdk.StreamCheckpoint
import io.github.sendsdk.StreamCreation
import io.github.sendsdk.StreamDelivery
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout

@Timeout(60)
class StreamConsumerCoroutinesTest {
    @Test
    fun `deliveries are a flow`() =
        runBlocking {
            Emulator.builder().acceleratedClock(50_000).start().use { emulator ->
                SendClient.of(emulator).use { client ->
                    val stream = client.streams().awaitCreate(StreamCreation.ofStatuses("all"))
                    val other = client.streams().awaitCreate(StreamCreation.ofStatuses("all for another"))
                    val file = client.attachments().awaitUpload(Attachment.pdf(Requests.PDF))
                    val iun = client.notifications().awaitSend(Requests.to("1", file)).requestId.iun()
                    // After which nothing more happens.
                    emulator.runUntilStatus(iun, NotificationStatus.EFFECTIVE_DATE)
                    client.streams().consumer(stream.streamId, StreamCheckpoint.memory()).use { consumer ->
                        val first = consumer.deliveries().first() as StreamDelivery.Event
                        assertEquals(NotificationStatus.ACCEPTED, first.event.newStatus)
                        val rest = consumer.availableDeliveries().toList().map { (it as StreamDelivery.Event).event }
                        assertTrue(rest.any { it.newStatus == NotificationStatus.DELIVERED })
                        assertNull(consumer.awaitNextIfAny())
                    }
                    client.streams().consumer(other.streamId, StreamCheckpoint.memory()).use { consumer ->
                        // Who has enough has handled it; who fails, or is cancelled, has not.
                        val first = consumer.deliveries().first()
                        val seen = ArrayList<StreamDelivery>()
                        assertThrows(IllegalStateException::class.java) {
                            runBlocking { consumer.deliveries().collect { seen.add(it); error("full") } }
                        }
                        val has = CompletableDeferred<StreamDelivery>()
                        val cancelled = launch { consumer.deliveries().collect { has.complete(it); awaitCancellation() } }
                        seen.add(has.await())
                        cancelled.cancelAndJoin()
                        assertEquals(seen[0], seen[1])
                        assertNotEquals(first, seen[0])
                        assertEquals(seen[0], consumer.awaitNext())
                        assertNotEquals(seen[0], consumer.awaitNext())
                    }
                }
            }
        }
}
