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
 * Parcels on their way: what becomes of each, in the order in which it is known. Made by {@link Notifications#sendAll}; for one thread.
 *
 * <p>It takes parcels from its source as it goes, no more than are on their way or about to be, so that they may come from the cursor
 * of a database. Closing it before its end stops it: of the parcels without an outcome some may have been sent, as when a process
 * dies. {@link BatchOptions#withWriteAhead} knows their tokens, and {@link BatchOptions#resuming} goes on.
 */
public final class Batch implements Iterator<RowOutcome<Submitted>>, AutoCloseable {
    private final BatchBridge bridge;
    private @Nullable RowOutcome<Submitted> next;

    Batch(BatchBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Waits until the outcome of another parcel is known.
     *
     * @return false after the last
     * @throws CallInterruptedException if the thread is interrupted; nothing is lost, call it again
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = bridge.next().await();
        }
        return next != null;
    }

    /**
     * What became of another parcel.
     *
     * @return the outcome
     */
    @Override
    public RowOutcome<Submitted> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RowOutcome<Submitted> known = next;
        next = null;
        return known;
    }

    /**
     * As {@link #next()}, without blocking. Ask for one at a time.
     *
     * @return the outcome; null after the last
     */
    public CompletableFuture<@Nullable RowOutcome<Submitted>> nextAsync() {
        return bridge.next().start();
    }

    /**
     * The outcomes as a stream. Closing it closes the batch.
     *
     * @return a sequential stream
     */
    public Stream<RowOutcome<Submitted>> stream() {
        int kind = Spliterator.NONNULL | Spliterator.ORDERED;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, kind), false).onClose(this::close);
    }

    /** Stops it, if it is not at its end, and frees the native memory. */
    @Override
    public void close() {
        bridge.close();
    }
}
