package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sendsdk.Attachment;
import io.github.sendsdk.EventPage;
import io.github.sendsdk.FullSentNotification;
import io.github.sendsdk.GroupStatus;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NoticeCode;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.Price;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.Resource;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendClientBuilder;
import io.github.sendsdk.SendOptions;
import io.github.sendsdk.StreamCheckpoint;
import io.github.sendsdk.StreamConsumer;
import io.github.sendsdk.StreamCreation;
import io.github.sendsdk.StreamDelivery;
import io.github.sendsdk.StreamMetadata;
import io.github.sendsdk.StreamReading;
import io.github.sendsdk.TimelineCategory;
import io.github.sendsdk.UploadOptions;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps that call the platform, and those that move the emulator. */
final class Calls {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("advance", Calls::advance);
        STEPS.put("run_until", Calls::runUntil);
        STEPS.put("act", Calls::act);
        STEPS.put("fault", (world, given) -> nothing(world.control("POST", "faults", given.required("fault"))));
        STEPS.put("no_faults", (world, given) -> nothing(world.control("DELETE", "faults", null)));
        STEPS.put("calls", Calls::calls);
        STEPS.put("breaches", (world, given) ->
                Told.list(items(world.control("GET", "journal/breaches", null)), breach -> breach.get("rule")));
        STEPS.put("client", Calls::client);
        STEPS.put("upload", Calls::upload);
        STEPS.put("check_before_sending", (world, given) -> {
            world.client().notifications().check(Knowledge.request(given));
            return nothing(null);
        });
        STEPS.put("send", Calls::send);
        STEPS.put("wait_accepted", (world, given) ->
                Told.that("iun", world.client().notifications().waitAccepted(requestId(given)).value()));
        STEPS.put("status", (world, given) -> Values.status(world.client().notifications().status(requestId(given))));
        STEPS.put("status_by_protocol", (world, given) -> Values.status(
                world.client().notifications().statusByProtocol(given.text("protocol_number"), given.text("token"))));
        STEPS.put("read", Calls::read);
        STEPS.put("document", (world, given) ->
                Values.downloaded(world.client().documents().get(iun(given), given.number("index", 0))));
        STEPS.put("cancel", (world, given) -> new Told().list(
                "codes", world.client().notifications().cancel(iun(given)).getDetails(), detail -> detail.getCode()));
        STEPS.put("legal_facts", (world, given) -> Told.list(world.client().legalFacts().list(iun(given)), item ->
                Told.that("category", item.getLegalFactId().getCategoryText()).and("key", item.getLegalFactId().getKey())));
        STEPS.put("legal_fact", (world, given) ->
                Values.downloaded(world.client().legalFacts().get(iun(given), given.text("key"))));
        STEPS.put("price", Calls::price);
        STEPS.put("groups", Calls::groups);
        STEPS.put("platform_status", (world, given) ->
                Told.that("incidents", world.client().platform().status().getOpenIncidents().size()));
        STEPS.put("downtimes", (world, given) -> Told.that("count", world.client()
                .platform().downtimes(YearMonth.of(given.number("year", 2026), given.number("month", 1)))
                .getResult()
                .size()));
        STEPS.put("create_stream", (world, given) -> stream(world.client().streams().create(creation(given))));
        STEPS.put("ensure_stream", (world, given) -> stream(world.client().streams().ensure(creation(given))));
        STEPS.put("streams", (world, given) -> Told.list(world.client().streams().list(), stream ->
                Told.that("stream_id", stream.getStreamId()).and("title", stream.getTitle())));
        STEPS.put("delete_stream", (world, given) -> {
            world.client().streams().delete(given.text("stream_id"));
            return nothing(null);
        });
        STEPS.put("read_stream", Calls::readStream);
        STEPS.put("follow_stream", Calls::followStream);
    }

    private Calls() {}

    private static JsonNode nothing(@Nullable JsonNode done) {
        return Json.of(null);
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    private static Iun iun(Arguments given) {
        return Iun.parse(given.text("iun"));
    }

    private static RequestId requestId(Arguments given) {
        return RequestId.parse(given.text("request_id"));
    }

    private static Object advance(World world, Arguments given) {
        world.emulator().advance(Duration.ofDays(given.number("days", 0))
                .plusHours(given.number("hours", 0))
                .plusMinutes(given.number("minutes", 0))
                .plusSeconds(given.number("seconds", 0)));
        return Told.that("now", world.emulator().now());
    }

    private static Object runUntil(World world, Arguments given) {
        world.emulator().runUntilStatus(iun(given), NotificationStatus.of(given.text("status")));
        return Told.that("now", world.emulator().now());
    }

    private static Object act(World world, Arguments given) {
        ObjectNode deed = Json.object().put("what", given.text("what")).put("recipient", given.number("recipient", 0));
        String path = "notifications/" + given.text("iun") + "/acts";
        for (String name : new String[] {"payment", "cents"}) {
            JsonNode value = given.optional(name);
            if (value != null) {
                deed.set(name, value);
            }
        }
        return nothing(world.control("POST", path, deed));
    }

    private static Object calls(World world, Arguments given) {
        Told told = new Told();
        for (String name : given.texts("of")) {
            told.and(name, world.control("GET", "journal?limit=10000&operation=" + name, null).size());
        }
        return told;
    }

    private static Object client(World world, Arguments given) {
        SendClientBuilder builder = world.builder().polling(World.polling(given.number("give_up_after_ms", 2000)));
        String key = given.optionalText("api_key");
        if (key != null) {
            builder.apiKey(key);
        }
        if (!given.flag("preflight", true)) {
            builder.withoutPreflight();
        }
        String version = given.optionalText("requests_version");
        if (version != null) {
            builder.version(Resource.REQUESTS, version);
        }
        SendClient client = builder.build();
        if (!given.flag("retries", true)) {
            client = client.withoutRetries();
        }
        int millis = given.number("within_ms", 0);
        world.use(millis == 0 ? client : client.within(Duration.ofMillis(millis)));
        return nothing(null);
    }

    private static Object upload(World world, Arguments given) {
        List<Attachment> files = given.list("files").stream()
                .map(file -> Attachment.pdf(Knowledge.content(file)))
                .collect(Collectors.toList());
        UploadOptions options = UploadOptions.defaults();
        boolean isInspected = given.flag("inspect", true);
        return Told.list(world.client().attachments().uploadAll(files, isInspected ? options : options.withoutInspection()), file -> Told.that("key", file.key())
                .and("version_token", file.versionToken())
                .and("sha256", file.sha256().value())
                .and("content_type", "application/" + file.contentType().name().toLowerCase(Locale.ROOT)));
    }

    private static Object send(World world, Arguments given) {
        SendOptions options = SendOptions.defaults();
        boolean isResumed = given.flag("resume", false);
        return Values.submitted(world.client().notifications().send(Knowledge.request(given), isResumed ? options.resuming() : options));
    }

    private static Object read(World world, Arguments given) {
        FullSentNotification found = world.client().notifications().get(iun(given));
        return Told.that("iun", found.getIun())
                .and("status", found.getNotificationStatusText())
                .and("subject", found.getSubject())
                .and("protocol_number", found.getProtocolNumber())
                .and("sent_at", found.getSentAt())
                .and("recipients", found.getRecipients().size())
                .and("documents", found.getDocuments().size())
                .list("history", found.getNotificationStatusHistory(), entry ->
                        Told.that("status", entry.getStatusText()).and("since", entry.getActiveFrom()))
                .list("categories", found.getTimeline(), element -> element.getCategoryText())
                .and("json", Json.read(found.toJson()));
    }

    private static Object price(World world, Arguments given) {
        Price price = world.client().payments().price(PaTaxId.parse(given.text("creditor")), NoticeCode.parse(given.text("notice")));
        return Told.that("iun", price.getIun())
                .and("partial", price.getPartialPrice())
                .and("total", price.getTotalPrice())
                .and("vat", price.getVat())
                .and("pa_fee", price.getPaFee())
                .and("send_fee", price.getSendFee())
                .and("analog_cost", price.getAnalogCost());
    }

    private static Object groups(World world, Arguments given) {
        String status = given.optionalText("status");
        return Told.list(world.client().groups().list(status == null ? null : GroupStatus.of(status)), group ->
                Told.that("id", group.getId()).and("name", group.getName()).and("status", group.getStatusText()));
    }

    private static StreamCreation creation(Arguments given) {
        String title = given.text("title");
        List<String> filter = given.texts("filter");
        if (given.text("type").equals("STATUS")) {
            return StreamCreation.ofStatuses(
                    title, filter.stream().map(NotificationStatus::of).toArray(NotificationStatus[]::new));
        }
        return StreamCreation.ofTimeline(
                title, filter.stream().map(TimelineCategory::of).toArray(TimelineCategory[]::new));
    }

    private static Told stream(StreamMetadata stream) {
        return Told.that("stream_id", stream.getStreamId())
                .and("title", stream.getTitle())
                .and("type", stream.getEventTypeText())
                .list("filter", stream.getFilterValues(), value -> value);
    }

    private static Object readStream(World world, Arguments given) {
        EventPage page = world.client().streams().read(given.text("stream_id"), given.optionalText("after"));
        return new Told().list("events", page.getEvents(), Values::event)
                .and("may_wait", !page.getRetryAfter().isZero());
    }

    private static Object followStream(World world, Arguments given) {
        StreamReading reading = StreamReading.of(given.text("stream_id"), StreamCheckpoint.memory())
                .withPatience(Duration.ofMillis(given.number("patience_ms", 100)));
        List<Told> delivered = new ArrayList<>();
        try (StreamConsumer consumer = world.client().streams().consumer(reading)) {
            consumer.available().forEachRemaining(delivery -> delivered.add(
                    delivery instanceof StreamDelivery.Event
                            ? Values.event(((StreamDelivery.Event) delivery).getEvent())
                            : Told.that("gap", "GAP")));
        }
        return Told.list(delivered, event -> event);
    }
}
