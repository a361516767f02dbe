package io.github.sendsdk;

import io.github.sendsdk.ffi.SendOptionsData;
import io.github.sendsdk.internal.Callbacks;
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
    private static final SendOptions DEFAULTS = new SendOptions(null, false, true);

    private final @Nullable WriteAhead writeAhead;
    private final boolean resumes;
    private final boolean preflight;

    private SendOptions(@Nullable WriteAhead writeAhead, boolean resumes, boolean preflight) {
        this.writeAhead = writeAhead;
        this.resumes = resumes;
        this.preflight = preflight;
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
        return new SendOptions(Objects.requireNonNull(hook, "hook"), resumes, preflight);
    }

    /**
     * The request may have been sent by a process that died: asks what became of it before sending it. It must carry the token that
     * it had then.
     *
     * @return other options
     */
    public SendOptions resuming() {
        return new SendOptions(writeAhead, true, preflight);
    }

    /**
     * Sends this request without checking it first. A refused request is billed.
     *
     * @return other options
     */
    public SendOptions withoutPreflight() {
        return new SendOptions(writeAhead, resumes, false);
    }

    SendOptionsData toNative() {
        return new SendOptionsData(writeAhead == null ? null : Callbacks.writeAhead(writeAhead), resumes, preflight);
    }

    @Override
    public String toString() {
        return "SendOptions(resumes=" + resumes + ", preflight=" + preflight + ")";
    }
}
