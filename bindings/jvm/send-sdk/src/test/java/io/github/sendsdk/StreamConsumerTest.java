package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stream read to the last event, with every kind of checkpoint. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamConsumerTest {
    private Emulator emulator;
    private SendClient client;
    private String streamId;

    @BeforeEach
    void start() {
        // An empty stream asks its readers to wait: with a clock that runs, so does the wait.
        emulator = Emulator.builder().acceleratedClock(50_000).seed(5).start();
        client = SendClient.of(emulator);
        streamId = client.streams().create(StreamCreation.ofStatuses("all")).getStreamId();
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        Iun iun = client.notifications().send(Requests.to("1", file)).getRequestId().iun();
        emulator.runUntilStatus(iun, NotificationStatus.EFFECTIVE_DATE);
    }

    @AfterEach
    void stop() {
        client.close();
        emulator.close();
    }

    private static String status(StreamDelivery delivery) {
        return ((StreamDelivery.Event) delivery).getEvent().getNewStatusText();
    }

    @Test
    void everythingComesOnceAndInOrder() {
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            List<String> statuses = consumer.stream().map(StreamConsumerTest::status).collect(Collectors.toList());
            assertTrue(statuses.contains("ACCEPTED"), statuses.toString());
            assertEquals("EFFECTIVE_DATE", statuses.get(statuses.size() - 1));
            assertNull(consumer.nextIfAny());
            Iterator<StreamDelivery> rest = consumer.available();
            assertFalse(rest.hasNext());
            assertThrows(NoSuchElementException.class, rest::next);
        }
    }

    @Test
    void whatWasNotHandledComesAgainAfterARestart(@TempDir Path folder) {
        StreamCheckpoint checkpoint = StreamCheckpoint.file(folder.resolve("stream.journal"));
        StreamDelivery second;
        try (StreamConsumer consumer = client.streams().consumer(streamId, checkpoint)) {
            consumer.next();
            second = consumer.next();
            assertThrows(ConflictException.class, () -> client.streams().consumer(streamId, checkpoint));
        }
        try (StreamConsumer consumer = client.streams().consumer(streamId, checkpoint)) {
            assertEquals(second, consumer.next());
        }
    }

    @Test
    void aStoreOfTheUserKeepsTheLedger() {
        Changes changes = new Changes();
        try (StreamConsumer consumer =
                client.streams().consumer(StreamReading.of(streamId, StreamCheckpoint.in(changes)))) {
            assertTrue(consumer.stream().count() > 1);
        }
        assertTrue(changes.durable > 0);
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.in(changes))) {
            assertNull(consumer.nextIfAny());
        }
    }

    @Test
    void aStoreThatFailsIsTold() {
        StreamDelivery first;
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            first = consumer.next();
        }
        Changes changes = new Changes();
        changes.isBroken = true;
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.in(changes))) {
            SendException error = assertThrows(SendException.class, consumer::next);
            assertTrue(error.getMessage().contains("no disk"), error.getMessage());
            changes.isBroken = false;
            assertEquals(first, consumer.next());
        }
    }

    @Test
    void aHandlerThatFailsEndsTheReading() {
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            List<StreamDelivery> seen = new ArrayList<>();
            IOException error = assertThrows(IOException.class, () -> consumer.run(delivery -> {
                seen.add(delivery);
                throw new IOException("full");
            }));
            assertEquals("full", error.getMessage());
            assertEquals(1, seen.size());
        }
    }

    @Test
    void waitingCanBeCancelledAndLosesNothing() throws Exception {
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            consumer.available().forEachRemaining(delivery -> {});
            CompletableFuture<StreamDelivery> waiting = consumer.nextAsync();
            waiting.cancel(true);
            assertTrue(waiting.isCancelled());
            UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
            Iun iun = client.notifications().send(Requests.to("2", file)).getRequestId().iun();
            emulator.runUntilStatus(iun, NotificationStatus.ACCEPTED);
            assertTrue(consumer.stream().anyMatch(it -> iun.value().equals(((StreamDelivery.Event) it).getEvent().getIun())));
        }
    }

    private static final class Changes implements StreamCheckpoint.Store {
        private final List<String> stored = new ArrayList<>();
        private int durable;
        private volatile boolean isBroken;

        @Override
        public synchronized List<String> load() throws IOException {
            if (isBroken) {
                throw new IOException("no disk");
            }
            return new ArrayList<>(stored);
        }

        @Override
        public synchronized void store(String change, boolean mustLast) {
            durable += mustLast ? 1 : 0;
            stored.add(change);
        }
    }
}
