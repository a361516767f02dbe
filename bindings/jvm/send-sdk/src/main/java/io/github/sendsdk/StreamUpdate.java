package io.github.sendsdk;

import io.github.sendsdk.ffi.StreamUpdateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a stream shall tell from now on. What is not said again is lost, except the filter: an empty one leaves the old.
 */
public final class StreamUpdate extends ValueObject {
    private final StreamUpdateData data;

    private StreamUpdate(StreamUpdateData data) {
        this.data = data;
    }

    /**
     * Changes of status.
     *
     * @param title name, at most 256 characters
     * @param wanted the statuses wanted; none for those wanted so far
     * @return the change
     */
    public static StreamUpdate ofStatuses(String title, NotificationStatus... wanted) {
        return of(title, StreamEventType.STATUS, wanted);
    }

    /**
     * Timeline elements.
     *
     * @param title name, at most 256 characters
     * @param wanted the categories wanted; none for those wanted so far
     * @return the change
     */
    public static StreamUpdate ofTimeline(String title, TimelineCategory... wanted) {
        return of(title, StreamEventType.TIMELINE, wanted);
    }

    private static StreamUpdate of(String title, StreamEventType type, WireValue... wanted) {
        return new StreamUpdate(new StreamUpdateData(
                Objects.requireNonNull(title, "title"),
                type.wireValue(),
                Collections.emptyList(),
                WireValues.filter(wanted)));
    }

    /**
     * The same for notifications of these groups only. Groups can only be added to.
     *
     * @param ids ids of groups of the key
     * @return a change
     */
    public StreamUpdate withGroups(List<String> ids) {
        return new StreamUpdate(new StreamUpdateData(
                data.title(),
                data.eventType(),
                Collections.unmodifiableList(new ArrayList<>(ids)),
                data.filterValues()));
    }

    StreamUpdateData toNative() {
        return data;
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(data);
    }

    @Override
    public String toString() {
        return "StreamUpdate(title=" + data.title() + ", eventType=" + data.eventType() + ")";
    }
}
