package io.github.sendsdk;

import io.github.sendsdk.internal.ClientBridge;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Streams of events of all notifications of the body. Made by {@link SendClient#streams()}. */
public final class Streams {
    private final ClientBridge bridge;

    Streams(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Creates a stream. Only events from now on are delivered.
     *
     * @param stream what it shall tell
     * @return the stream
     * @throws ConflictException if the body has ten streams already
     */
    public StreamMetadata create(StreamCreation stream) {
        return bridge.createStream(stream.toNative()).await();
    }

    /**
     * As {@link #create}, without blocking.
     *
     * @param stream what it shall tell
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> createAsync(StreamCreation stream) {
        return bridge.createStream(stream.toNative()).start();
    }

    /**
     * The stream with this title, made if there is none. Programs that start again find their own by it: put what it is for and its
     * version into the title, because the list shows the streams of every version and group.
     *
     * @param stream what it shall tell
     * @return the stream
     * @throws ConflictException if several have the title, or the body has ten streams already
     */
    public StreamMetadata ensure(StreamCreation stream) {
        return bridge.ensureStream(stream.toNative()).await();
    }

    /**
     * As {@link #ensure}, without blocking.
     *
     * @param stream what it shall tell
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> ensureAsync(StreamCreation stream) {
        return bridge.ensureStream(stream.toNative()).start();
    }

    /**
     * Replaces a stream of any version by a new one. The old one gets no more events and stays readable for 14 days: read it to its
     * end, then go on with the new one ({@link StreamReading#followedBy}).
     *
     * @param streamId the old one
     * @param stream what the new one shall tell
     * @return the new one
     * @throws NotFoundException if there is no such stream
     * @throws AccessException if it is disabled already
     */
    public StreamMetadata upgrade(String streamId, StreamCreation stream) {
        return bridge.upgradeStream(streamId, stream.toNative()).await();
    }

    /**
     * As {@link #upgrade}, without blocking.
     *
     * @param streamId the old one
     * @param stream what the new one shall tell
     * @return the new one, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> upgradeAsync(String streamId, StreamCreation stream) {
        return bridge.upgradeStream(streamId, stream.toNative()).start();
    }

    /**
     * The streams of the body, of every version and group.
     *
     * @return their ids
     */
    public List<StreamListItem> list() {
        return bridge.streams().await();
    }

    /**
     * As {@link #list()}, without blocking.
     *
     * @return their ids, or a {@link SendException}
     */
    public CompletableFuture<List<StreamListItem>> listAsync() {
        return bridge.streams().start();
    }

    /**
     * A stream.
     *
     * @param streamId its id
     * @return the stream
     * @throws NotFoundException if there is none
     * @throws AccessException if it was made with another version
     */
    public StreamMetadata get(String streamId) {
        return bridge.stream(streamId).await();
    }

    /**
     * As {@link #get}, without blocking.
     *
     * @param streamId its id
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> getAsync(String streamId) {
        return bridge.stream(streamId).start();
    }

    /**
     * The oldest events that are kept, up to 50. Nothing is acknowledged by it.
     *
     * @param streamId the stream
     * @return the page
     * @throws UnavailableException if called too early
     */
    public EventPage read(String streamId) {
        return read(streamId, null);
    }

    /**
     * As {@link #read(String)}, without blocking.
     *
     * @param streamId the stream
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<EventPage> readAsync(String streamId) {
        return readAsync(streamId, null);
    }

    /**
     * The next page of events, up to 50.
     *
     * <p>The last event id is an acknowledgement: the platform deletes everything up to it a second later. Pass only what is
     * safely stored. Wait {@link EventPage#getRetryAfter()} before the next call.
     *
     * @param streamId the stream
     * @param lastEventId the last event that is safely stored; null to start from the oldest kept
     * @return the page
     * @throws UnavailableException if called too early
     */
    public EventPage read(String streamId, @Nullable String lastEventId) {
        return bridge.readStream(streamId, lastEventId).await();
    }

    /**
     * Reads a stream to the last event.
     *
     * @param streamId the stream
     * @param checkpoint where to keep what is known of it
     * @return a consumer, which has read nothing yet
     * @throws ConflictException if another consumer has the checkpoint
     * @throws FileException if the checkpoint cannot be opened
     */
    public StreamConsumer consumer(String streamId, StreamCheckpoint checkpoint) {
        return consumer(StreamReading.of(streamId, checkpoint));
    }

    /**
     * Reads a stream to the last event, otherwise than by default.
     *
     * @param reading which stream, and how
     * @return a consumer, which has read nothing yet
     * @throws ConflictException if another consumer has the checkpoint
     * @throws FileException if the checkpoint cannot be opened
     */
    public StreamConsumer consumer(StreamReading reading) {
        return new StreamConsumer(bridge.consumer(reading));
    }

    /**
     * As {@link #read(String, String)}, without blocking.
     *
     * @param streamId the stream
     * @param lastEventId the last event that is safely stored; null to start from the oldest kept
     * @return the page, or a {@link SendException}
     */
    public CompletableFuture<EventPage> readAsync(String streamId, @Nullable String lastEventId) {
        return bridge.readStream(streamId, lastEventId).start();
    }

    /**
     * Changes a stream. An empty filter leaves the old one in place: to clear it, create a stream that replaces this.
     *
     * @param streamId its id
     * @param stream what it shall tell from now on
     * @return the stream
     * @throws AccessException for a disabled stream, or one of other groups
     */
    public StreamMetadata update(String streamId, StreamUpdate stream) {
        return bridge.updateStream(streamId, stream.toNative()).await();
    }

    /**
     * As {@link #update}, without blocking.
     *
     * @param streamId its id
     * @param stream what it shall tell from now on
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> updateAsync(String streamId, StreamUpdate stream) {
        return bridge.updateStream(streamId, stream.toNative()).start();
    }

    /**
     * Disables a stream: it gets no more events and can be read to its end for 14 days.
     *
     * @param streamId its id
     * @return the stream
     * @throws AccessException if it is disabled already
     */
    public StreamMetadata disable(String streamId) {
        return bridge.disableStream(streamId).await();
    }

    /**
     * As {@link #disable}, without blocking.
     *
     * @param streamId its id
     * @return the stream, or a {@link SendException}
     */
    public CompletableFuture<StreamMetadata> disableAsync(String streamId) {
        return bridge.disableStream(streamId).start();
    }

    /**
     * Deletes a stream. Unread events are lost.
     *
     * @param streamId its id
     * @throws NotFoundException if there is none
     */
    public void delete(String streamId) {
        bridge.deleteStream(streamId).await();
    }

    /**
     * As {@link #delete}, without blocking.
     *
     * @param streamId its id
     * @return nothing, or a {@link SendException}
     */
    public CompletableFuture<@Nullable Void> deleteAsync(String streamId) {
        return bridge.deleteStream(streamId).start();
    }
}
