package io.github.sendsdk;

import io.github.sendsdk.internal.ConsumerBridge;
import java.util.Iterator;
import java.util.Objects;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream to the last event: nothing is lost, and nothing comes twice unless the process dies in between.
 *
 * <p>A page is stored in the {@link StreamCheckpoint} before the next one is asked for, because asking acknowledges it; it is asked
 * for while you work on what is stored. A delivery counts as handled when the next one is asked for; one that was not comes again
 * after a restart. Whoever is interrupted or cancelled while waiting takes no delivery along: it comes with the next call.
 *
 * <pre>{@code
 * try (StreamConsumer consumer = client.streams().consumer(streamId, StreamCheckpoint.file(Path.of("everything.journal")))) {
 *     consumer.run(delivery -> {
 *         if (delivery instanceof StreamDelivery.Event) {
 *             save(((StreamDelivery.Event) delivery).getEvent());
 *         }
 *     });
 * }
 * }</pre>
 *
 * <p>One thread at a time: a second call waits for the first. Close it to free the checkpoint for another consumer; a call that
 * waits ends then with an {@link IllegalStateException}.
 */
public final class StreamConsumer implements AutoCloseable {
    private final ConsumerBridge bridge;

    StreamConsumer(ConsumerBridge bridge) {
        this.bridge = bridge;
    }

    /** What happens with each delivery. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Handles a delivery. What was given to one that fails comes again, with the next call or after a restart.
         *
         * @param delivery the delivery
         * @throws Exception anything: it ends the reading and reaches the caller of {@link StreamConsumer#run}
         */
        void handle(StreamDelivery delivery) throws Exception;
    }

    /**
     * The next delivery; the one before counts as handled. Waits as long as there is none.
     *
     * @return the delivery
     * @throws AccessException if the stream was made with another version, or for groups that the key is not of
     * @throws NotFoundException if it was deleted, or disabled 14 days ago: make another and read every open notification
     * @throws FileException if the checkpoint fails
     */
    public StreamDelivery next() {
        return bridge.await(true);
    }

    /**
     * As {@link #next()}, without blocking. Cancelling the future loses nothing.
     *
     * @return the delivery, as soon as there is one
     */
    public CompletableFuture<StreamDelivery> nextAsync() {
        return bridge.start(true);
    }

    /**
     * As {@link #next()}, but without waiting for what has not happened yet.
     *
     * @return the delivery; null if the stream has nothing more for now
     */
    public @Nullable StreamDelivery nextIfAny() {
        return bridge.await(false);
    }

    /**
     * As {@link #nextIfAny()}, without blocking.
     *
     * @return the delivery, or null in the future if the stream has nothing more for now
     */
    public CompletableFuture<@Nullable StreamDelivery> nextIfAnyAsync() {
        return bridge.start(false);
    }

    /**
     * Everything that the stream has for now, one delivery after the other.
     *
     * @return an iterator; each delivery counts as handled when the next is asked for, or the end
     */
    public Iterator<StreamDelivery> available() {
        return new Available();
    }

    /**
     * The same as a stream of the JDK, sequential, to be consumed once.
     *
     * @return the deliveries
     */
    public Stream<StreamDelivery> stream() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(available(), order), false);
    }

    /**
     * Hands everything to a handler, one delivery after the other, until something fails or the thread is interrupted.
     *
     * @param handler what happens with each
     * @throws CallInterruptedException if the thread was interrupted
     * @throws Exception what the handler threw
     */
    public void run(Handler handler) throws Exception {
        Objects.requireNonNull(handler, "handler");
        while (true) {
            StreamDelivery delivery = next();
            try {
                handler.handle(delivery);
            } catch (Throwable failure) {
                bridge.giveBack(delivery);
                throw failure;
            }
        }
    }

    /** Ends the reading, also for a thread that waits, and lets go of the checkpoint. */
    @Override
    public void close() {
        bridge.close();
    }

    ConsumerBridge bridge() {
        return bridge;
    }

    private final class Available implements Iterator<StreamDelivery> {
        private boolean ended;

        @Override
        public boolean hasNext() {
            ended = ended || !bridge.awaitAny();
            return !ended;
        }

        @Override
        public StreamDelivery next() {
            StreamDelivery delivery = ended ? null : nextIfAny();
            if (delivery == null) {
                ended = true;
                throw new NoSuchElementException("the stream has nothing more for now");
            }
            return delivery;
        }
    }
}
