package io.github.sendsdk.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Batch;
import io.github.sendsdk.BatchOptions;
import io.github.sendsdk.Document;
import io.github.sendsdk.Emulator;
import io.github.sendsdk.Fault;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.FullSentNotification;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.Sender;
import io.github.sendsdk.StreamCheckpoint;
import io.github.sendsdk.StreamConsumer;
import io.github.sendsdk.StreamDelivery;
import io.github.sendsdk.StreamEvent;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.lifecycle.Tracker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the README of the binding shows, in its words. */
final class Snippets {
    private Snippets() {}

    /** A row of a register. */
    interface Row {
        String number();

        String token();

        String taxId();

        String name();

        Path file();
    }

    /** A register. */
    interface Register {
        void save(String protocolNumber, Object outcome);
    }

    static void many(SendClient client, List<Row> rows, Register register) {
        Iterable<Parcel> parcels = () -> rows.stream().map(row -> NewNotification.builder()
                .protocolNumber(row.number())
                .idempotenceToken(row.token()) // from your row: the same at each try
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                .taxonomyCode(TaxonomyCode.parse("010101N"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.of(row.taxId(), row.name())) // texts are read with the whole request
                .document(Document.of(Attachment.pdf(row.file())).withTitle("Verbale")) // uploaded with it
                .parcel()).iterator();
        try (Batch batch = client.notifications().sendAll(parcels, BatchOptions.defaults().withParallel(32))) {
            batch.forEachRemaining(row -> register.save(row.getProtocolNumber(), row.isOk() ? row.get() : row.getError()));
        }
    }

    static void following(SendClient client, String streamId, Map<String, Tracker> trackers) throws Exception {
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.file(Path.of("stream.journal")))) {
            consumer.run(delivery -> {
                if (delivery instanceof StreamDelivery.Event) {
                    StreamEvent event = ((StreamDelivery.Event) delivery).getEvent();
                    if (event.getIun() != null) { // there is none before acceptance
                        trackers.computeIfAbsent(event.getIun(), iun -> Tracker.of(1)).feed(event);
                    }
                }
            });
        }
    }

    static FullSentNotification moved(Parcel parcel) {
        try (Emulator emulator = Emulator.builder().manualClock().seed(7).start();
                SendClient client = SendClient.of(emulator)) {
            Submitted submitted = client.notifications().send(parcel);
            emulator.runUntilStatus(submitted.getRequestId().iun(), NotificationStatus.EFFECTIVE_DATE);
            FullSentNotification notification = client.notifications().get(submitted.getRequestId().iun());
            return notification;
        }
    }

    static void wrong(Emulator emulator, SendClient client, Parcel parcel) {
        emulator.addFault(Fault.loseAnswer("send_notification").once());
        assertTrue(client.notifications().send(parcel).isRecovered());
        assertEquals(1, emulator.journal("send_notification").size());
        assertEquals(List.of(), emulator.breaches());
    }
}
