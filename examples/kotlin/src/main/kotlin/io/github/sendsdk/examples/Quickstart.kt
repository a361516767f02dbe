package io.github.sendsdk.examples

import io.github.sendsdk.ErrorKind
import io.github.sendsdk.SendException
import kotlinx.coroutines.runBlocking
import java.io.IOException
import kotlin.system.exitProcess

/** Wrong input: nothing was sent. */
private const val WRONG_INPUT = 2

/** Something failed on the way. */
private const val FAILED = 1

/**
 * One notification from end to end: hashed, uploaded, sent, accepted, delivered, and its legal fact downloaded.
 *
 * ```
 * java -jar send-examples-kotlin.jar
 * java -jar send-examples-kotlin.jar --document verbale.pdf --recipient FLPCPT69A65Z336P
 * SEND_ENV=uat SEND_API_KEY=… java -jar send-examples-kotlin.jar --sender "Comune di …" --sender-tax-id …
 * ```
 *
 * Without `SEND_API_KEY` it starts an emulator of the platform in this very process: nothing leaves the machine. What a
 * program of yours needs of it is in `Journey.kt`.
 */
fun main(words: Array<String>) {
    exitProcess(quickstart(words))
}

private fun quickstart(words: Array<String>): Int =
    try {
        val arguments = Arguments.parse(words)
        if (arguments == null) print(USAGE) else runBlocking { journey(arguments) }
        0
    } catch (error: WrongInput) {
        failed(error, WRONG_INPUT)
    } catch (error: SendException) {
        when (error.kind) {
            ErrorKind.INVALID_INPUT, ErrorKind.FILE, ErrorKind.CONFIGURATION -> failed(error, WRONG_INPUT)
            else -> failed(error, FAILED)
        }
    } catch (error: IOException) {
        failed(error, FAILED)
    }

private fun failed(error: Exception, code: Int): Int {
    System.err.println("error: ${error.message}")
    return code
}
