package io.github.sendsdk.coroutines

import io.github.sendsdk.AcceptanceBoard
import io.github.sendsdk.Attachment
import io.github.sendsdk.Emulator
import io.github.sendsdk.Fault
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.RefusedException
import io.github.sendsdk.Requests
import io.github.sendsdk.SavedState
import io.github.sendsdk.SendClient
import io.github.sendsdk.SendException
import io.github.sendsdk.StreamCreation
import io.github.sendsdk.UnavailableException
import io.github.sendsdk.UploadOptions
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.atomic.AtomicLong

/** The same as in Java, suspending: uploads that tell how far they are, archives, the set-up, acceptance from a stream. */
@Timeout(60)
class KeepingCoroutinesTest {
    private fun withEmulator(test: suspend (Emulator, SendClient) -> Unit) {
        Emulator.builder().manualClock().start().use { emulator ->
            SendClient.of(emulator).use { client -> runBlocking { test(emulator, client) } }
        }
    }

    @Test
    fun `a notification is sent and kept`(@TempDir folder: Path) = withEmulator { emulator, client ->
        assertTrue(client.awaitDoctor().isFine)
        val stream = client.streams().awaitEnsure(StreamCreation.ofStatuses("tutto"))
        assertEquals(stream.streamId, client.streams().awaitEnsure(StreamCreation.ofStatuses("tutto")).streamId)
        val sent = AtomicLong()
        val options = UploadOptions.defaults().withProgress { _, bytes, _ -> sent.set(bytes) }
        val file = client.attachments().awaitUploadAll(listOf(Attachment.pdf(Requests.PDF)), options).single()
        assertEquals(Requests.PDF.size.toLong(), sent.get())

        AcceptanceBoard().use { board ->
            val requestId = client.notifications().awaitSend(Requests.to("2026/1", file)).requestId
            coroutineScope {
                val waiting = async { board.awaitAccepted(requestId) }
                emulator.advance(Duration.ofHours(1))
                client.streams().awaitRead(stream.streamId).events.forEach(board::observe)
                assertEquals(requestId.iun(), waiting.await())
            }
            emulator.runUntilStatus(requestId.iun(), NotificationStatus.EFFECTIVE_DATE)
            val manifest = client.documents().awaitSaveAll(requestId.iun(), folder)
            assertTrue(manifest.isComplete)
            assertTrue(manifest.files.all { it.state == SavedState.SAVED })
        }
        assertEquals(emptyList<Any>(), emulator.breaches())
    }

    @Test
    fun `a failure is one of a few classes`() = withEmulator { emulator, client ->
        emulator.addFault(Fault.fail("list_streams", 503))
        val told =
            try {
                client.withoutRetries().use { it.streams().awaitList() }
                "nothing"
            } catch (error: SendException) {
                when (error) {
                    is UnavailableException -> "later"
                    is RefusedException -> "refused"
                    else -> error.kind.name
                }
            }
        assertEquals("later", told)
    }
}
