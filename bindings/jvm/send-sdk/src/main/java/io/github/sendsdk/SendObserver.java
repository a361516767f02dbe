package io.github.sendsdk;

import java.time.Duration;

/**
 * Hears of calls and waits, to count them for a monitoring system. Neither personal data nor secrets are told.
 *
 * <p>It is called on a thread of the library for code of yours, by one after the other, a moment later: the work goes on meanwhile,
 * however slow it is. When 10,000 things wait to be told, those that follow are only counted ({@link #lost}). Closing the client waits
 * up to a second until all was told. What it throws is ignored.
 *
 * <pre>{@code
 * SendClient.builder().observer(new SendObserver() {
 *     @Override
 *     public void called(HttpCall call) {
 *         bytes.increment(call.getSent() + call.getReceived());
 *     }
 * })
 * }</pre>
 */
public interface SendObserver {
    /**
     * A call over the network ended: to the API, to the storage, or for a voucher.
     *
     * @param call the call
     */
    default void called(HttpCall call) {}

    /**
     * A wait began.
     *
     * @param reason what for
     * @param time how long
     */
    default void waits(WaitReason reason, Duration time) {}

    /**
     * An operation ended.
     *
     * @param operation the operation
     */
    default void finished(OperationEnd operation) {}

    /**
     * So many things were not told, because this observer was slower than they came.
     *
     * @param count how many
     */
    default void lost(long count) {}
}
