package io.github.sendsdk.examples

import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.SelfCheck
import io.github.sendsdk.SelfCheckRequest
import io.github.sendsdk.SendSdk
import io.github.sendsdk.coroutines.awaitRun
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import java.time.Duration

/** Shows that the native library is there and answers, one call and many, and what an error looks like. */
fun main(): Unit = runBlocking {
    println("send-sdk ${SendSdk.version()}")
    SelfCheck().use { check ->
        val slow = SelfCheckRequest.builder().delay(Duration.ofMillis(50)).build()
        println("one: ${check.awaitRun(slow).status}")
        println("many: ${List(20) { async { check.awaitRun(slow) } }.awaitAll().size}")
        try {
            check.awaitRun(SelfCheckRequest.builder().status("").build())
        } catch (error: InvalidInputException) {
            println("error: ${error.message} (${error.code})")
        }
    }
}
