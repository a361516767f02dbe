package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.DelegatedSearch;
import io.github.sendsdk.Iun;
import io.github.sendsdk.MandateSearch;
import io.github.sendsdk.NewMandate;
import io.github.sendsdk.ReceivedSearch;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.SendOptions;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.informal.InformalNotification;
import io.github.sendsdk.informal.InformalRequestStatus;
import io.github.sendsdk.informal.InformalSentNotification;
import io.github.sendsdk.informal.Message;
import io.github.sendsdk.informal.NewMessage;
import io.github.sendsdk.received.Mandate;
import io.github.sendsdk.received.MandateStatus;
import io.github.sendsdk.received.MandateUser;
import io.github.sendsdk.received.ReceivedRow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps of a company that receives, and those of informal notifications. */
final class Others {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("search_received", (world, given) ->
                found(world.client().received().search(search(given)).collect(Collectors.toList())));
        STEPS.put("search_delegated", (world, given) ->
                found(world.client().received().searchDelegated(delegated(given)).collect(Collectors.toList())));
        STEPS.put("received_legal_fact", (world, given) ->
                Values.downloaded(world.client().received().legalFact(iun(given), given.text("key"))));
        STEPS.put("received_notice", (world, given) -> Values.downloaded(world.client()
                .received().pagoPaNotice(iun(given), given.number("payment", 0), given.optionalText("mandate_id"))));
        STEPS.put("mandates_given", (world, given) -> mandates(world.client().mandates().given()));
        STEPS.put("search_mandates", (world, given) ->
                mandates(world.client().mandates().search(mandateSearch(given)).collect(Collectors.toList())));
        STEPS.put("create_mandate", (world, given) -> mandate(world.client().mandates().create(newMandate(given))));
        STEPS.put("ask_for_mandate", (world, given) ->
                Told.that("mandate_id", world.client().mandates().askFor(company(given), day(given, "to"))));
        STEPS.put("update_mandate", (world, given) -> {
            world.client().mandates().update(given.text("mandate_id"), given.texts("groups"));
            return Json.of(null);
        });
        STEPS.put("revoke_mandate", (world, given) -> {
            world.client().mandates().revoke(given.text("mandate_id"));
            return Json.of(null);
        });
        STEPS.put("open_received", (world, given) -> Values.notification(
                world.client().received().get(iun(given), given.optionalText("mandate_id"))));
        STEPS.put("received_document", (world, given) -> Values.downloaded(world.client()
                .received().document(iun(given), given.number("index", 0), given.optionalText("mandate_id"))));
        STEPS.put("mandates_received", (world, given) -> mandates(world.client().mandates().received(status(given))));
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
        STEPS.put("message", (world, given) -> message(world.client().informal().message(given.text("message_id"))));
        STEPS.put("informal_status_by_protocol", (world, given) -> status(world.client()
                .informal().statusByProtocol(given.text("protocol_number"), given.text("token"))));
        STEPS.put("informal_document", (world, given) ->
                Values.downloaded(world.client().informal().document(iun(given), given.number("index", 0))));
        STEPS.put("informal_notice", (world, given) -> Values.downloaded(world.client()
                .informal().pagoPaNotice(iun(given), given.number("recipient", 0), given.number("payment", 0))));
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
        return ReceivedSearch.between(given.instant("from"), given.instant("to"));
    }

    static DelegatedSearch delegated(Arguments given) {
        return DelegatedSearch.between(given.instant("from"), given.instant("to"));
    }

    static JsonNode found(List<ReceivedRow> rows) {
        return Told.list(rows, row -> Told.that("iun", row.getIun()).and("status", row.getNotificationStatusText()));
    }

    static JsonNode mandates(List<Mandate> mandates) {
        return Told.list(mandates, Others::mandate);
    }

    static Told mandate(Mandate mandate) {
        return Told.that("mandate_id", mandate.getMandateId())
                .and("status", mandate.getStatusText())
                .and("from", mandate.getDateFrom())
                .and("to", mandate.getDateTo());
    }

    static @Nullable MandateStatus status(Arguments given) {
        String status = given.optionalText("status");
        return status == null ? null : MandateStatus.of(status);
    }

    static MandateSearch mandateSearch(Arguments given) {
        String delegator = given.optionalText("tax_id");
        MandateStatus[] wanted =
                given.texts("status").stream().map(MandateStatus::of).toArray(MandateStatus[]::new);
        MandateSearch search = MandateSearch.all().withStatuses(wanted);
        return delegator == null ? search : search.withDelegator(TaxId.parse(delegator));
    }

    static MandateUser company(Arguments given) {
        return MandateUser.company(TaxId.parse(given.text("tax_id")), given.text("name"));
    }

    static LocalDate day(Arguments given, String name) {
        return LocalDate.parse(given.text(name));
    }

    static NewMandate newMandate(Arguments given) {
        return NewMandate.to(company(given), given.text("code")).withDays(day(given, "from"), day(given, "to"));
    }

    static Told message(Message message) {
        return Told.that("message_id", message.getMessageId())
                .and("subject", message.getPrimaryMessage() == null ? null : message.getPrimaryMessage().getSubject())
                .and("has_another_language", message.getAdditionalMessage() != null);
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
