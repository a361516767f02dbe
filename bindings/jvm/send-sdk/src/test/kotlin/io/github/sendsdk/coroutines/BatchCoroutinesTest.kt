package io.github.sendsdk.coroutines

import io.github.sendsdk.BatchOptions
import io.github.sendsdk.Emulator
import io.github.sendsdk.Fault
import io.github.sendsdk.Parcel
import io.github.sendsdk.ParcelOutcome
import io.github.sendsdk.Requests
import io.github.sendsdk.SendClient
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.flow.toSet
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.locks.LockSupport
import kotlin.random.Random

/** Many rows as flows. */
@Timeout(60)
class BatchCoroutinesTest {
    private fun withEmulator(test: suspend (Emulator, SendClient) -> Unit) {
        Emulator.builder().manualClock().start().use { emulator ->
            SendClient.of(emulator).use { client -> runBlocking { test(emulator, client) } }
        }
    }

    private val rows = (0 until 100).map { Requests.parcel("flow/$it") }
    private val few = BatchOptions.defaults().withParallel(2)

    @Test
    fun `many are a flow, from a flow`() =
        withEmulator { emulator, client ->
            assertEquals((0L until 100L).toSet(), client.notifications().dispatch(rows).map { it.position }.toSet())
            assertEquals((0L until 100L).toSet(), client.notifications().dispatch(rows.asFlow()).map { it.position }.toSet())
            val before = emulator.journal("send_notification").size
            assertEquals(1, client.notifications().dispatch(rows, few).take(1).toList().size)
            assertEquals(1, client.notifications().dispatch(rows.asFlow(), few).take(1).toList().size)
            assertTrue(emulator.journal("send_notification").size - before < 150)
        }

    @Test
    fun `a cancelled coroutine takes nothing along`() =
        withEmulator { emulator, client ->
            // So that many moments come before the outcomes, also on a machine whose threads wait for each other.
            emulator.addFault(Fault.delay("send_notification", Duration.ofMillis(5)))
            val told = ArrayList<Long>()
            val moments = Random(6)
            var cancelled = 0
            client.notifications().sendAll(rows, BatchOptions.defaults().withParallel(4)).use { batch ->
                var isMore = true
                while (isMore) {
                    val asking =
                        CoroutineScope(Dispatchers.Default).launch {
                            // Nothing of this suspends between the hand-over and the note of it.
                            val row = batch.awaitNext()
                            row?.let { told.add(it.position) }
                            isMore = row != null
                        }
                    LockSupport.parkNanos(moments.nextLong(2_000_000))
                    asking.cancelAndJoin()
                    if (asking.isCancelled) cancelled++
                }
            }
            assertEquals((0L until 100L).toList(), told.sorted())
            assertTrue(cancelled > 10, "only $cancelled were cancelled")
        }

    @Test
    fun `a flow that is slow or blocks delays no outcome`() =
        withEmulator { _, client ->
            val told = CompletableDeferred<Unit>()
            val latch = CountDownLatch(1)
            val slow = rows.take(4).asFlow().onEach { if (it === rows[1]) told.await() }
            assertEquals(4, client.notifications().dispatch(slow, few).onEach { told.complete(Unit) }.toList().size)
            // On the only thread there is: what blocks must have another.
            val blocking = rows.take(4).asFlow().onEach { if (it === rows[1]) latch.await() }
            assertEquals(4, client.notifications().dispatch(blocking, few).onEach { latch.countDown() }.toList().size)
            val stuck = rows.asFlow().onEach { if (it === rows[1]) CountDownLatch(1).await() }
            assertEquals(1, client.notifications().dispatch(stuck, few).take(1).toList().size)
        }

    @Test
    fun `what the source throws comes after the outcomes`() =
        withEmulator { _, client ->
            val away = IllegalStateException("the database is away")
            val failing: List<Flow<ParcelOutcome>> =
                listOf(
                    client.notifications().dispatch(rows.take(3).asFlow().onEach { if (it === rows[2]) throw away }),
                    client.notifications().dispatch(Iterable { iterator { yieldAll(rows.take(2)); throw away } }),
                )
            for (outcomes in failing) {
                val told = ArrayList<Parcel?>()
                val thrown = runCatching { outcomes.collect { told.add(it.parcel) } }.exceptionOrNull()
                assertEquals(away.message, thrown?.message)
                assertEquals(rows.take(2).toSet(), told.toSet())
            }
        }

    @Test
    fun `cancelling the collection stops the batch`() =
        withEmulator { emulator, client ->
            val first = CompletableDeferred<Unit>()
            // Slowly, so that much is left however late the end of it comes.
            val source = flow { rows.forEach { emit(it).also { delay(50) } } }
            val collecting =
                CoroutineScope(Dispatchers.Default).launch {
                    client.notifications().dispatch(source, few).collect { first.complete(Unit) }
                }
            first.await()
            collecting.cancelAndJoin()
            assertTrue(collecting.isCancelled)
            delay(200)
            val sent = emulator.journal("send_notification").size
            assertTrue(sent < 90, "$sent were sent")
            delay(300)
            assertEquals(sent, emulator.journal("send_notification").size)
            assertSame(rows[0], client.notifications().dispatch(rows.take(1)).toList().single().parcel)
        }
}
