package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README compiles and works. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReadmeTest {
    @Test
    void theExampleWorks(@TempDir Path folder) throws IOException {
        Path verbale = Files.write(folder.resolve("verbale.pdf"), Requests.PDF);
        assertTrue(send(verbale).isControlOk());
    }

    private static Iun send(Path verbale) {
        try (Emulator emulator = Emulator.start(); SendClient client = SendClient.of(emulator)) {
            UploadedFile file = client.attachments().upload(Attachment.pdf(verbale));
            Submitted submitted = client.notifications().send(NewNotification.builder()
                    .protocolNumber("2026/000123")
                    .subject("Verbale di contestazione")
                    .sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                    .taxonomyCode(TaxonomyCode.parse("010101N"))
                    .feePolicy(FeePolicy.flatRate())
                    .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                    .recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
                            .withDigitalDomicile("prova@pec.it"))
                    .document(Document.of(file).withTitle("Verbale"))
                    .build());
            return client.notifications().waitAccepted(submitted.getRequestId());
        }
    }
}
