package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The border as Java sees it: loading, calls, errors, cancellation. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SelfCheckTest {
    private static final SelfCheckRequest LONG =
            SelfCheckRequest.builder().delay(Duration.ofMinutes(10)).build();

    @Test
    void theLibraryTellsItsVersion() {
        assertEquals(System.getProperty("send.version"), SendSdk.version());
    }

    @Test
    void aBlockingCallAnswers() {
        try (SelfCheck check = new SelfCheck()) {
            SelfCheckReport report = check.run(
                    SelfCheckRequest.builder().delay(Duration.ofMillis(20)).status("REFUSED").build());
            assertEquals(RequestStatus.REFUSED, report.getStatus());
            assertEquals("REFUSED", report.getStatusText());
            assertTrue(report.getWaited().toMillis() >= 20, report.toString());
        }
    }

    @Test
    void anUnknownStateKeepsItsText() {
        try (SelfCheck check = new SelfCheck()) {
            SelfCheckReport report = check.run(SelfCheckRequest.builder().status("POSTPONED").build());
            assertEquals(RequestStatus.UNKNOWN, report.getStatus());
            assertEquals("POSTPONED", report.getStatusText());
        }
    }

    @Test
    void aFailureIsThrownWithTheStackOfTheCaller() {
        try (SelfCheck check = new SelfCheck()) {
            SelfCheckRequest empty = SelfCheckRequest.builder().status("").build();
            InvalidInputException error = assertThrows(InvalidInputException.class, () -> check.run(empty));
            assertEquals("status: it is empty, give the state to answer with", error.getMessage());
            assertEquals("status-empty", error.getCode());
            assertEquals(Optional.of("status"), error.getPath());
            assertFalse(error.isRetryable());
            boolean named = false;
            for (StackTraceElement frame : error.getStackTrace()) {
                named |= frame.getClassName().equals(SelfCheckTest.class.getName());
            }
            assertTrue(named);
        }
    }

    @Test
    void aFutureFailsWithTheSameException() {
        try (SelfCheck check = new SelfCheck()) {
            CompletableFuture<SelfCheckReport> future =
                    check.runAsync(SelfCheckRequest.builder().status(" ").build());
            CompletionException error = assertThrows(CompletionException.class, future::join);
            assertInstanceOf(InvalidInputException.class, error.getCause());
        }
    }

    @Test
    void callsRunTogether() {
        try (SelfCheck check = new SelfCheck()) {
            SelfCheckRequest request = SelfCheckRequest.builder().delay(Duration.ofMillis(200)).build();
            long start = System.nanoTime();
            List<CompletableFuture<SelfCheckReport>> futures = IntStream.range(0, 200)
                    .mapToObj(each -> check.runAsync(request))
                    .collect(Collectors.toList());
            futures.forEach(future -> assertEquals(RequestStatus.ACCEPTED, future.join().getStatus()));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(millis < 20_000, millis + " ms: one after the other it would be 40,000");
        }
    }

    @Test
    void dependentStagesRunOnTheGivenExecutor() {
        AtomicReference<String> thread = new AtomicReference<>();
        try (SelfCheck check = new SelfCheck(task -> new Thread(task, "mine").start())) {
            check.runAsync(SelfCheckRequest.builder().delay(Duration.ofMillis(50)).build())
                    .thenAccept(report -> thread.set(Thread.currentThread().getName()))
                    .join();
        }
        // Kotlin adds the name of the coroutine when assertions are on.
        assertTrue(thread.get().startsWith("mine"), thread.get());
    }

    @Test
    void nativeThreadsHaveANameAndNeverKeepTheProcessAlive() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        try (SelfCheck check = new SelfCheck(Runnable::run)) {
            check.runAsync(SelfCheckRequest.builder().delay(Duration.ofMillis(50)).build())
                    .thenAccept(report -> thread.set(Thread.currentThread()))
                    .join();
        }
        assertTrue(thread.get().getName().startsWith("send-sdk"), thread.get().getName());
        assertTrue(thread.get().isDaemon());
    }

    @Test
    void cancellingAFutureStopsTheNativeWork() throws InterruptedException {
        try (SelfCheck check = new SelfCheck()) {
            CompletableFuture<SelfCheckReport> future = check.runAsync(LONG);
            Thread.sleep(50);
            assertTrue(future.cancel(true));
            awaitAbandoned(check);
        }
    }

    @Test
    void interruptingAThreadStopsTheNativeWork() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        try (SelfCheck check = new SelfCheck()) {
            Thread thread = new Thread(() -> {
                try {
                    check.run(LONG);
                } catch (SendException error) {
                    thrown.set(error);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            thread.start();
            Thread.sleep(50);
            thread.interrupt();
            thread.join();
            awaitAbandoned(check);
        }
        assertInstanceOf(CallInterruptedException.class, thrown.get());
        assertEquals(true, flag.get());
    }

    @Test
    void aClosedObjectRefusesCalls() {
        SelfCheck check = new SelfCheck();
        check.close();
        check.close();
        assertThrows(IllegalStateException.class, () -> check.run(SelfCheckRequest.builder().build()));
    }

    @Test
    void closingDuringACallLetsItFinish() {
        SelfCheck check = new SelfCheck();
        CompletableFuture<SelfCheckReport> future =
                check.runAsync(SelfCheckRequest.builder().delay(Duration.ofMillis(100)).build());
        check.close();
        assertEquals(RequestStatus.ACCEPTED, future.join().getStatus());
    }

    @Test
    void aBuilderRefusesNonsense() {
        InvalidInputException error = assertThrows(
                InvalidInputException.class, () -> SelfCheckRequest.builder().delay(Duration.ofMillis(-1)));
        assertEquals("delay-negative", error.getCode());
    }

    private static void awaitAbandoned(SelfCheck check) throws InterruptedException {
        while (check.abandonedRuns() == 0) {
            Thread.sleep(5);
        }
        assertEquals(1, check.abandonedRuns());
    }
}
