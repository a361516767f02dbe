package io.github.sendsdk.examples;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Batch;
import io.github.sendsdk.BatchOptions;
import io.github.sendsdk.Document;
import io.github.sendsdk.Emulator;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.Sender;
import java.util.Collections;
import java.util.stream.IntStream;

/**
 * A hundred notifications, each with its file, eight at a time, against an emulator.
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
        Attachment pdf = Attachment.pdf(SamplePdf.of("Verbale", Collections.singletonList("Documento di prova.")));
        Iterable<Parcel> rows = () -> IntStream.range(0, 100).mapToObj(number -> parcel("2026/" + number, pdf)).iterator();
        try (Emulator emulator = Emulator.start();
                SendClient client = SendClient.of(emulator);
                Batch batch = client.notifications().sendAll(rows, BatchOptions.defaults().withParallel(8))) {
            batch.forEachRemaining(row -> System.out.println(
                    row.getProtocolNumber() + ": " + (row.isOk() ? row.get().getRequestId() : row.getError().getMessage())));
        }
    }

    private static Parcel parcel(String protocolNumber, Attachment pdf) {
        return NewNotification.builder()
                .protocolNumber(protocolNumber)
                .idempotenceToken("1")
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", "80016350821"))
                .taxonomyCode("010101N")
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.of("FLPCPT69A65Z336P", "Cleopatra").withDigitalDomicile("prova@pec.it"))
                .document(Document.of(pdf).withTitle("Verbale"))
                .parcel();
    }
}
