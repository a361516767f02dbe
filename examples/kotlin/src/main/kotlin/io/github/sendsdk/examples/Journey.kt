/** The journey of a notification: what a program of yours would do. */
package io.github.sendsdk.examples

import io.github.sendsdk.Attachment
import io.github.sendsdk.Document
import io.github.sendsdk.Emulator
import io.github.sendsdk.FeePolicy
import io.github.sendsdk.FileException
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.InvalidInputException
import io.github.sendsdk.Iun
import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PhysicalCommunication
import io.github.sendsdk.Recipient
import io.github.sendsdk.SamplePdf
import io.github.sendsdk.SendClient
import io.github.sendsdk.Sender
import io.github.sendsdk.Sha256Digest
import io.github.sendsdk.TaxId
import io.github.sendsdk.TaxonomyCode
import io.github.sendsdk.coroutines.awaitAccepted
import io.github.sendsdk.coroutines.awaitGet
import io.github.sendsdk.coroutines.awaitList
import io.github.sendsdk.coroutines.awaitSaveTo
import io.github.sendsdk.coroutines.awaitSend
import io.github.sendsdk.coroutines.awaitUploadAll
import io.github.sendsdk.newNotification
import kotlinx.coroutines.delay
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.writeBytes
import kotlin.io.path.writeText
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource

private val SETTLED =
    setOf(NotificationStatus.EFFECTIVE_DATE, NotificationStatus.VIEWED, NotificationStatus.CANCELLED)

internal suspend fun journey(arguments: Arguments) {
    // Everything that can be checked is checked before anything is started or sent.
    val taxId = parsed("--recipient") { TaxId.parse(arguments.recipient) }
    val senderTaxId = parsed("--sender-tax-id") { PaTaxId.parse(arguments.senderTaxId) }
    val taxonomy = parsed("--taxonomy") { TaxonomyCode.parse(arguments.taxonomy) }
    makeFolder(arguments.out)

    val progress = Progress()
    val emulator = if (hasKey()) null else Emulator.start()
    emulator.use {
        val connected = if (emulator == null) SendClient.fromEnvironment() else SendClient.of(emulator)
        connected.use { client ->
            val place = if (emulator == null) "environment" else "emulator in this process"
            progress.done("platform", "$place, ${client.environment().baseUrl()}")

            val documents = documents(arguments)
            for (path in documents) {
                Progress.detail("sha256 ${digest(path)}  $path")
            }
            progress.done("hashed", "${documents.size} documents")

            val uploaded = client.attachments().awaitUploadAll(documents.map(Attachment::pdf))
            progress.done("uploaded", "${uploaded.size} documents")

            val request =
                newNotification {
                    protocolNumber("quickstart-${client.notifications().newToken()}")
                    subject(arguments.subject)
                    sender(Sender.of(arguments.sender, senderTaxId))
                    taxonomyCode(taxonomy)
                    feePolicy(FeePolicy.flatRate())
                    physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                    recipient(Recipient.of(taxId, arguments.denomination).withDigitalDomicile(arguments.pec))
                    for ((file, path) in uploaded.zip(documents)) {
                        document(Document.of(file).withTitle(path.nameWithoutExtension))
                    }
                }
            val submitted = client.notifications().awaitSend(request)
            Progress.detail("token ${submitted.idempotenceToken}")
            progress.done("sent", "request ${submitted.requestId}")

            val iun = client.notifications().awaitAccepted(submitted.requestId)
            progress.done("accepted", "IUN $iun, control letter ${if (iun.isControlOk) "right" else "WRONG"}")

            val notification = follow(client, iun, arguments.follow)
            progress.done("followed", "now ${notification.notificationStatusText}")

            progress.done("legal fact", saveLegalFact(client, iun, arguments.out))

            val file = arguments.out.resolve("notification.json")
            file.writeText(notification.toJson())
            progress.done("saved", file.toString())
        }
    }
    println()
    println("Next: look into ${arguments.out}; send a PDF of yours with --document FILE;")
    println("      or set SEND_ENV=uat and SEND_API_KEY to do the same on the platform itself.")
}

/** True if the environment variables name a key. */
private fun hasKey(): Boolean = System.getenv("SEND_API_KEY") != null || System.getenv("SEND_API_KEY_FILE") != null

private inline fun <T> parsed(argument: String, parse: () -> T): T =
    try {
        parse()
    } catch (why: InvalidInputException) {
        throw WrongInput(argument, why.message)
    }

private fun makeFolder(folder: Path) {
    try {
        Files.createDirectories(folder)
    } catch (why: IOException) {
        throw WrongInput("--out", "$folder cannot be made: $why")
    }
}

/** The documents given, or two that are made. */
private fun documents(arguments: Arguments): List<Path> {
    if (arguments.documents.isNotEmpty()) return arguments.documents
    val samples =
        listOf(
            Triple("verbale.pdf", "Verbale di contestazione", "Documento di prova, senza valore legale."),
            Triple("allegato.pdf", "Allegato", "Secondo documento di prova."),
        )
    return samples.map { (name, title, line) ->
        arguments.out.resolve(name).apply { writeBytes(SamplePdf.of(title, listOf(line))) }
    }
}

private fun digest(path: Path): Sha256Digest =
    try {
        Sha256Digest.of(path)
    } catch (why: FileException) {
        throw WrongInput("--document", why.message)
    }

/** Reads the notification until it has run its course, printing each new status; not longer than the limit. */
private suspend fun follow(client: SendClient, iun: Iun, limit: Duration): FullSentNotification {
    val started = TimeSource.Monotonic.markNow()
    var told = 0
    while (true) {
        val notification = client.notifications().awaitGet(iun)
        for (entry in notification.notificationStatusHistory.drop(told)) {
            Progress.detail("${entry.statusText.padEnd(15)} since ${entry.activeFromText}")
        }
        told = notification.notificationStatusHistory.size
        if (notification.notificationStatus in SETTLED || started.elapsedNow() > limit) return notification
        delay(if (client.environment().isLocal) 200.milliseconds else 30.seconds)
    }
}

/** Downloads the first legal fact, which proves that the sender's request was taken in charge. */
private suspend fun saveLegalFact(client: SendClient, iun: Iun, out: Path): String {
    val fact = client.legalFacts().awaitList(iun).firstOrNull()?.legalFactId ?: return "none yet"
    val download = client.legalFacts().awaitGet(iun, fact)
    val path = out.resolve(download.fileName())
    download.awaitSaveTo(path)
    return "${fact.categoryText ?: "legal fact"}, $path"
}
