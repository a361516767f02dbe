package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.AcceptanceBoard;
import io.github.sendsdk.EventPage;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.SendException;
import io.github.sendsdk.StreamCheckpoint;
import io.github.sendsdk.StreamConsumer;
import io.github.sendsdk.StreamCreation;
import io.github.sendsdk.StreamDelivery;
import io.github.sendsdk.StreamReading;
import io.github.sendsdk.StreamUpdate;
import io.github.sendsdk.TimelineCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Steps over streams: making them, reading them page by page, following them. */
final class Following {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("create_stream", (world, given) -> Values.stream(world.client().streams().create(creation(given))));
        STEPS.put("ensure_stream", (world, given) -> Values.stream(world.client().streams().ensure(creation(given))));
        STEPS.put("upgrade_stream", (world, given) ->
                Values.stream(world.client().streams().upgrade(given.text("stream_id"), creation(given))));
        STEPS.put("stream", (world, given) -> Values.stream(world.client().streams().get(given.text("stream_id"))));
        STEPS.put("streams", (world, given) -> Told.list(world.client().streams().list(), stream ->
                Told.that("stream_id", stream.getStreamId()).and("title", stream.getTitle())));
        STEPS.put("update_stream", (world, given) ->
                Values.stream(world.client().streams().update(given.text("stream_id"), update(given))));
        STEPS.put("disable_stream", (world, given) ->
                Values.stream(world.client().streams().disable(given.text("stream_id"))));
        STEPS.put("delete_stream", (world, given) -> {
            world.client().streams().delete(given.text("stream_id"));
            return Json.of(null);
        });
        STEPS.put("read_stream", (world, given) ->
                page(world.client().streams().read(given.text("stream_id"), given.optionalText("after"))));
        STEPS.put("follow_stream", Following::followStream);
        STEPS.put("accepted_by_stream", Following::acceptedByStream);
    }

    private Following() {}

    static StreamCreation creation(Arguments given) {
        StreamCreation wanted = wanted(given).withGroups(given.texts("groups"));
        if (given.flag("wait_for_accepted", false)) {
            wanted = wanted.withWaitForAccepted(true);
        }
        String replaced = given.optionalText("replacing");
        return replaced == null ? wanted : wanted.withReplacedStream(replaced);
    }

    private static StreamCreation wanted(Arguments given) {
        String title = given.text("title");
        return given.text("type").equals("STATUS")
                ? StreamCreation.ofStatuses(title, statuses(given))
                : StreamCreation.ofTimeline(title, categories(given));
    }

    static StreamUpdate update(Arguments given) {
        String title = given.text("title");
        return given.text("type").equals("STATUS")
                ? StreamUpdate.ofStatuses(title, statuses(given))
                : StreamUpdate.ofTimeline(title, categories(given));
    }

    private static NotificationStatus[] statuses(Arguments given) {
        return given.texts("filter").stream().map(NotificationStatus::of).toArray(NotificationStatus[]::new);
    }

    private static TimelineCategory[] categories(Arguments given) {
        return given.texts("filter").stream().map(TimelineCategory::of).toArray(TimelineCategory[]::new);
    }

    static Told page(EventPage page) {
        return new Told().list("events", page.getEvents(), Values::event)
                .and("may_wait", !page.getRetryAfter().isZero());
    }

    static StreamReading reading(World world, Arguments given) {
        String id = given.text("stream_id");
        StreamReading reading = StreamReading.of(
                        id,
                        given.flag("journal", false)
                                ? StreamCheckpoint.file(world.folder.resolve(id + ".journal"))
                                : StreamCheckpoint.memory())
                .withPatience(Duration.ofMillis(given.number("patience_ms", 100)));
        String version = given.optionalText("version");
        if (version != null) {
            reading = reading.withVersion(version);
        }
        String successor = given.optionalText("followed_by");
        return successor == null ? reading : reading.followedBy(successor, given.text("followed_version"));
    }

    /** Whoever takes some and leaves has the last of them in hand: it comes again. */
    private static Object followStream(World world, Arguments given) {
        int most = given.number("most", Integer.MAX_VALUE);
        List<Told> delivered = new ArrayList<>();
        try (StreamConsumer consumer = world.client().streams().consumer(reading(world, given))) {
            Iterator<StreamDelivery> available = consumer.available();
            while (delivered.size() < most && available.hasNext()) {
                delivered.add(delivery(available.next()));
            }
        }
        return Told.list(delivered, event -> event);
    }

    static Told delivery(StreamDelivery delivery) {
        if (delivery instanceof StreamDelivery.Event) {
            return Values.event(((StreamDelivery.Event) delivery).getEvent());
        }
        StreamDelivery.Gap gap = (StreamDelivery.Gap) delivery;
        return Told.that("gap", Values.word(gap.getCause()))
                .and("first", gap.getFirst() == null ? null : gap.getFirst().toString())
                .and("last", gap.getLast() == null ? null : gap.getLast().toString());
    }

    /** Somebody reads the stream and pins up what it says; the others are told by the board. */
    private static Object acceptedByStream(World world, Arguments given) {
        List<RequestId> ids = Bulk.ids(given);
        try (AcceptanceBoard board = new AcceptanceBoard();
                StreamConsumer consumer = world.client().streams().consumer(reading(world, given))) {
            consumer.available().forEachRemaining(board::observe);
            return rows(ids, board);
        }
    }

    private static JsonNode rows(List<RequestId> ids, AcceptanceBoard board) {
        return Told.list(ids, id -> {
            try {
                return accepted(board.waitAccepted(id).value());
            } catch (SendException error) {
                return refused(error);
            }
        });
    }

    static Told accepted(String iun) {
        return Told.that("value", Told.that("iun", iun)).and("error", null);
    }

    static Told refused(SendException error) {
        return Told.that("value", null).and("error", Values.error(error));
    }
}
