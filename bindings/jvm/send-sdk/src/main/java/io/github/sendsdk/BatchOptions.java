package io.github.sendsdk;

import io.github.sendsdk.ffi.BatchOptionsData;
import io.github.sendsdk.ffi.SendLimitsData;
import io.github.sendsdk.internal.Callbacks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many parcels are sent ({@link Notifications#sendAll}), where the default will not do. Immutable. */
public final class BatchOptions {
    private static final BatchOptions DEFAULTS = new BatchOptions(16, null, false, true, null);

    private final int parallel;
    private final SendOptions.@Nullable WriteAhead writeAhead;
    private final boolean resumes;
    private final boolean preflight;
    private final @Nullable SendLimitsData limits;

    private BatchOptions(
            int parallel,
            SendOptions.@Nullable WriteAhead writeAhead,
            boolean resumes,
            boolean preflight,
            @Nullable SendLimitsData limits) {
        this.parallel = parallel;
        this.writeAhead = writeAhead;
        this.resumes = resumes;
        this.preflight = preflight;
        this.limits = limits;
    }

    /**
     * Sixteen parcels at a time, none of which was ever sent before, each checked first.
     *
     * @return the options
     */
    public static BatchOptions defaults() {
        return DEFAULTS;
    }

    /**
     * How many parcels are on their way at a time. What lies beyond a few dozen mostly waits for the platform.
     *
     * @param parcels from 1 to 4096; other numbers are refused when the batch is made
     * @return other options
     */
    public BatchOptions withParallel(int parcels) {
        return new BatchOptions(parcels, writeAhead, resumes, preflight, limits);
    }

    /**
     * Writes down what is about to be sent: called with token and fingerprint of each request before it leaves.
     *
     * @param hook called on threads of the library
     * @return other options
     */
    public BatchOptions withWriteAhead(SendOptions.WriteAhead hook) {
        return new BatchOptions(parallel, Objects.requireNonNull(hook, "hook"), resumes, preflight, limits);
    }

    /**
     * The requests may have been sent by a process that died: asks what became of each before sending it. They must carry the tokens
     * that they had then.
     *
     * @return other options
     */
    public BatchOptions resuming() {
        return new BatchOptions(parallel, writeAhead, true, preflight, limits);
    }

    /**
     * Sends the requests, and uploads their files, without checking them first. A refused request is billed.
     *
     * @return other options
     */
    public BatchOptions withoutPreflight() {
        return new BatchOptions(parallel, writeAhead, resumes, false, limits);
    }

    /**
     * Tries each request oftener or less often than usual before it is given up.
     *
     * @param posts times that it is sent, 1 or more; 5 by default
     * @param lookups times that is asked what became of it after a lost answer, 0 or more; 10 by default
     * @return other options
     * @throws InvalidInputException if a number is below that
     */
    public BatchOptions withLimits(int posts, int lookups) {
        return new BatchOptions(parallel, writeAhead, resumes, preflight, SendOptions.limits(posts, lookups));
    }

    int parallel() {
        return parallel;
    }

    BatchOptionsData toNative() {
        return new BatchOptionsData(
                parallel, writeAhead == null ? null : Callbacks.writeAhead(writeAhead), resumes, preflight, limits);
    }

    @Override
    public String toString() {
        return "BatchOptions(parallel=" + parallel + ", resumes=" + resumes + ", preflight=" + preflight + ")";
    }
}
