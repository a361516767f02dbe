package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Batch;
import io.github.sendsdk.BatchOptions;
import io.github.sendsdk.Iun;
import io.github.sendsdk.Manifest;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.ParcelOutcome;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.RowOutcome;
import io.github.sendsdk.StreamCheckpoint;
import io.github.sendsdk.StreamConsumer;
import io.github.sendsdk.StreamDelivery;
import io.github.sendsdk.StreamMetadata;
import io.github.sendsdk.StreamReading;
import io.github.sendsdk.StreamUpdate;
import io.github.sendsdk.TimelineCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Steps over many requests, over a stream with a journal, and over all files of a notification. */
final class Bulk {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("send_all", Bulk::sendAll);
        STEPS.put("wait_all_accepted", (world, given) -> accepted(world.client().notifications().waitAllAccepted(ids(given))));
        STEPS.put("save_all", (world, given) ->
                saved(world.client().documents().saveAll(Iun.parse(given.text("iun")), world.folder)));
        STEPS.put("follow_stream", Bulk::followStream);
        STEPS.put("update_stream", (world, given) ->
                Values.stream(world.client().streams().update(given.text("stream_id"), update(given))));
        STEPS.put("disable_stream", (world, given) ->
                disabled(world.client().streams().disable(given.text("stream_id"))));
    }

    private Bulk() {}

    static List<Parcel> parcels(Arguments given) {
        return given.list("rows").stream()
                .map(row -> {
                    Arguments fields = new Arguments(row);
                    Parcel parcel = Parcel.of(Knowledge.request(fields));
                    fields.done("a row");
                    return parcel;
                })
                .collect(Collectors.toList());
    }

    static BatchOptions options(Arguments given) {
        BatchOptions options = BatchOptions.defaults().withParallel(given.number("parallel", 4));
        int posts = given.number("posts", 0);
        if (posts > 0) {
            options = options.withLimits(posts, 10);
        }
        return given.flag("resume", false) ? options.resuming() : options;
    }

    private static Object sendAll(World world, Arguments given) {
        List<ParcelOutcome> done = new ArrayList<>();
        try (Batch batch = world.client().notifications().sendAll(parcels(given), options(given))) {
            batch.forEachRemaining(done::add);
        }
        return sent(done);
    }

    static JsonNode sent(List<ParcelOutcome> done) {
        done.sort(Comparator.comparing(row -> row.getPosition()));
        return Told.list(done, row -> row(row, Values::submitted));
    }

    static List<RequestId> ids(Arguments given) {
        return given.texts("request_ids").stream().map(RequestId::parse).collect(Collectors.toList());
    }

    static JsonNode accepted(List<RowOutcome<Iun>> done) {
        return Told.list(done, row -> row(row, iun -> Told.that("iun", iun.value())));
    }

    /** A row: its value, or its error in the place of that. */
    private static <T> Told row(RowOutcome<T> row, Function<T, Told> told) {
        return Told.that("value", row.isOk() ? told.apply(row.get()) : null)
                .and("error", row.isOk() ? null : Values.error(row.getError()));
    }

    static Told saved(Manifest manifest) {
        return Told.that("complete", manifest.isComplete()).list("files", manifest.getFiles(), entry ->
                Told.that("source", entry.getSource()).and("state", Values.word(entry.getState())));
    }

    static StreamReading reading(World world, Arguments given) {
        String id = given.text("stream_id");
        boolean isKept = given.flag("journal", false);
        return StreamReading.of(
                        id,
                        isKept
                                ? StreamCheckpoint.file(world.folder.resolve(id + ".journal"))
                                : StreamCheckpoint.memory())
                .withPatience(Duration.ofMillis(given.number("patience_ms", 100)));
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
        return delivery instanceof StreamDelivery.Event
                ? Values.event(((StreamDelivery.Event) delivery).getEvent())
                : Told.that("gap", "GAP");
    }

    static StreamUpdate update(Arguments given) {
        String title = given.text("title");
        List<String> filter = given.texts("filter");
        if (given.text("type").equals("STATUS")) {
            return StreamUpdate.ofStatuses(
                    title, filter.stream().map(NotificationStatus::of).toArray(NotificationStatus[]::new));
        }
        return StreamUpdate.ofTimeline(
                title, filter.stream().map(TimelineCategory::of).toArray(TimelineCategory[]::new));
    }

    static Told disabled(StreamMetadata stream) {
        return Told.that("stream_id", stream.getStreamId()).and("disabled", stream.getDisabledDate() != null);
    }
}
