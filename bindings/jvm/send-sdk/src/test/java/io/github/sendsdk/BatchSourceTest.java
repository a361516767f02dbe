package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the rows of a batch come from: slowly, wrongly, or not at all. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BatchSourceTest extends AgainstEmulator {
    private static final IllegalStateException AWAY = new IllegalStateException("the database is away");

    private static Collection<Parcel> rows(int count, IntFunction<Parcel> row) {
        return new AbstractCollection<Parcel>() {
            @Override
            public Iterator<Parcel> iterator() {
                return IntStream.range(0, count).mapToObj(row).iterator();
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    @Test
    void aRowThatIsSlowToComeDelaysNoOther() throws Exception {
        CountDownLatch told = new CountDownLatch(3);
        Iterable<Parcel> slow = rows(6, row -> {
            if (row == 3) {
                await(told);
            }
            return Requests.parcel("2026/" + row);
        });
        try (Batch batch = client.notifications().sendAll(slow, BatchOptions.defaults().withParallel(1))) {
            Set<Long> positions = new HashSet<>();
            batch.forEachRemaining(row -> {
                assertTrue(row.isOk(), row::toString);
                positions.add(row.getPosition());
                told.countDown();
            });
            assertEquals(6, positions.size());
        }
    }

    @Test
    void aSourceThatBlocksIsAbandoned() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Iterable<Parcel> stuck = rows(9, row -> {
            if (row == 1) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException end) {
                    interrupted.countDown();
                }
            }
            return Requests.parcel("2026/" + row);
        });
        try (Batch batch = client.notifications().sendAll(stuck)) {
            assertEquals("2026/0", batch.next().get().getProtocolNumber());
            CompletableFuture<ParcelOutcome> next = batch.nextAsync();
            assertFalse(next.isDone());
            batch.close();
            ExecutionException closed = assertThrows(ExecutionException.class, next::get);
            assertInstanceOf(IllegalStateException.class, closed.getCause());
        }
        interrupted.await();
        assertEquals(1, emulator.journal("send_notification").size());
    }

    @Test
    void whatTheSourceThrowsComesAfterTheOutcomes() {
        try (Batch batch = client.notifications().sendAll(rows(9, row -> {
            if (row == 2) {
                throw AWAY;
            }
            return Requests.parcel("2026/" + row);
        }))) {
            assertTrue(batch.next().isOk());
            assertTrue(batch.next().isOk());
            assertSame(AWAY, assertThrows(IllegalStateException.class, batch::hasNext));
            assertSame(AWAY, assertThrows(IllegalStateException.class, batch::next));
            assertSame(AWAY, assertThrows(ExecutionException.class, batch.nextAsync()::get).getCause());
        }
        try (Batch batch = client.notifications().sendAll(() -> {
            throw AWAY;
        })) {
            assertSame(AWAY, assertThrows(IllegalStateException.class, batch::next));
        }
    }

    @Test
    void allThatWasSentBeforeTheSourceFailedIsTold() {
        CompletableFuture<List<ParcelOutcome>> all = client.notifications().sendAllAsync(
                rows(1000, row -> {
                    if (row == 100) {
                        throw AWAY;
                    }
                    return Requests.parcel("2026/" + row);
                }),
                BatchOptions.defaults().withParallel(64));
        ParcelSourceException failure =
                assertInstanceOf(ParcelSourceException.class, assertThrows(ExecutionException.class, all::get).getCause());
        assertSame(AWAY, failure.getCause());
        assertEquals(100, failure.getOutcomes().stream().filter(RowOutcome::isOk).count());
        assertEquals("2026/99", failure.getOutcomes().get(99).getProtocolNumber());
        assertEquals(100, emulator.journal("send_notification").size());
    }

    @Test
    void whatIsNoParcelIsARowThatFailed() {
        List<Parcel> rows = Arrays.asList(
                Requests.parcel("1"), null, Requests.parcel("half \ud800 a character"), Requests.parcel("4"));
        List<ParcelOutcome> told = client.notifications().sendAllAsync(rows, BatchOptions.defaults()).join();
        assertEquals(
                Arrays.asList(true, false, false, true),
                told.stream().map(RowOutcome::isOk).collect(Collectors.toList()));
        assertNull(told.get(1).getParcel());
        InvalidInputException missing = assertInstanceOf(InvalidInputException.class, told.get(1).getError());
        assertEquals("null", missing.getCode());
        assertEquals("parcel", missing.getPath());
        assertTrue(missing.getMessage(java.util.Locale.ITALIAN).contains("la riga è null"), missing.getMessage());
        assertEquals("not_text", told.get(2).getError().getCode());
        assertEquals(2, emulator.journal("send_notification").size());
    }

    @Test
    void anOutcomeNamesItsParcel() {
        List<Parcel> rows = IntStream.range(0, 40)
                .mapToObj(row -> Requests.parcel("2026/" + row))
                .collect(Collectors.toList());
        try (Batch batch = client.notifications().sendAll(rows)) {
            batch.forEachRemaining(row -> {
                assertSame(rows.get((int) row.getPosition()), row.getParcel());
                assertEquals("2026/" + row.getPosition(), row.getProtocolNumber());
                assertEquals(row.getProtocolNumber(), row.get().getProtocolNumber());
            });
        }
    }

    @Test
    void noMoreAreTakenThanAreOnTheirWayOrAboutToBe() throws Exception {
        emulator.addFault(Fault.delay("send_notification", Duration.ofSeconds(1)));
        AtomicInteger taken = new AtomicInteger();
        Iterable<Parcel> counted = rows(10_000, row -> {
            taken.incrementAndGet();
            return Requests.parcel("2026/" + row);
        });
        try (Batch batch = client.notifications().sendAll(counted, BatchOptions.defaults().withParallel(2))) {
            batch.next();
            Thread.sleep(200);
            assertTrue(taken.get() <= 2 * 2 + 64 + 1, taken::toString);
        }
        for (int parallel : new int[] {-1, 0, 4097, Integer.MAX_VALUE}) {
            InvalidInputException wrong = assertThrows(
                    InvalidInputException.class,
                    () -> client.notifications().sendAll(counted, BatchOptions.defaults().withParallel(parallel)));
            assertEquals("range", wrong.getCode());
            assertEquals("parallel", wrong.getPath());
        }
        try (Batch most = client.notifications().sendAll(Collections.emptyList(), BatchOptions.defaults().withParallel(4096))) {
            assertFalse(most.hasNext());
        }
    }

    @Test
    void manyRowsKeepComing() {
        int count = 400;
        Iterable<Parcel> rows = rows(count, row -> row % 2 == 0 ? null : Requests.parcel("2026/" + row));
        try (Batch batch = client.notifications().sendAll(rows, BatchOptions.defaults().withParallel(3))) {
            Set<Long> positions = batch.stream().map(RowOutcome::getPosition).collect(Collectors.toSet());
            assertEquals(count, positions.size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }
}
