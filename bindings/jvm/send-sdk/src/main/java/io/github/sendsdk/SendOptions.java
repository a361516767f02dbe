package io.github.sendsdk;

import io.github.sendsdk.ffi.SendLimitsData;
import io.github.sendsdk.ffi.SendOptionsData;
import io.github.sendsdk.internal.Callbacks;
import io.github.sendsdk.internal.Wrong;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one notification is sent, where the default will not do. Immutable.
 *
 * <pre>{@code
 * // The token is in your database before anything leaves …
 * client.notifications().send(request, SendOptions.defaults().withWriteAhead(intent -> ledger.insert(intent)));
 * // … so that after a crash the same request, with the same token, ends as the same notification.
 * client.notifications().send(request, SendOptions.defaults().resuming());
 * }</pre>
 */
public final class SendOptions {
    private static final SendOptions DEFAULTS = new SendOptions(null, false, true, null);

    private final @Nullable WriteAhead writeAhead;
    private final boolean resumes;
    private final boolean preflight;
    private final @Nullable SendLimitsData limits;

    private SendOptions(
            @Nullable WriteAhead writeAhead, boolean resumes, boolean preflight, @Nullable SendLimitsData limits) {
        this.writeAhead = writeAhead;
        this.resumes = resumes;
        this.preflight = preflight;
        this.limits = limits;
    }

    /** Called once before a request is sent for the first time, on a thread of the library. */
    @FunctionalInterface
    public interface WriteAhead {
        /**
         * Stores the intent durably, so that a process that dies right afterwards can ask what became of it.
         *
         * @param intent what is about to be sent
         * @throws Exception whatever keeps it from being stored; nothing is sent then
         */
        void aboutToSend(SendIntent intent) throws Exception;
    }

    /**
     * A request that was never sent before, checked first.
     *
     * @return the options
     */
    public static SendOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Writes down what is about to be sent.
     *
     * @param hook called before the request leaves
     * @return other options
     */
    public SendOptions withWriteAhead(WriteAhead hook) {
        return new SendOptions(Objects.requireNonNull(hook, "hook"), resumes, preflight, limits);
    }

    /**
     * The request may have been sent by a process that died: asks what became of it before sending it. It must carry the token that
     * it had then.
     *
     * @return other options
     */
    public SendOptions resuming() {
        return new SendOptions(writeAhead, true, preflight, limits);
    }

    /**
     * Sends this request without checking it first. A refused request is billed.
     *
     * @return other options
     */
    public SendOptions withoutPreflight() {
        return new SendOptions(writeAhead, resumes, false, limits);
    }

    /**
     * Tries oftener or less often than usual before it is given up.
     *
     * @param posts times that the request is sent, 1 or more; 5 by default
     * @param lookups times that is asked what became of it after a lost answer, 0 or more; 10 by default
     * @return other options
     * @throws InvalidInputException if a number is below that
     */
    public SendOptions withLimits(int posts, int lookups) {
        return new SendOptions(writeAhead, resumes, preflight, limits(posts, lookups));
    }

    static SendLimitsData limits(int posts, int lookups) {
        if (posts < 1) {
            throw Wrong.argument("range", "posts", "1 or more");
        }
        if (lookups < 0) {
            throw Wrong.argument("range", "lookups", "0 or more");
        }
        return new SendLimitsData(posts, lookups);
    }

    SendOptionsData toNative() {
        return new SendOptionsData(
                writeAhead == null ? null : Callbacks.writeAhead(writeAhead), resumes, preflight, limits);
    }

    @Override
    public String toString() {
        return "SendOptions(resumes=" + resumes + ", preflight=" + preflight + ")";
    }
}
