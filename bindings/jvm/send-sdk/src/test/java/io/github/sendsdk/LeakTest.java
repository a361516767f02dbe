package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sendsdk.lifecycle.Lifecycle;
import io.github.sendsdk.lifecycle.Tracker;
import io.github.sendsdk.preflight.Preflight;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing is left behind in 100,000 calls: neither memory nor handles nor threads. Read from the system, so on Linux only, and in a JVM with a
 * small heap of its own, whose growth would hide everything else.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LeakTest {
    private static final int CALLS = 100_000;
    private static final Path STATUS = Paths.get("/proc/self/status");

    /** A leak of 200 bytes in each call would be 20 MB. */
    private static final long MOST_GROWTH = 20L << 20;

    private static final String NOTIFICATION = "{\"iun\":\"XGHJ-QGEV-YJHQ-202611-E-1\",\"sentAt\":\"2026-11-22T02:40:59Z\","
            + "\"notificationStatus\":\"ACCEPTED\",\"recipients\":[{}],\"timeline\":[{\"elementId\":\"a\","
            + "\"category\":\"REQUEST_ACCEPTED\",\"timestamp\":\"2026-11-22T02:41:59Z\",\"details\":{}}]}";

    @Test
    void callsObjectsAndFailuresLeaveNothingBehind() throws Exception {
        assumeTrue(Files.exists(STATUS), "skipped: no /proc");
        String java = Paths.get(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        java, "-Xmx96m", "-XX:+UseSerialGC", "-cp", classes, LeakTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(told);
        assertEquals(0, process.waitFor(), told);
    }

    /** What the other JVM runs: it ends with 1 if something was left behind. */
    public static void main(String[] none) throws Exception {
        FullSentNotification notification = FullSentNotification.fromJson(NOTIFICATION);
        run(CALLS / 5, notification);
        long memory = resident();
        int handles = handles();
        int threads = threads();
        run(CALLS, notification);
        long grown = resident() - memory;
        int opened = handles() - handles;
        int begun = threads() - threads;
        System.out.printf(
                "%,d calls: resident memory grew by %,d kB, handles by %d, threads by %d%n",
                CALLS, grown >> 10, opened, begun);
        System.exit(grown < MOST_GROWTH && opened <= 5 && begun <= 5 ? 0 : 1);
    }

    /** Calls that give records, make objects, and fail. */
    private static void run(int calls, FullSentNotification notification) {
        for (int call = 0; call < calls; call += 6) {
            FiscalCode.parse("FLPCPT69A65Z336P");
            try (Tracker tracker = Tracker.of(1)) {
                tracker.state();
            }
            Lifecycle.history(notification);
            notification.getTimeline().get(0).typedDetails();
            try {
                Iun.parse("no IUN");
                throw new AssertionError("it was read");
            } catch (InvalidInputException expected) {
                // As it should be.
            }
            if (call % 1000 == 0) {
                Preflight.production().checkJson("{}");
            }
        }
        try (SendClient client = SendClient.builder().baseUrl("http://127.0.0.1:9").apiKey("k").build();
                AcceptanceBoard board = new AcceptanceBoard()) {
            for (int batch = 0; batch < calls / 2000; batch++) {
                waiting(client, board);
            }
        }
    }

    /** What waits, is cancelled, or is closed before its end; nothing of it needs a network. */
    private static void waiting(SendClient client, AcceptanceBoard board) {
        for (int call = 0; call < 20; call++) {
            board.waitAcceptedAsync(Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1").toRequestId()).cancel(true);
        }
        List<Parcel> none = Collections.nCopies(50, null);
        try (Batch batch = client.notifications().sendAll(none)) {
            if (batch.stream().filter(RowOutcome::isOk).count() > 0) {
                throw new AssertionError("something was sent");
            }
        }
        try (Batch batch = client.notifications().sendAll(none)) {
            batch.nextAsync().cancel(true);
        }
        try (StreamConsumer consumer = client.streams().consumer("stream", StreamCheckpoint.memory())) {
            consumer.nextAsync().cancel(true);
        }
    }

    private static long resident() throws Exception {
        System.gc();
        Thread.sleep(200);
        String line = Files.readAllLines(STATUS).stream().filter(it -> it.startsWith("VmRSS")).findFirst().get();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }

    /** All of the process, those of the library too. */
    private static int threads() {
        String[] tasks = new File("/proc/self/task").list();
        return tasks == null ? 0 : tasks.length;
    }

    private static int handles() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
