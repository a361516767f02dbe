package io.github.sendsdk.coroutines

import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.RequestStatus
import io.github.sendsdk.SelfCheck
import io.github.sendsdk.SelfCheckRequest
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.time.Duration

/** The border as Kotlin sees it: suspending calls, errors, cancellation. */
@Timeout(60)
class SelfCheckCoroutinesTest {
    private fun request(delay: Duration = Duration.ZERO, status: String = "ACCEPTED") =
        SelfCheckRequest.builder().delay(delay).status(status).build()

    @Test
    fun `a suspending call answers`() = runBlocking {
        SelfCheck().use { check ->
            val report = check.awaitRun(request(status = "WAITING"))
            assertEquals(RequestStatus.WAITING, report.status)
        }
    }

    @Test
    fun `calls run together`() = runBlocking {
        SelfCheck().use { check ->
            val reports = List(100) { async { check.awaitRun(request(Duration.ofMillis(100))) } }.awaitAll()
            assertEquals(100, reports.count { it.status == RequestStatus.ACCEPTED })
        }
    }

    @Test
    fun `a failure is an exception of the facade`() {
        SelfCheck().use { check ->
            val error = assertThrows(InvalidInputException::class.java) {
                runBlocking { check.awaitRun(request(status = "")) }
            }
            assertEquals("status-empty", error.code)
        }
    }

    @Test
    fun `a timeout stops the native work`() = runBlocking {
        SelfCheck().use { check ->
            assertNull(withTimeoutOrNull(50) { check.awaitRun(request(Duration.ofMinutes(10))) })
            while (check.abandonedRuns() == 0L) {
                delay(5)
            }
            assertEquals(1, check.abandonedRuns())
        }
    }
}
