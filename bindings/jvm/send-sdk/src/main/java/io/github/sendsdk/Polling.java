package io.github.sendsdk;

import io.github.sendsdk.ffi.PollingData;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When to look again while waiting for acceptance, or for a file that is being made.
 *
 * <p>A wait that the platform asks for is always kept; this says how much longer to wait, and when to give up.
 */
public final class Polling extends ValueObject {
    private final boolean quick;
    private final @Nullable Duration first;
    private final @Nullable Duration longest;
    private final @Nullable Duration giveUp;

    private Polling(
            boolean quick, @Nullable Duration first, @Nullable Duration longest, @Nullable Duration giveUp) {
        this.quick = quick;
        this.first = first;
        this.longest = longest;
        this.giveUp = giveUp;
    }

    /**
     * First look after 10 seconds, then half as long again each time up to 5 minutes, for 15 minutes in all.
     *
     * @return the default, but for a platform on this machine
     */
    public static Polling patient() {
        return new Polling(false, null, null, null);
    }

    /**
     * For a platform on your own machine: looks at once, and as often as it allows, for two minutes.
     *
     * @return the default for a platform on this machine
     */
    public static Polling quick() {
        return new Polling(true, null, null, null);
    }

    /**
     * The same, looking first after this long.
     *
     * @param delay the time, not negative
     * @return the polling
     */
    public Polling firstAfter(Duration delay) {
        return new Polling(quick, Durations.notNegative(delay, "firstAfter"), longest, giveUp);
    }

    /**
     * The same, letting the delay grow so far.
     *
     * @param delay the time, not negative
     * @return the polling
     */
    public Polling atMost(Duration delay) {
        return new Polling(quick, first, Durations.notNegative(delay, "atMost"), giveUp);
    }

    /**
     * The same, giving up after this long in all.
     *
     * @param total the time, not negative
     * @return the polling
     */
    public Polling giveUpAfter(Duration total) {
        return new Polling(quick, first, longest, Durations.notNegative(total, "giveUpAfter"));
    }

    PollingData toNative() {
        return new PollingData(quick, first, longest, giveUp);
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(quick, first, longest, giveUp);
    }

    @Override
    public String toString() {
        return "Polling" + parts();
    }
}
