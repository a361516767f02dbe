package io.github.sendsdk;

import io.github.sendsdk.ffi.WaitsData;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How long to wait for files that are not there yet. Immutable.
 *
 * <p>A file that is being made is waited for as long as {@link Polling} says, in any case.
 */
public final class Waits extends ValueObject {
    private final List<Duration> missing;
    private final Duration archive;

    private Waits(List<Duration> missing, Duration archive) {
        this.missing = missing;
        this.archive = archive;
    }

    /**
     * No other waits: what is not there yet is told, with when to come again.
     *
     * @return the waits
     */
    public static Waits none() {
        return new Waits(Collections.emptyList(), Duration.ZERO);
    }

    /**
     * Waits for what has just happened (30 seconds, 2, 10 and 30 minutes) and for the archive (6 hours).
     *
     * @return the waits
     */
    public static Waits patient() {
        return none().withMissing(
                        Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30))
                .withArchive(Duration.ofHours(6));
    }

    /**
     * After a 404, asks again after each of these.
     *
     * @param waits one after the other
     * @return other waits
     */
    public Waits withMissing(Duration... waits) {
        for (Duration wait : waits) {
            Durations.notNegative(wait, "waits");
        }
        return new Waits(Collections.unmodifiableList(Arrays.asList(waits.clone())), archive);
    }

    /**
     * Waits as long in all for a file that comes out of the archive, which takes about five hours.
     *
     * @param longest how long
     * @return other waits
     */
    public Waits withArchive(Duration longest) {
        return new Waits(missing, Durations.notNegative(longest, "longest"));
    }

    WaitsData toNative() {
        return new WaitsData(missing, archive);
    }

    @Override
    List<Object> parts() {
        return Arrays.asList(missing, archive);
    }

    @Override
    public String toString() {
        return "Waits(missing=" + missing + ", archive=" + archive + ")";
    }
}
