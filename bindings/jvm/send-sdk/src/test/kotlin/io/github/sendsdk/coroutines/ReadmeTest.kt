package io.github.sendsdk.coroutines

import io.github.sendsdk.Attachment
import io.github.sendsdk.Document
import io.github.sendsdk.Emulator
import io.github.sendsdk.FeePolicy
import io.github.sendsdk.FiscalCode
import io.github.sendsdk.Iun
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.PhysicalCommunication
import io.github.sendsdk.Recipient
import io.github.sendsdk.Requests
import io.github.sendsdk.SendClient
import io.github.sendsdk.Sender
import io.github.sendsdk.TaxonomyCode
import io.github.sendsdk.newNotification
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path

/** The Kotlin of the README compiles and works. */
@Timeout(60)
class ReadmeTest {
    @Test
    fun `the example works`(@TempDir folder: Path) = runBlocking {
        val verbale = Files.write(folder.resolve("verbale.pdf"), Requests.PDF)
        Emulator.start().use { emulator -> SendClient.of(emulator).use { assertTrue(send(it, verbale).isControlOk) } }
    }

    private suspend fun send(client: SendClient, verbale: Path): Iun {
        val file = client.attachments().awaitUpload(Attachment.pdf(verbale))
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
        return client.notifications().awaitAccepted(submitted.requestId)
    }
}
