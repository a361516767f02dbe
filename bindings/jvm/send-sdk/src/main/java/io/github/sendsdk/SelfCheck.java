package io.github.sendsdk;

import io.github.sendsdk.internal.SelfCheckBridge;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Checks that calls, errors and cancellation work between the JVM and the native library, with no platform
 * involved. Safe for use by many threads; close it to free its native memory at once.
 */
public final class SelfCheck implements AutoCloseable {
    private final SelfCheckBridge bridge;

    /** Makes a self-check whose futures complete in the common pool. */
    public SelfCheck() {
        this(ForkJoinPool.commonPool());
    }

    /**
     * Makes a self-check.
     *
     * @param executor where futures complete, and so where their dependent stages run
     */
    public SelfCheck(Executor executor) {
        this.bridge = new SelfCheckBridge(Objects.requireNonNull(executor, "executor"));
    }

    /**
     * Waits and answers. Interrupting the thread cancels the call.
     *
     * @param request what to wait for and answer
     * @return the answer
     * @throws SendException if it fails
     */
    public SelfCheckReport run(SelfCheckRequest request) {
        return bridge.await(runAsync(request));
    }

    /**
     * Waits and answers, without blocking. Cancelling the future stops the native work.
     *
     * @param request what to wait for and answer
     * @return the answer, or a {@link SendException}
     */
    public CompletableFuture<SelfCheckReport> runAsync(SelfCheckRequest request) {
        return bridge.run(Objects.requireNonNull(request, "request"));
    }

    /**
     * How many runs were stopped before they could answer.
     *
     * @return the count
     */
    public long abandonedRuns() {
        return bridge.abandoned();
    }

    /** Frees the native memory, once the calls under way have ended. */
    @Override
    public void close() {
        bridge.close();
    }
}
