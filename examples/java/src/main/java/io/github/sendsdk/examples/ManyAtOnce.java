package io.github.sendsdk.examples;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Document;
import io.github.sendsdk.Emulator;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.FiscalCode;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.Sender;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.UploadedFile;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ten notifications at once, with futures, against an emulator.
 *
 * <pre>
 * java -cp send-examples-java.jar io.github.sendsdk.examples.ManyAtOnce
 * </pre>
 */
public final class ManyAtOnce {
    private ManyAtOnce() {}

    /**
     * Runs it.
     *
     * @param words not used
     */
    public static void main(String[] words) {
        byte[] pdf = SamplePdf.of("Verbale", Collections.singletonList("Documento di prova."));
        try (Emulator emulator = Emulator.start();
                SendClient client = SendClient.of(emulator)) {
            List<CompletableFuture<Iun>> all = IntStream.range(0, 10)
                    .mapToObj(number -> client.uploadAsync(Attachment.pdf(pdf))
                            .thenCompose(file -> client.sendAsync(request("2026/" + number, file)))
                            .thenCompose(submitted -> client.waitAcceptedAsync(submitted.getRequestId()))
                            .whenComplete((iun, error) -> System.out.println(
                                    "2026/" + number + ": " + (error == null ? iun : error.getMessage()))))
                    .collect(Collectors.toList());
            all.forEach(CompletableFuture::join);
        }
    }

    private static NewNotification request(String protocolNumber, UploadedFile file) {
        return NewNotification.builder()
                .protocolNumber(protocolNumber)
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                .taxonomyCode(TaxonomyCode.parse("010101N"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
                        .withDigitalDomicile("prova@pec.it"))
                .document(Document.of(file).withTitle("Verbale"))
                .build();
    }
}
