package io.github.sendsdk.readme;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Document;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.FiscalCode;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.Sender;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.UploadedFile;
import java.nio.file.Path;

/** The program in Java that the README shows. */
final class InJava {
    private InJava() {}

    public static void main(String[] arguments) {
        try (SendClient client = SendClient.fromEnvironment()) {
            UploadedFile file = client.attachments().upload(Attachment.pdf(Path.of("verbale.pdf")));
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
            Iun iun = client.notifications().waitAccepted(submitted.getRequestId());
            System.out.println(iun);
        }
    }
}
