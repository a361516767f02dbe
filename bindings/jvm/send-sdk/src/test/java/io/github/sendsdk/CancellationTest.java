package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes away stops the call, and threads are where they should be. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CancellationTest {
    @Test
    void cancellingAFutureClosesTheConnection() throws Exception {
        try (SilentServer server = new SilentServer();
                SendClient client = server.client()) {
            CompletableFuture<PlatformStatus> future = client.platform().statusAsync();
            server.awaitRequest();
            assertTrue(future.cancel(true));
            server.awaitEnd();
        }
    }

    @Test
    void interruptingAThreadClosesTheConnection() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        try (SilentServer server = new SilentServer();
                SendClient client = server.client()) {
            Thread thread = new Thread(() -> {
                try {
                    client.platform().status();
                } catch (SendException error) {
                    thrown.set(error);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            thread.start();
            server.awaitRequest();
            thread.interrupt();
            thread.join();
            server.awaitEnd();
        }
        assertInstanceOf(CallInterruptedException.class, thrown.get());
        assertEquals(ErrorKind.INTERRUPTED, ((SendException) thrown.get()).getKind());
        assertEquals(true, flag.get());
    }

    @Test
    void dependentStagesRunOnTheGivenExecutor() {
        Thread thread = threadOfStages(task -> new Thread(task, "mine").start());
        // Kotlin adds the name of the coroutine when assertions are on.
        assertTrue(thread.getName().startsWith("mine"), thread.getName());
    }

    @Test
    void nativeThreadsHaveANameAndNeverKeepTheProcessAlive() {
        Thread thread = threadOfStages(Runnable::run);
        // Over JNA they are threads of the library; over FFM the generated code hands on to the common pool.
        assertTrue(thread.getName().matches("send-sdk.*|ForkJoinPool\\.commonPool.*"), thread.getName());
        assertTrue(thread.isDaemon());
    }

    /** The thread of the stages that depend on a call which takes some time. */
    private static Thread threadOfStages(Executor executor) {
        AtomicReference<Thread> thread = new AtomicReference<>();
        try (Emulator emulator = Emulator.builder().manualClock().start();
                SendClient client = client(emulator, executor)) {
            RequestId request = client.notifications().send(Requests.to("1", client.attachments().upload(Attachment.pdf(Requests.PDF))))
                    .getRequestId();
            emulator.runUntilStatus(request.iun(), NotificationStatus.ACCEPTED);
            // The first look is after 50 ms.
            client.notifications().waitAcceptedAsync(request)
                    .thenAccept(iun -> thread.set(Thread.currentThread()))
                    .join();
        }
        return thread.get();
    }

    @Test
    void aBlockingCallOnTheOnlyThreadOfTheExecutorDoesNotHang() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try (Emulator emulator = Emulator.start();
                SendClient client = client(emulator, single)) {
            assertTrue(single.submit(() -> client.platform().status().isHealthy()).get());
            assertTrue(client.platform().statusAsync()
                    .thenApply(status -> client.platform().status().isHealthy())
                    .join());
        } finally {
            single.shutdownNow();
        }
    }

    private static SendClient client(Emulator emulator, Executor executor) {
        return SendClient.builder()
                .environment(emulator.environment())
                .apiKey(emulator.apiKey())
                .executor(executor)
                .build();
    }
}
