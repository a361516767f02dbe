package io.github.sendsdk.coroutines

import io.github.sendsdk.Attachment
import io.github.sendsdk.Emulator
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.Requests
import io.github.sendsdk.SendClient
import io.github.sendsdk.StreamCheckpoint
import io.github.sendsdk.StreamCreation
import io.github.sendsdk.StreamDelivery
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class StreamConsumerCoroutinesTest {
    @Test
    fun `deliveries are a flow`() =
        runBlocking {
            Emulator.builder().acceleratedClock(50_000).start().use { emulator ->
                SendClient.of(emulator).use { client ->
                    val stream = client.streams().awaitCreate(StreamCreation.ofStatuses("all"))
                    val file = client.attachments().awaitUpload(Attachment.pdf(Requests.PDF))
                    val iun = client.notifications().awaitSend(Requests.to("1", file)).requestId.iun()
                    emulator.runUntilStatus(iun, NotificationStatus.DELIVERED)
                    client.streams().consumer(stream.streamId, StreamCheckpoint.memory()).use { consumer ->
                        val first = consumer.deliveries().first() as StreamDelivery.Event
                        assertEquals(NotificationStatus.ACCEPTED, first.event.newStatus)
                        val rest = consumer.availableDeliveries().toList().map { (it as StreamDelivery.Event).event }
                        assertTrue(rest.any { it.newStatus == NotificationStatus.DELIVERED })
                        assertNull(consumer.awaitNextIfAny())
                    }
                }
            }
        }
}
