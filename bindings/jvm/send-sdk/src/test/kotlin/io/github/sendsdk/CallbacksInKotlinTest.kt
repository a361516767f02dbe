package io.github.sendsdk

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.io.IOException
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicLong

/** What the library calls, implemented in Kotlin: lambdas where there is one method, objects where there are more. */
@Timeout(60)
class CallbacksInKotlinTest {
    private class Vault(private val key: String) : CredentialsProvider {
        val asked = AtomicInteger()

        override fun credentials(): Credentials = Credentials.ofApiKey(key).also { asked.incrementAndGet() }
    }

    private class Changes : StreamCheckpoint.Store {
        private val stored = ArrayList<String>()
        var isBroken = false

        @Synchronized
        override fun load(): List<String> = if (isBroken) throw IOException("no disk") else stored.toList()

        @Synchronized
        override fun store(change: String, durable: Boolean) {
            stored.add(change)
        }
    }

    private class Figures : SendObserver {
        val operations = ConcurrentLinkedQueue<String>()

        override fun finished(operation: OperationEnd) {
            operations.add(operation.operation)
        }
    }

    @Test
    fun `all of them are called`() {
        Emulator.builder().acceleratedClock(50_000).start().use { emulator ->
            val vault = Vault(emulator.apiKey())
            val figures = Figures()
            val sent = AtomicLong()
            val tokens = ConcurrentLinkedQueue<String>()
            val builder = SendClient.builder().environment(emulator.environment()).credentials(vault).observer(figures)
            builder.build().use { client ->
                val stream = client.streams().create(StreamCreation.ofStatuses("all")).streamId
                val progress = UploadOptions.defaults().withProgress { _, bytes, _ -> sent.set(bytes) }
                val file = client.attachments().uploadAll(listOf(Attachment.pdf(Requests.PDF)), progress).single()
                assertEquals(Requests.PDF.size.toLong(), sent.get())
                val hook = SendOptions.defaults().withWriteAhead { tokens.add(it.idempotenceToken) }
                val submitted = client.notifications().send(Requests.to("1", file), hook)
                assertEquals(listOf(submitted.idempotenceToken), tokens.toList())
                emulator.runUntilStatus(submitted.requestId.iun(), NotificationStatus.EFFECTIVE_DATE)

                val held = AtomicInteger()
                val changes = Changes()
                val reading = StreamReading.of(stream, StreamCheckpoint.of(changes)).withLease { held.incrementAndGet() }
                client.streams().consumer(reading).use { assertTrue(it.stream().count() >= 1) }
                assertTrue(held.get() >= 1)
                changes.isBroken = true
                client.streams().consumer(reading).use { consumer ->
                    val failure = assertThrows(SendException::class.java) { consumer.next() }
                    assertTrue(failure.message.orEmpty().contains("no disk"), failure.message)
                }
                changes.isBroken = false
                client.streams().consumer(reading).use { assertNull(it.nextIfAny()) }
            }
            assertTrue(vault.asked.get() > 3)
            assertTrue(figures.operations.containsAll(listOf("create_stream", "preload", "send_notification")), figures.operations.toString())
        }
    }

    /** More of them than there are threads for files: each may wait for calls that need such a thread. */
    @Test
    fun `code of the user may call the library`() {
        Emulator.builder().manualClock().start().use { emulator ->
            SendClient.of(emulator).use { client ->
                val options =
                    BatchOptions.defaults().withParallel(24).withWriteAhead {
                        client.attachments().upload(Attachment.pdf(Requests.PDF))
                        client.within(Duration.ofSeconds(30)).streams().list()
                    }
                val told = client.notifications().sendAll((1..24).map { Requests.parcel("$it") }, options).use { it.stream().filter { row -> row.isOk }.count() }
                assertEquals(24, told)
            }
        }
    }
}
