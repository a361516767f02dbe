package io.github.sendsdk;

import io.github.sendsdk.ffi.CheckpointData;
import io.github.sendsdk.internal.Callbacks;
import io.github.sendsdk.internal.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Where a {@link StreamConsumer} keeps what it knows of its stream across restarts. */
public final class StreamCheckpoint {
    private final CheckpointData data;
    private final String name;

    private StreamCheckpoint(CheckpointData data, String name) {
        this.data = data;
        this.name = name;
    }

    /**
     * In a file that survives a crash at any point. It holds the events that are not handled yet, so nobody but the owner may
     * read it. One stream has one consumer: while it is open no other process can open it.
     *
     * @param file where it is, or shall be
     * @return the checkpoint
     */
    public static StreamCheckpoint file(Path file) {
        return new StreamCheckpoint(new CheckpointData.File(Files.nativePath(file)), file.toString());
    }

    /**
     * In memory: for tests, and for programs that read a stream from its beginning each time.
     *
     * @return the checkpoint
     */
    public static StreamCheckpoint memory() {
        return new StreamCheckpoint(CheckpointData.Memory.INSTANCE, "memory");
    }

    /**
     * In a store of yours.
     *
     * @param store the store
     * @return the checkpoint
     */
    public static StreamCheckpoint of(Store store) {
        Objects.requireNonNull(store, "store");
        return new StreamCheckpoint(Callbacks.checkpoint(store), store.toString());
    }

    CheckpointData toNative() {
        return data;
    }

    @Override
    public String toString() {
        return "StreamCheckpoint(" + name + ")";
    }

    /**
     * Keeps the changes of one stream, as texts that mean nothing to anybody else.
     *
     * <p>Implement it over your database to have your data and the changes in one transaction: what a handler did and the change
     * that says so then become durable together. It is called on threads of the library, one call at a time for each consumer.
     */
    public interface Store {
        /**
         * The changes that were stored, in the order in which they were; since the last {@linkplain #replace snapshot}, with it
         * first.
         *
         * @return the changes; empty at first
         * @throws Exception whatever keeps them from being read
         */
        List<String> load() throws Exception;

        /**
         * Stores a change after all before it.
         *
         * @param change the change, JSON; it may hold personal data
         * @param durable whether it must survive a crash from when this returns: the platform deletes what it replaces a second
         *     later
         * @throws Exception whatever keeps it from being stored; the consumer stops then, and loads again when it goes on
         */
        void store(String change, boolean durable) throws Exception;

        /**
         * Stores a snapshot instead of everything before it, all or nothing.
         *
         * @param snapshot the snapshot
         * @throws Exception whatever keeps it from being stored
         */
        default void replace(String snapshot) throws Exception {
            store(snapshot, true);
        }

        /**
         * Whether there is much to load, so that {@link #replace} would be welcome. Asked after each change, on the same thread.
         *
         * @return true if so
         */
        default boolean isLong() {
            return false;
        }
    }
}
