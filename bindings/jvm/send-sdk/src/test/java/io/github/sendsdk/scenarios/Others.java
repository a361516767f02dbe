package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Iun;
import io.github.sendsdk.ReceivedSearch;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.SendOptions;
import io.github.sendsdk.informal.InformalNotification;
import io.github.sendsdk.informal.InformalRequestStatus;
import io.github.sendsdk.informal.InformalSentNotification;
import io.github.sendsdk.informal.NewMessage;
import io.github.sendsdk.received.Mandate;
import io.github.sendsdk.received.ReceivedRow;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Steps of a company that receives, and those of informal notifications. */
final class Others {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("search_received", (world, given) ->
                found(world.client().received().search(search(given)).collect(Collectors.toList())));
        STEPS.put("open_received", (world, given) -> Values.notification(
                world.client().received().get(iun(given), given.optionalText("mandate_id"))));
        STEPS.put("received_document", (world, given) -> Values.downloaded(world.client()
                .received().document(iun(given), given.number("index", 0), given.optionalText("mandate_id"))));
        STEPS.put("mandates_received", (world, given) -> mandates(world.client().mandates().received()));
        STEPS.put("accept_mandate", (world, given) -> {
            world.client().mandates().accept(given.text("mandate_id"), given.text("code"), Collections.emptyList());
            return Json.of(null);
        });
        STEPS.put("reject_mandate", (world, given) -> {
            world.client().mandates().reject(given.text("mandate_id"));
            return Json.of(null);
        });
        STEPS.put("create_message", (world, given) ->
                Told.that("message_id", world.client().informal().createMessage(message(given)).getMessageId()));
        STEPS.put("send_informal", (world, given) ->
                Values.submitted(world.client().informal().send(request(given), options(given))));
        STEPS.put("informal_status", (world, given) ->
                status(world.client().informal().status(RequestId.parse(given.text("request_id")))));
        STEPS.put("read_informal", (world, given) -> read(world.client().informal().get(iun(given), false)));
        STEPS.put("end_informal", (world, given) ->
                new Told().list("codes", world.client().informal().terminate(iun(given)).getDetails(), detail -> detail.getCode()));
    }

    private Others() {}

    static Iun iun(Arguments given) {
        return Iun.parse(given.text("iun"));
    }

    static ReceivedSearch search(Arguments given) {
        return ReceivedSearch.between(Instant.parse(given.text("from")), Instant.parse(given.text("to")));
    }

    static JsonNode found(List<ReceivedRow> rows) {
        return Told.list(rows, row -> Told.that("iun", row.getIun()).and("status", row.getNotificationStatusText()));
    }

    static JsonNode mandates(List<Mandate> mandates) {
        return Told.list(mandates, mandate ->
                Told.that("mandate_id", mandate.getMandateId()).and("status", mandate.getStatusText()));
    }

    static NewMessage message(Arguments given) {
        return NewMessage.fromJson(given.required("message").toString());
    }

    static InformalNotification request(Arguments given) {
        return InformalNotification.fromJson(given.required("request").toString());
    }

    static SendOptions options(Arguments given) {
        return given.flag("resume", false) ? SendOptions.defaults().resuming() : SendOptions.defaults();
    }

    static Told status(InformalRequestStatus status) {
        return Told.that("state", status.getStateText()).and("iun", status.getIun());
    }

    static Told read(InformalSentNotification sent) {
        return Told.that("status", sent.getNotificationStatusText())
                .and("recipients", sent.getRecipients().size());
    }
}
