package io.github.sendsdk.coroutines

import io.github.sendsdk.Attachment
import io.github.sendsdk.Document
import io.github.sendsdk.Emulator
import io.github.sendsdk.FeePolicy
import io.github.sendsdk.FiscalCode
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.NotFoundException
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PhysicalCommunication
import io.github.sendsdk.Recipient
import io.github.sendsdk.Requests
import io.github.sendsdk.SendClient
import io.github.sendsdk.Sender
import io.github.sendsdk.Sha256Digest
import io.github.sendsdk.SilentServer
import io.github.sendsdk.StreamCreation
import io.github.sendsdk.TaxonomyCode
import io.github.sendsdk.TimelineCategory
import io.github.sendsdk.newNotification
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path

/** The same as in Java, suspending. */
@Timeout(60)
class SendClientCoroutinesTest {
    private fun withEmulator(test: suspend (Emulator, SendClient) -> Unit) {
        Emulator.builder().manualClock().start().use { emulator ->
            SendClient.of(emulator).use { client -> runBlocking { test(emulator, client) } }
        }
    }

    @Test
    fun `a notification from end to end`(@TempDir folder: Path) = withEmulator { emulator, client ->
        val stream = client.streams().awaitCreate(StreamCreation.ofTimeline("tutto", TimelineCategory.REFINEMENT))
        assertEquals(listOf(stream.streamId), client.streams().awaitList().map { it.streamId })

        val file = client.attachments().awaitUpload(Attachment.pdf(Requests.PDF))
        val request =
            newNotification {
                protocolNumber("2026/1")
                subject("Verbale di contestazione")
                sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                taxonomyCode(TaxonomyCode.parse("010101P"))
                feePolicy(FeePolicy.flatRate())
                physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra"))
                document(Document.of(file))
            }
        val submitted = client.notifications().awaitSend(request)
        emulator.runUntilStatus(submitted.requestId.iun(), NotificationStatus.EFFECTIVE_DATE)
        val iun = client.notifications().awaitAccepted(submitted.requestId)
        assertTrue(iun.isControlOk)
        assertEquals(iun.value(), client.notifications().awaitStatus(submitted.requestId).iun)

        val notification = client.notifications().awaitGet(iun)
        assertEquals(NotificationStatus.EFFECTIVE_DATE, notification.notificationStatus)
        val refinement = notification.timeline.single { it.category == TimelineCategory.REFINEMENT }
        assertEquals(0, refinement.recIndex)

        val fact = client.legalFacts().awaitGet(iun, client.legalFacts().awaitList(iun).first().legalFactId)
        val saved = folder.resolve(fact.fileName())
        fact.awaitSaveTo(saved)
        assertArrayEquals(fact.awaitBytes(), Files.readAllBytes(saved))
        assertEquals(file.sha256(), Sha256Digest.of(client.documents().awaitGet(iun, 0).awaitBytes()))

        val event = client.streams().awaitRead(stream.streamId).events.single()
        assertEquals(refinement.elementId, event.element?.elementId)
        client.streams().awaitDelete(stream.streamId)
        assertTrue(client.platform().awaitStatus().isHealthy)
    }

    @Test
    fun `calls run together`() = withEmulator { _, client ->
        val statuses = withContext(Dispatchers.Default) { List(100) { async { client.platform().awaitStatus() } }.awaitAll() }
        assertTrue(statuses.all { it.isHealthy })
    }

    @Test
    fun `a failure is an exception of the facade`() {
        withEmulator { _, client ->
            val missing = runCatching { client.streams().awaitGet("00000000-0000-0000-0000-000000000000") }
            assertTrue(missing.exceptionOrNull() is NotFoundException, missing.toString())
            assertThrows(InvalidInputException::class.java) { newNotification { subject("x") } }
        }
    }

    @Test
    fun `a timeout closes the connection`() {
        SilentServer().use { server ->
            server.client().use { client ->
                assertNull(runBlocking { withTimeoutOrNull(1_000) { client.platform().awaitStatus() } })
                server.awaitRequest()
                server.awaitEnd()
            }
        }
    }
}
