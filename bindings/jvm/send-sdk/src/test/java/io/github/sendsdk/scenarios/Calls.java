package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sendsdk.Attachment;
import io.github.sendsdk.Diagnosis;
import io.github.sendsdk.Environment;
import io.github.sendsdk.EventPage;
import io.github.sendsdk.GroupStatus;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NoticeCode;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.PaidElsewhere;
import io.github.sendsdk.Price;
import io.github.sendsdk.RateLimit;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.Resource;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendClientBuilder;
import io.github.sendsdk.SendOptions;
import io.github.sendsdk.StreamCreation;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TimelineCategory;
import io.github.sendsdk.UploadOptions;
import io.github.sendsdk.UploadedFile;
import io.github.sendsdk.Warmed;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
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
        STEPS.put("read", (world, given) -> Values.notification(world.client().notifications().get(iun(given))));
        STEPS.put("document", (world, given) ->
                Values.downloaded(world.client().documents().get(iun(given), given.number("index", 0))));
        STEPS.put("cancel", (world, given) -> new Told().list(
                "codes", world.client().notifications().cancel(iun(given)).getDetails(), detail -> detail.getCode()));
        STEPS.put("legal_facts", (world, given) -> Told.list(world.client().legalFacts().list(iun(given)), item ->
                Told.that("category", item.getLegalFactId().getCategoryText()).and("key", item.getLegalFactId().getKey())));
        STEPS.put("legal_fact", (world, given) ->
                Values.downloaded(world.client().legalFacts().get(iun(given), given.text("key"))));
        STEPS.put("price", (world, given) -> price(world.client()
                .payments().price(PaTaxId.parse(given.text("creditor")), NoticeCode.parse(given.text("notice")))));
        STEPS.put("groups", Calls::groups);
        STEPS.put("platform_status", (world, given) ->
                Told.that("incidents", world.client().platform().status().getOpenIncidents().size()));
        STEPS.put("downtimes", (world, given) -> Told.that("count", world.client()
                .platform().downtimes(YearMonth.of(given.number("year", 2026), given.number("month", 1)))
                .getResult()
                .size()));
        STEPS.put("create_stream", (world, given) -> Values.stream(world.client().streams().create(creation(given))));
        STEPS.put("ensure_stream", (world, given) -> Values.stream(world.client().streams().ensure(creation(given))));
        STEPS.put("streams", (world, given) -> Told.list(world.client().streams().list(), stream ->
                Told.that("stream_id", stream.getStreamId()).and("title", stream.getTitle())));
        STEPS.put("delete_stream", (world, given) -> {
            world.client().streams().delete(given.text("stream_id"));
            return nothing(null);
        });
        STEPS.put("read_stream", (world, given) ->
                page(world.client().streams().read(given.text("stream_id"), given.optionalText("after"))));
        STEPS.put("payment_attachment", (world, given) -> Values.downloaded(world.client()
                .documents().pagoPaNotice(iun(given), given.number("recipient", 0), given.number("payment", 0))));
        STEPS.put("report_payment", (world, given) -> {
            world.client().payments().reportPagoPa(Collections.singletonList(payment(given)));
            return nothing(null);
        });
        STEPS.put("warm_up", (world, given) -> warmed(world.client().warmUp(given.number("connections", 1))));
        STEPS.put("doctor", (world, given) -> diagnosed(world.client().doctor()));
        STEPS.put("give_mandate", Calls::giveMandate);
    }

    private Calls() {}

    static JsonNode nothing(@Nullable JsonNode done) {
        return Json.of(null);
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    static Iun iun(Arguments given) {
        return Iun.parse(given.text("iun"));
    }

    static RequestId requestId(Arguments given) {
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
        String environment = given.optionalText("environment");
        if (environment != null) {
            builder.environment(Environment.of(environment));
        }
        if (given.flag("company", false)) {
            builder = world.companyBuilder();
        }
        int most = given.number("calls_per_day", 0);
        if (most > 0) {
            builder.rateLimit(RateLimit.usual().withPerDay(most).withReserveForStreams(0));
        }
        int millis = given.number("within_ms", 0);
        SendClient client = builder.build();
        if (!given.flag("retries", true)) {
            client = client.withoutRetries();
        }
        world.use(millis == 0 ? client : client.within(Duration.ofMillis(millis)));
        return nothing(null);
    }

    private static Object upload(World world, Arguments given) {
        return uploaded(world.client().attachments().uploadAll(files(world, given), uploading(given)));
    }

    static List<Attachment> files(World world, Arguments given) {
        return given.list("files").stream()
                .map(file -> file.has("path")
                        ? Attachment.pdf(world.folder.resolve(file.get("path").textValue()))
                        : Attachment.pdf(Knowledge.content(file)))
                .collect(Collectors.toList());
    }

    static UploadOptions uploading(Arguments given) {
        UploadOptions options = UploadOptions.defaults();
        return given.flag("inspect", true) ? options : options.withoutInspection();
    }

    static JsonNode uploaded(List<UploadedFile> files) {
        return Told.list(files, file -> Told.that("key", file.key())
                .and("version_token", file.versionToken())
                .and("sha256", file.sha256().value())
                .and("content_type", "application/" + file.contentType().name().toLowerCase(Locale.ROOT)));
    }

    private static Object send(World world, Arguments given) {
        List<Told> intents = Collections.synchronizedList(new ArrayList<>());
        SendOptions options = options(given, intents);
        return sent(world.client().notifications().send(Knowledge.request(given), options), intents);
    }

    static SendOptions options(Arguments given, List<Told> intents) {
        SendOptions options = SendOptions.defaults();
        if (given.flag("write_ahead", false)) {
            options = options.withWriteAhead(intent -> intents.add(Told.that("protocol_number", intent.getProtocolNumber())
                    .and("token", intent.getIdempotenceToken())));
        }
        int posts = given.number("posts", 0);
        if (posts > 0) {
            options = options.withLimits(posts, 10);
        }
        return given.flag("resume", false) ? options.resuming() : options;
    }

    static Told sent(Submitted submitted, List<Told> intents) {
        return Values.submitted(submitted).list("intents", intents, intent -> intent);
    }

    static Told price(Price price) {
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

    static StreamCreation creation(Arguments given) {
        String title = given.text("title");
        List<String> filter = given.texts("filter");
        if (given.text("type").equals("STATUS")) {
            return StreamCreation.ofStatuses(
                    title, filter.stream().map(NotificationStatus::of).toArray(NotificationStatus[]::new));
        }
        return StreamCreation.ofTimeline(
                title, filter.stream().map(TimelineCategory::of).toArray(TimelineCategory[]::new));
    }

    static Told page(EventPage page) {
        return new Told().list("events", page.getEvents(), Values::event)
                .and("may_wait", !page.getRetryAfter().isZero());
    }

    static PaidElsewhere.PagoPa payment(Arguments given) {
        PaTaxId creditor = PaTaxId.parse(given.text("creditor"));
        NoticeCode notice = NoticeCode.parse(given.text("notice"));
        return PaidElsewhere.PagoPa.of(creditor, notice, Instant.parse(given.text("paid_at")))
                .withAmount(given.number("cents", 0));
    }

    static Told warmed(Warmed warmed) {
        return Told.that("api", warmed.getApi()).and("storage", warmed.getStorage());
    }

    static Told diagnosed(Diagnosis diagnosis) {
        return Told.that("fine", diagnosis.isFine()).list("findings", diagnosis.getFindings(), finding ->
                Told.that("check", finding.getCheck()).and("level", Values.word(finding.getLevel())));
    }

    private static Object giveMandate(World world, Arguments given) {
        ObjectNode ends = Json.object().put("delegator", given.text("delegator")).put("delegate", given.text("delegate"));
        JsonNode id = world.control("POST", "mandates", ends).get("mandateId");
        for (JsonNode one : world.control("GET", "mandates", null)) {
            if (one.get("mandateId").equals(id)) {
                return Told.that("mandate_id", id).and("code", one.get("verificationCode"));
            }
        }
        throw new Wrong("the mandate is not listed");
    }
}
