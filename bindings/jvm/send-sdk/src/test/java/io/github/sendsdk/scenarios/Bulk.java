package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Attachment;
import io.github.sendsdk.Batch;
import io.github.sendsdk.BatchOptions;
import io.github.sendsdk.Iun;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.ParcelOutcome;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.RequestStatus;
import io.github.sendsdk.RowOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Steps over many requests. */
final class Bulk {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("send_all", Bulk::sendAll);
        STEPS.put("wait_all_accepted", (world, given) -> accepted(world.client().notifications().waitAllAccepted(ids(given))));
        STEPS.put("statuses", (world, given) -> statuses(world.client().notifications().statuses(ids(given))));
    }

    private Bulk() {}

    static List<Parcel> parcels(World world, Arguments given) {
        return given.list("rows").stream()
                .map(row -> {
                    Arguments fields = new Arguments(row);
                    List<Attachment> files = Transfers.files(world, fields, "attach");
                    Parcel parcel =
                            files.isEmpty() ? Parcel.of(Knowledge.request(fields)) : Calls.parcel(fields, files);
                    fields.done("a row");
                    return parcel;
                })
                .collect(Collectors.toList());
    }

    static BatchOptions options(Arguments given, List<Told> intents) {
        BatchOptions options = BatchOptions.defaults().withParallel(given.number("parallel", 4));
        if (given.flag("write_ahead", false)) {
            options = options.withWriteAhead(Calls.writing(intents));
        }
        if (!given.flag("preflight", true)) {
            options = options.withoutPreflight();
        }
        int posts = given.number("posts", 0);
        if (posts > 0) {
            options = options.withLimits(posts, 10);
        }
        return given.flag("resume", false) ? options.resuming() : options;
    }

    private static Object sendAll(World world, Arguments given) {
        List<Told> intents = Collections.synchronizedList(new ArrayList<>());
        List<ParcelOutcome> done = new ArrayList<>();
        try (Batch batch = world.client().notifications().sendAll(parcels(world, given), options(given, intents))) {
            batch.forEachRemaining(done::add);
        }
        return sent(done, intents);
    }

    static JsonNode sent(List<ParcelOutcome> done, List<Told> intents) {
        done.sort(Comparator.comparing(row -> row.getPosition()));
        return Told.list(done, row -> row(row, Values::submitted).and("was_written", wasWritten(row, intents)));
    }

    /** Whether what was sent was written down before. */
    private static boolean wasWritten(ParcelOutcome row, List<Told> intents) {
        return row.isOk()
                && intents.stream()
                        .map(Told::json)
                        .anyMatch(intent -> intent.get("protocol_number").asText().equals(row.get().getProtocolNumber())
                                && intent.get("token").asText().equals(row.get().getIdempotenceToken()));
    }

    static List<RequestId> ids(Arguments given) {
        return given.texts("request_ids").stream().map(RequestId::parse).collect(Collectors.toList());
    }

    static JsonNode accepted(List<RowOutcome<Iun>> done) {
        return Told.list(done, row -> row(row, iun -> Told.that("iun", iun.value())));
    }

    static JsonNode statuses(List<RowOutcome<RequestStatus>> known) {
        return Told.list(known, row -> row(row, Values::status));
    }

    /** A row: its value, or its error in the place of that. */
    private static <T> Told row(RowOutcome<T> row, Function<T, Told> told) {
        return Told.that("value", row.isOk() ? told.apply(row.get()) : null)
                .and("error", row.isOk() ? null : Values.error(row.getError()));
    }
}
