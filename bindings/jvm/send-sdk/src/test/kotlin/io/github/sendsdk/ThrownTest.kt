package io.github.sendsdk

import io.github.sendsdk.internal.Thrown
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.time.Duration

/** What code of the user threw is kept for as long as it may be asked for, and no longer. */
@Timeout(60)
class ThrownTest {
    @Test
    fun `what was thrown is taken once`() {
        val thrown = Thrown(most = 2, life = Duration.ofMinutes(1))
        val error = IllegalStateException()
        val number = thrown.keep(error)
        assertSame(error, thrown.take(number))
        assertNull(thrown.take(number))
    }

    @Test
    fun `the oldest goes if there are too many`() {
        val thrown = Thrown(most = 2, life = Duration.ofMinutes(1))
        val numbers = List(3) { thrown.keep(IllegalStateException("$it")) }
        assertEquals(listOf(null, "1", "2"), numbers.map { thrown.take(it)?.message })
    }

    @Test
    fun `what nobody asks for is forgotten by itself`() {
        val thrown = Thrown(most = 100, life = Duration.ofMillis(50))
        val first = thrown.keep(IllegalStateException())
        assertEquals(1, thrown.count())
        waitForNone(thrown)
        assertNull(thrown.take(first))
        thrown.keep(IllegalStateException())
        waitForNone(thrown)
    }

    private fun waitForNone(thrown: Thrown) {
        while (thrown.count() > 0) Thread.sleep(5)
    }
}
