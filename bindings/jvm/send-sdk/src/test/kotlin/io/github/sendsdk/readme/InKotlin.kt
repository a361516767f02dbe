package io.github.sendsdk.readme

import io.github.sendsdk.Attachment
import io.github.sendsdk.Document
import io.github.sendsdk.FeePolicy
import io.github.sendsdk.FiscalCode
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PhysicalCommunication
import io.github.sendsdk.Recipient
import io.github.sendsdk.SendClient
import io.github.sendsdk.Sender
import io.github.sendsdk.TaxonomyCode
import io.github.sendsdk.coroutines.awaitAccepted
import io.github.sendsdk.coroutines.awaitGet
import io.github.sendsdk.coroutines.awaitSend
import io.github.sendsdk.coroutines.awaitUpload
import io.github.sendsdk.newNotification
import java.nio.file.Path

/** The program in Kotlin that the README shows. */
suspend fun main() {
    SendClient.fromEnvironment().use { client ->
        val file = client.attachments().awaitUpload(Attachment.pdf(Path.of("verbale.pdf")))
        val submitted = client.notifications().awaitSend(newNotification {
            protocolNumber("2026/000123")
            subject("Verbale di contestazione")
            sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
            taxonomyCode(TaxonomyCode.parse("010101N"))
            feePolicy(FeePolicy.flatRate())
            physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
            recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra").withDigitalDomicile("prova@pec.it"))
            document(Document.of(file).withTitle("Verbale"))
        })
        val iun = client.notifications().awaitAccepted(submitted.requestId)
        println("$iun: ${client.notifications().awaitGet(iun).notificationStatus}")
    }
}

/** What the README of the binding shows of it. */
suspend fun inShort(client: SendClient) {
    val file = client.attachments().awaitUpload(Attachment.pdf(Path.of("verbale.pdf")))
    val submitted = client.notifications().awaitSend(newNotification {
        protocolNumber("2026/000123")
        // … as in Java
        document(Document.of(file).withTitle("Verbale"))
    })
    val iun = client.notifications().awaitAccepted(submitted.requestId)
    check(iun.isControlOk)
}
