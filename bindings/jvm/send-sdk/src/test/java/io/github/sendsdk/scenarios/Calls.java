package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sendsdk.Attachment;
import io.github.sendsdk.Diagnosis;
import io.github.sendsdk.Document;
import io.github.sendsdk.DowntimeHistory;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.GroupStatus;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.NewNotificationBuilder;
import io.github.sendsdk.NoticeCode;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.PaidElsewhere;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Price;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.SendOptions;
import io.github.sendsdk.Sender;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.Warmed;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
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
        STEPS.put("cancel", (world, given) -> new Told().list(
                "codes", world.client().notifications().cancel(iun(given)).getDetails(), detail -> detail.getCode()));
        STEPS.put("price", (world, given) -> price(world.client()
                .payments().price(PaTaxId.parse(given.text("creditor")), NoticeCode.parse(given.text("notice")))));
        STEPS.put("groups", Calls::groups);
        STEPS.put("platform_status", (world, given) ->
                Told.that("incidents", world.client().platform().status().getOpenIncidents().size()));
        STEPS.put("downtimes", (world, given) -> downtimes(world.client().platform().downtimes(month(given))));
        STEPS.put("downtime", (world, given) -> nothing(world.control(
                "POST",
                "downtimes",
                Json.object().put("functionality", given.text("functionality")).put("down", given.flag("down", true)))));
        STEPS.put("report_f24", (world, given) -> {
            world.client().payments().reportF24(Collections.singletonList(form(given)));
            return nothing(null);
        });
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

    private static Object send(World world, Arguments given) {
        List<Told> intents = Collections.synchronizedList(new ArrayList<>());
        SendOptions options = options(given, intents);
        List<Attachment> files = Transfers.files(world, given, "attach");
        return sent(
                files.isEmpty()
                        ? world.client().notifications().send(Knowledge.request(given), options)
                        : world.client().notifications().send(parcel(given, files), options),
                intents);
    }

    /** The request of a step with files that are yet to be uploaded: made by the builder, so that it takes what that takes. */
    static Parcel parcel(Arguments given, List<Attachment> files) {
        JsonNode body = Json.read(Knowledge.body(given));
        JsonNode to = Json.at(body, "/recipients/0");
        NewNotificationBuilder request = NewNotification.builder()
                .protocolNumber(text(body, "paProtocolNumber"))
                .idempotenceToken(text(body, "idempotenceToken"))
                .subject(text(body, "subject"))
                .sender(Sender.of(text(body, "senderDenomination"), text(body, "senderTaxId")))
                .taxonomyCode(text(body, "taxonomyCode"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.of(text(to, "taxId"), text(to, "denomination"))
                        .withDigitalDomicile(text(Json.at(to, "/digitalDomicile"), "address")));
        files.forEach(file -> request.document(Document.of(file).withTitle("Verbale")));
        return request.parcel();
    }

    private static String text(JsonNode fields, String name) {
        return Json.at(fields, "/" + name).textValue();
    }

    static SendOptions.WriteAhead writing(List<Told> intents) {
        return intent -> intents.add(Told.that("protocol_number", intent.getProtocolNumber())
                .and("token", intent.getIdempotenceToken()));
    }

    static SendOptions options(Arguments given, List<Told> intents) {
        SendOptions options = SendOptions.defaults();
        if (given.flag("write_ahead", false)) {
            options = options.withWriteAhead(writing(intents));
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

    static PaidElsewhere.PagoPa payment(Arguments given) {
        PaTaxId creditor = PaTaxId.parse(given.text("creditor"));
        NoticeCode notice = NoticeCode.parse(given.text("notice"));
        return PaidElsewhere.PagoPa.of(creditor, notice, Instant.parse(given.text("paid_at")))
                .withAmount(given.number("cents", 0));
    }

    static PaidElsewhere.F24 form(Arguments given) {
        return PaidElsewhere.F24.of(iun(given), TaxId.parse(given.text("tax_id")), given.instant("paid_at"))
                .withAmount(given.number("cents", 0));
    }

    static YearMonth month(Arguments given) {
        return YearMonth.of(given.number("year", 2026), given.number("month", 1));
    }

    static Told downtimes(DowntimeHistory history) {
        return Told.that("count", history.getResult().size()).list("downtimes", history.getResult(), downtime ->
                Told.that("functionality", downtime.getFunctionalityText())
                        .and("status", downtime.getStatusText())
                        .and("since", downtime.getStartDate())
                        .and("legal_fact_id", downtime.getLegalFactId()));
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
