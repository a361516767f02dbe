package io.github.sendsdk;

import java.time.Duration;

/**
 * Hears of calls and waits, to count them for a monitoring system. It is called in the middle of the work, on threads of the library:
 * it must return at once, and what it throws is ignored. Neither personal data nor secrets are told.
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
     * A wait begins.
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
}
