package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sendsdk.lifecycle.Lifecycle;
import io.github.sendsdk.lifecycle.Tracker;
import io.github.sendsdk.preflight.Preflight;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing is left behind in 100,000 calls: neither memory nor handles. Read from the system, so on Linux only. */
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
        FullSentNotification notification = FullSentNotification.fromJson(NOTIFICATION);
        run(CALLS / 5, notification);
        long memory = resident();
        int handles = handles();
        run(CALLS, notification);
        long grown = resident() - memory;
        System.out.printf("%,d calls: resident memory grew by %,d kB%n", CALLS, grown >> 10);
        assertTrue(grown < MOST_GROWTH, grown + " bytes");
        assertTrue(handles() <= handles + 5, handles() + " handles after " + handles);
    }

    /** Calls that give records, make objects, and fail. */
    private static void run(int calls, FullSentNotification notification) {
        for (int call = 0; call < calls; call += 5) {
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
                assertTrue(expected.getPosition() == null || expected.getPosition() > 0);
            }
            if (call % 1000 == 0) {
                Preflight.production().checkJson("{}");
            }
        }
    }

    private static long resident() throws Exception {
        System.gc();
        Thread.sleep(200);
        String line = Files.readAllLines(STATUS).stream().filter(it -> it.startsWith("VmRSS")).findFirst().get();
        return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }

    private static int handles() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
