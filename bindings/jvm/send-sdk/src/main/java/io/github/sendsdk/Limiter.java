package io.github.sendsdk;

import io.github.sendsdk.internal.LimiterBridge;

/**
 * Counts calls: give one to several clients if they use the same API key, or keys of one aggregate of bodies, whose limits the
 * platform counts together.
 *
 * <pre>{@code
 * Limiter limiter = Limiter.of(RateLimit.usual());
 * SendClient one = SendClient.builder()….limiter(limiter).build();
 * SendClient other = SendClient.builder()….limiter(limiter).build();
 * }</pre>
 *
 * <p>{@link SendClient#limiter()} gives that of a client. Closing it frees its memory; clients that use it go on.
 */
public final class Limiter implements AutoCloseable {
    private final LimiterBridge bridge;

    Limiter(LimiterBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * A limiter that has counted nothing yet.
     *
     * @param limit how many calls
     * @return the limiter
     */
    public static Limiter of(RateLimit limit) {
        return of(limit, 0);
    }

    /**
     * A limiter that knows of calls made before: after a restart.
     *
     * @param limit how many calls
     * @param callsToday calls made today (UTC) already
     * @return the limiter
     * @throws InvalidInputException if it is negative
     */
    public static Limiter of(RateLimit limit, long callsToday) {
        return new Limiter(LimiterBridge.of(limit, callsToday));
    }

    /**
     * What has been used today.
     *
     * @return the numbers
     */
    public Usage usage() {
        return bridge.usage();
    }

    LimiterBridge bridge() {
        return bridge;
    }

    @Override
    public void close() {
        bridge.close();
    }
}
