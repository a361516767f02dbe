package io.github.sendsdk;

import io.github.sendsdk.ffi.StreamCreationData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a new stream shall tell. Only events from its creation on are delivered.
 *
 * <p>A body of the platform may have 10 streams; one stream is for one reader.
 */
public final class StreamCreation extends ValueObject {
    private final StreamCreationData data;

    private StreamCreation(StreamCreationData data) {
        this.data = data;
    }

    /**
     * A stream of changes of status.
     *
     * @param title name, at most 256 characters
     * @param wanted the statuses wanted; none for all
     * @return the stream
     */
    public static StreamCreation ofStatuses(String title, NotificationStatus... wanted) {
        return of(title, StreamEventType.STATUS, wanted);
    }

    /**
     * A stream of timeline elements.
     *
     * @param title name, at most 256 characters
     * @param wanted the categories wanted; none for all
     * @return the stream
     */
    public static StreamCreation ofTimeline(String title, TimelineCategory... wanted) {
        return of(title, StreamEventType.TIMELINE, wanted);
    }

    /**
     * A stream of the whole timeline: every category that streams carry, by name. One that names none leaves some out.
     *
     * @param title name, at most 256 characters
     * @return the stream
     */
    public static StreamCreation ofWholeTimeline(String title) {
        TimelineCategory[] all =
                Arrays.stream(TimelineCategory.values()).filter(TimelineCategory::isPublic).toArray(TimelineCategory[]::new);
        return ofTimeline(title, all);
    }

    private static StreamCreation of(String title, StreamEventType type, WireValue... wanted) {
        return new StreamCreation(new StreamCreationData(
                Objects.requireNonNull(title, "title"),
                type.wireValue(),
                Collections.emptyList(),
                WireValues.filter(wanted),
                null,
                null));
    }

    /**
     * The same for notifications of these groups only.
     *
     * @param ids ids of groups of the key
     * @return a stream
     */
    public StreamCreation withGroups(List<String> ids) {
        return new StreamCreation(new StreamCreationData(
                data.title(),
                data.eventType(),
                Collections.unmodifiableList(new ArrayList<>(ids)),
                data.filterValues(),
                data.waitForAccepted(),
                data.replacedStreamId()));
    }

    /**
     * The same, holding back a notification's events until it is accepted or refused.
     *
     * @param wait whether to hold them back
     * @return a stream
     */
    public StreamCreation withWaitForAccepted(boolean wait) {
        return new StreamCreation(new StreamCreationData(
                data.title(),
                data.eventType(),
                data.groups(),
                data.filterValues(),
                wait,
                data.replacedStreamId()));
    }

    /**
     * The same, disabling another stream, of whichever version, and continuing its numbering.
     *
     * @param streamId the other stream
     * @return a stream
     */
    public StreamCreation withReplacedStream(String streamId) {
        return new StreamCreation(new StreamCreationData(
                data.title(),
                data.eventType(),
                data.groups(),
                data.filterValues(),
                data.waitForAccepted(),
                Objects.requireNonNull(streamId, "streamId")));
    }

    StreamCreationData toNative() {
        return data;
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(data);
    }

    @Override
    public String toString() {
        return "StreamCreation(title=" + data.title() + ", eventType=" + data.eventType() + ")";
    }
}
