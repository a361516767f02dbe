package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
                client.streams().consumer(StreamReading.of(streamId, StreamCheckpoint.of(changes)))) {
            assertTrue(consumer.stream().count() > 1);
        }
        assertTrue(changes.durable > 0);
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.of(changes))) {
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
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.of(changes))) {
            SendException error = assertThrows(SendException.class, consumer::next);
            assertTrue(error.getMessage().contains("no disk"), error.getMessage());
            assertInstanceOf(IOException.class, error.getCause());
            changes.isBroken = false;
            assertEquals(first, consumer.next());
        }
    }

    @Test
    void aHandlerThatFailsEndsTheReadingAndGetsItAgain() throws Exception {
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            List<StreamDelivery> seen = new ArrayList<>();
            StreamConsumer.Handler failing = delivery -> {
                seen.add(delivery);
                throw new IOException("full");
            };
            assertEquals("full", assertThrows(IOException.class, () -> consumer.run(failing)).getMessage());
            assertThrows(IOException.class, () -> consumer.run(failing));
            assertEquals(2, seen.size());
            assertEquals(seen.get(0), seen.get(1));
            assertEquals(seen.get(0), consumer.next());
            assertNotEquals(seen.get(0), consumer.next());
        }
    }

    @Test
    void whatIsOnlyLookedAtStaysForWhoeverAsks() {
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            assertTrue(consumer.available().hasNext());
            Iterator<StreamDelivery> other = consumer.available();
            assertTrue(other.hasNext());
            StreamDelivery first = consumer.next();
            assertEquals("ACCEPTED", status(first));
            assertNotEquals(first, other.next());
        }
    }

    private static String event(StreamDelivery delivery) {
        return ((StreamDelivery.Event) delivery).getEvent().getIun() + " " + status(delivery);
    }

    /** More notifications, and what the stream says of them and the first in any case, in some order. */
    private List<String> sendMore() {
        UploadedFile file = client.attachments().upload(Attachment.pdf(Requests.PDF));
        List<String> expected = new ArrayList<>();
        for (int number = 2; number < 8; number++) {
            Iun iun = client.notifications().send(Requests.to(Integer.toString(number), file)).getRequestId().iun();
            emulator.runUntilStatus(iun, NotificationStatus.DELIVERED);
            for (String status : Arrays.asList("ACCEPTED", "DELIVERING", "DELIVERED")) {
                expected.add(iun.value() + " " + status);
            }
        }
        return expected;
    }

    private static void assertEachOnce(List<String> expected, List<String> told) {
        assertEquals(told.size(), new HashSet<>(told).size(), told::toString);
        assertTrue(told.containsAll(expected), told::toString);
    }

    @Test
    void whoeverGoesAwayTakesNothingAlong() {
        List<String> expected = sendMore();
        List<String> told = new ArrayList<>();
        Random moments = new Random(6);
        int cancelled = 0;
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            // On a slow machine few are cancelled before all has come: then whoever waits for more is.
            while (!told.containsAll(expected) || cancelled <= 3) {
                CompletableFuture<StreamDelivery> next = consumer.nextAsync();
                LockSupport.parkNanos(moments.nextBoolean() ? 0 : moments.nextInt(500_000));
                if (next.cancel(true)) {
                    cancelled++;
                } else {
                    told.add(event(next.join()));
                }
            }
        }
        assertEachOnce(expected, told);
    }

    @Test
    void whoeverIsInterruptedTakesNothingAlong() throws Exception {
        List<String> expected = sendMore();
        List<String> told = new ArrayList<>();
        AtomicInteger interrupted = new AtomicInteger();
        Random moments = new Random(7);
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.memory())) {
            Thread reader = new Thread(() -> {
                Random before = new Random(8);
                while (!told.containsAll(expected)) {
                    try {
                        // Some come interrupted already: the other thread may be slow.
                        if (before.nextInt(3) == 0) {
                            Thread.currentThread().interrupt();
                        }
                        told.add(event(consumer.next()));
                    } catch (CallInterruptedException again) {
                        interrupted.incrementAndGet();
                        Thread.interrupted();
                    }
                }
            });
            reader.start();
            while (reader.isAlive()) {
                LockSupport.parkNanos(moments.nextInt(500_000));
                reader.interrupt();
            }
        }
        assertEachOnce(expected, told);
        assertTrue(interrupted.get() > 3, interrupted::toString);
    }

    /** What was told to nobody is not acknowledged either: it comes again to the next process. */
    @Test
    void whatNobodyTookIsNotHandled(@TempDir Path folder) {
        StreamCheckpoint checkpoint = StreamCheckpoint.file(folder.resolve("stream.journal"));
        try (StreamConsumer consumer = client.streams().consumer(streamId, checkpoint)) {
            assertTrue(consumer.available().hasNext());
        }
        try (StreamConsumer consumer = client.streams().consumer(streamId, checkpoint)) {
            assertEquals("ACCEPTED", status(consumer.next()));
        }
    }

    @Test
    void closingWakesWhoeverWaitsAndLetsGoOfTheCheckpoint(@TempDir Path folder) throws Exception {
        StreamCheckpoint checkpoint = StreamCheckpoint.file(folder.resolve("stream.journal"));
        StreamConsumer consumer = client.streams().consumer(streamId, checkpoint);
        consumer.available().forEachRemaining(delivery -> {});
        CompletableFuture<StreamDelivery> waiting = consumer.nextAsync();
        consumer.close();
        assertInstanceOf(
                IllegalStateException.class, assertThrows(ExecutionException.class, waiting::get).getCause());
        assertThrows(IllegalStateException.class, consumer::next);
        consumer.close();
        client.streams().consumer(streamId, checkpoint).close();
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

    /** More of them than there are threads for the network: each waits for all the others. */
    @Test
    void aStoreMayWaitWhenItIsAskedWhetherItIsLong() throws Exception {
        int stores = 8;
        CyclicBarrier meeting = new CyclicBarrier(stores);
        AtomicInteger met = new AtomicInteger();
        List<StreamConsumer> consumers = new ArrayList<>();
        List<CompletableFuture<StreamDelivery>> asked = new ArrayList<>();
        for (int number = 0; number < stores; number++) {
            AtomicBoolean isFirst = new AtomicBoolean(true);
            Changes patient = new Changes() {
                @Override
                public boolean isLong() {
                    try {
                        if (isFirst.getAndSet(false)) {
                            meeting.await(20, TimeUnit.SECONDS);
                            met.incrementAndGet();
                        }
                    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                        // Those who waited in vain are not counted.
                    }
                    return false;
                }
            };
            StreamConsumer consumer = client.streams().consumer("6f2d4a0e-0000-4000-8000-00000000000" + number, StreamCheckpoint.of(patient));
            consumers.add(consumer);
            asked.add(consumer.nextIfAnyAsync());
        }
        for (CompletableFuture<StreamDelivery> delivery : asked) {
            assertInstanceOf(
                    NotFoundException.class, assertThrows(ExecutionException.class, delivery::get).getCause());
        }
        consumers.forEach(StreamConsumer::close);
        assertEquals(stores, met.get());
    }

    @Test
    void aLongStoreIsShortened() {
        AtomicInteger snapshots = new AtomicInteger();
        Changes changes = new Changes() {
            @Override
            public synchronized boolean isLong() {
                return stored.size() > 3;
            }

            @Override
            public synchronized void replace(String snapshot) {
                stored.clear();
                stored.add(snapshot);
                snapshots.incrementAndGet();
            }
        };
        List<String> expected;
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.of(changes))) {
            consumer.nextIfAny();
            expected = consumer.stream().map(StreamConsumerTest::status).collect(Collectors.toList());
        }
        assertEquals("EFFECTIVE_DATE", expected.get(expected.size() - 1));
        assertTrue(snapshots.get() > 0, changes.stored::toString);
        try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.of(changes))) {
            assertNull(consumer.nextIfAny());
        }
    }

    private static class Changes implements StreamCheckpoint.Store {
        final List<String> stored = new ArrayList<>();
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
