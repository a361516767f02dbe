package io.github.sendsdk;

import io.github.sendsdk.internal.BatchBridge;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Parcels on their way: what becomes of each, in the order in which it is known. Made by {@link Notifications#sendAll}.
 *
 * <p>It takes parcels from its source as it goes, no more than are on their way or about to be, so that they may come from the cursor
 * of a database. They are taken on a thread of the library, one after the other: a row that is slow to come delays no other. What
 * the source throws is thrown after the outcomes of the parcels that it gave before, and then at each call.
 *
 * <p>Each outcome is handed over exactly once: whoever is interrupted or cancelled while waiting takes none along. Several threads
 * may ask; they are served in the order in which they asked.
 *
 * <p>Closing it before its end stops it: of the parcels without an outcome some may have been sent, as when a process
 * dies. {@link BatchOptions#withWriteAhead} knows their tokens, and {@link BatchOptions#resuming} goes on.
 */
public final class Batch implements Iterator<ParcelOutcome>, AutoCloseable {
    private final BatchBridge bridge;

    Batch(BatchBridge bridge) {
        this.bridge = bridge;
    }

    BatchBridge bridge() {
        return bridge;
    }

    /**
     * Waits until the outcome of another parcel is known, and leaves it for whoever asks next.
     *
     * @return false after the last
     * @throws CallInterruptedException if the thread is interrupted; nothing is lost, call it again
     * @throws IllegalStateException if it is closed, even by another thread while this one waits
     */
    @Override
    public boolean hasNext() {
        return bridge.awaitAny();
    }

    /**
     * What became of another parcel.
     *
     * @return the outcome
     * @throws CallInterruptedException if the thread is interrupted; nothing is lost, call it again
     * @throws IllegalStateException if it is closed, even by another thread while this one waits
     */
    @Override
    public ParcelOutcome next() {
        ParcelOutcome outcome = bridge.await();
        if (outcome == null) {
            throw new NoSuchElementException("all outcomes are known");
        }
        return outcome;
    }

    /**
     * As {@link #next()}, without blocking. Cancelling the future loses nothing: the outcome comes with the next.
     *
     * @return the outcome; null after the last
     */
    public CompletableFuture<@Nullable ParcelOutcome> nextAsync() {
        return bridge.start();
    }

    /**
     * The outcomes as a stream. Closing it closes the batch.
     *
     * @return a sequential stream
     */
    public Stream<ParcelOutcome> stream() {
        int kind = Spliterator.NONNULL | Spliterator.ORDERED;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, kind), false).onClose(this::close);
    }

    /** Stops it, if it is not at its end, and frees the native memory. A row that is being waited for is abandoned. */
    @Override
    public void close() {
        bridge.close();
    }
}
