package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes away while waiting for an outcome takes none along, at whatever moment that is; who closes a batch stops it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BatchCancellationTest extends AgainstEmulator {
    private static final int COUNT = 100;

    private final Random moments = new Random(6);
    private static List<Parcel> rows(int count) {
        return IntStream.range(0, count).mapToObj(row -> Requests.parcel("2026/" + row)).collect(Collectors.toList());
    }

    private Batch batch() {
        return client.notifications().sendAll(rows(COUNT), BatchOptions.defaults().withParallel(4));
    }

    private static void assertEachOnce(List<Long> told) {
        assertEquals(
                LongStream.range(0, COUNT).boxed().collect(Collectors.toList()),
                told.stream().sorted().collect(Collectors.toList()));
    }

    /** So that many moments come before them, also on a machine whose threads wait for each other. */
    private void outcomesTakeAWhile() {
        emulator.addFault(Fault.delay("send_notification", Duration.ofMillis(5)));
    }

    /** Anywhere from at once to when the answer is there. */
    private void aMoment() {
        LockSupport.parkNanos(moments.nextInt(2_000_000));
    }

    @Test
    void aCancelledFutureTakesNothingAlong() {
        outcomesTakeAWhile();
        List<Long> told = new ArrayList<>();
        int cancelled = 0;
        try (Batch batch = batch()) {
            while (true) {
                CompletableFuture<ParcelOutcome> next = batch.nextAsync();
                aMoment();
                if (next.cancel(true)) {
                    cancelled++;
                    continue;
                }
                ParcelOutcome row = next.join();
                if (row == null) {
                    break;
                }
                told.add(row.getPosition());
            }
        }
        assertEachOnce(told);
        assertTrue(cancelled > 10, "only " + cancelled + " were cancelled");
    }

    @Test
    void aFutureThatIsOutOfTimeTakesNothingAlong() throws Exception {
        outcomesTakeAWhile();
        List<Long> told = new ArrayList<>();
        int late = 0;
        try (Batch batch = batch()) {
            for (boolean ended = false; !ended; ) {
                try {
                    ParcelOutcome row = batch.nextAsync()
                            .orTimeout(moments.nextInt(2_000), TimeUnit.MICROSECONDS)
                            .get();
                    ended = row == null;
                    if (row != null) {
                        told.add(row.getPosition());
                    }
                } catch (ExecutionException error) {
                    assertInstanceOf(TimeoutException.class, error.getCause());
                    late++;
                }
            }
        }
        assertEachOnce(told);
        assertTrue(late > 10, "only " + late + " were late");
    }

    @Test
    void anInterruptedThreadTakesNothingAlong() throws Exception {
        outcomesTakeAWhile();
        List<Long> told = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        int[] interrupted = {0};
        Thread reader = new Thread(() -> {
            try (Batch batch = batch()) {
                while (true) {
                    try {
                        if (!batch.hasNext()) {
                            return;
                        }
                        told.add(batch.next().getPosition());
                    } catch (CallInterruptedException again) {
                        interrupted[0]++;
                        assertTrue(Thread.interrupted(), "the flag is set again");
                    }
                }
            } catch (Throwable error) {
                failure.set(error);
            }
        });
        reader.start();
        while (reader.isAlive()) {
            aMoment();
            reader.interrupt();
        }
        reader.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        assertEachOnce(told);
        assertTrue(interrupted[0] > 10, "only " + interrupted[0] + " interrupts");
    }

    @Test
    void allWaysOfAskingShareTheOutcomes() throws Exception {
        List<Long> told = new ArrayList<>();
        try (Batch batch = batch()) {
            while (batch.hasNext()) {
                // What was seen to be there comes to whoever asks, however it is asked for.
                CompletableFuture<ParcelOutcome> next = batch.nextAsync();
                assertNotNull(next.get());
                told.add(next.get().getPosition());
                if (batch.hasNext() && batch.hasNext()) {
                    told.add(batch.next().getPosition());
                }
                List<CompletableFuture<ParcelOutcome>> asked = new ArrayList<>();
                IntStream.range(0, 5).forEach(i -> asked.add(batch.nextAsync()));
                // One in the middle of the line goes away.
                boolean gone = asked.get(2).cancel(false);
                for (CompletableFuture<ParcelOutcome> row : asked) {
                    if (!(gone && row.isCancelled()) && row.get() != null) {
                        told.add(row.get().getPosition());
                    }
                }
            }
        }
        assertEachOnce(told);
    }

    @Test
    void aStageThatAsksForTheNextDoesNotHang() throws Exception {
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        try (Batch batch = batch()) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            Runnable[] step = new Runnable[1];
            step[0] = () -> batch.nextAsync().whenComplete((row, error) -> {
                if (row == null) {
                    end.complete(null);
                    return;
                }
                told.add(row.getPosition());
                if (batch.hasNext()) {
                    told.add(batch.next().getPosition());
                }
                step[0].run();
            });
            step[0].run();
            end.get();
        }
        assertEachOnce(new ArrayList<>(told));
    }

    @Test
    void severalThreadsShareTheOutcomes() throws Exception {
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        try (Batch batch = batch()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    for (ParcelOutcome row; (row = batch.nextAsync().join()) != null; ) {
                        told.add(row.getPosition());
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertEachOnce(new ArrayList<>(told));
    }

    @Test
    void closingStopsItAndWakesWhoeverWaits() throws Exception {
        emulator.addFault(Fault.delay("send_notification", Duration.ofSeconds(20)));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Batch batch = batch();
        Thread waiting = new Thread(() -> thrown.set(assertThrows(IllegalStateException.class, batch::next)));
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        batch.close();
        waiting.join();
        assertTrue(thrown.get().getMessage().contains("closed"), thrown.get()::toString);
        assertThrows(IllegalStateException.class, batch::hasNext);
        batch.close();
    }

    @Test
    void closingOrCancellingStopsTheSending() throws Exception {
        List<Parcel> rows = rows(1000);
        BatchOptions options = BatchOptions.defaults().withParallel(2);
        try (Batch batch = client.notifications().sendAll(rows, options)) {
            assertTrue(batch.next().isOk());
        }
        assertQuiet(1000);
        int before = emulator.journal("send_notification").size();
        CompletableFuture<List<ParcelOutcome>> all = client.notifications().sendAllAsync(rows, options);
        while (emulator.journal("send_notification").size() == before) {
            Thread.sleep(1);
        }
        assertTrue(all.cancel(true));
        assertQuiet(before + 1000);
        assertFalse(
                Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(it -> it.getName().equals("send-sdk-rows")
                                && it.getState() == Thread.State.RUNNABLE),
                "rows are still taken");
    }

    /** Nothing is sent any more, and long not all was. */
    private void assertQuiet(int all) throws InterruptedException {
        Thread.sleep(200);
        int sent = emulator.journal("send_notification").size();
        assertTrue(sent < all, sent + " of " + all);
        Thread.sleep(300);
        assertEquals(sent, emulator.journal("send_notification").size());
    }
}
