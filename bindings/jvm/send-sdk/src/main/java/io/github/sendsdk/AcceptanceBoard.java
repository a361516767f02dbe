package io.github.sendsdk;

import io.github.sendsdk.internal.BoardBridge;
import java.util.concurrent.CompletableFuture;

/**
 * Where a stream's reader and those who wait for acceptance meet: instead of asking for each request, the one who reads the stream
 * pins up what it says, and the others wait for their own.
 *
 * <pre>{@code
 * AcceptanceBoard board = new AcceptanceBoard();
 * // The reader, in its thread:
 * consumer.run(delivery -> board.observe(delivery));
 * // Elsewhere:
 * Iun iun = board.waitAcceptedAsync(submitted.getRequestId()).get(1, TimeUnit.HOURS);
 * }</pre>
 *
 * <p>Safe for use by many threads. What nobody waits for yet is remembered, up to 100,000 requests.
 */
public final class AcceptanceBoard implements AutoCloseable {
    private final BoardBridge bridge = new BoardBridge();

    /** A board on which nothing stands. */
    public AcceptanceBoard() {}

    /**
     * Takes note of an event; call it with each.
     *
     * @param event the event
     */
    public void observe(StreamEvent event) {
        bridge.observe(event);
    }

    /**
     * Takes note of the event in a delivery, if there is one.
     *
     * @param delivery the delivery
     */
    public void observe(StreamDelivery delivery) {
        if (delivery instanceof StreamDelivery.Event) {
            observe(((StreamDelivery.Event) delivery).getEvent());
        }
    }

    /**
     * Waits until the stream says that a request is accepted, for as long as it takes.
     *
     * @param requestId the request
     * @return the IUN
     * @throws RefusedException with the reasons, if it was refused
     */
    public Iun waitAccepted(RequestId requestId) {
        return bridge.waiting(requestId.value()).map(Iun::new).await();
    }

    /**
     * As {@link #waitAccepted}, without blocking.
     *
     * @param requestId the request
     * @return the IUN, or a {@link RefusedException}
     */
    public CompletableFuture<Iun> waitAcceptedAsync(RequestId requestId) {
        return bridge.waiting(requestId.value()).map(Iun::new).start();
    }

    /** Frees the native memory. Who waits is told with an {@link IllegalStateException}. */
    @Override
    public void close() {
        bridge.close();
    }
}
