package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sendsdk.CheckFailure;
import io.github.sendsdk.Cost;
import io.github.sendsdk.FiscalCode;
import io.github.sendsdk.FullSentNotification;
import io.github.sendsdk.InvalidInputException;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NameMatch;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.NoticeCode;
import io.github.sendsdk.NumericTaxId;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.Sha256Digest;
import io.github.sendsdk.StreamEvent;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.VatNumber;
import io.github.sendsdk.catalogue.Catalogue;
import io.github.sendsdk.catalogue.Explanation;
import io.github.sendsdk.files.F24Metadata;
import io.github.sendsdk.files.PdfFile;
import io.github.sendsdk.lifecycle.History;
import io.github.sendsdk.lifecycle.Lifecycle;
import io.github.sendsdk.lifecycle.Tracker;
import io.github.sendsdk.lifecycle.TrackerState;
import io.github.sendsdk.lifecycle.TrackerStep;
import io.github.sendsdk.preflight.Preflight;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Steps that need no platform: identifiers, rules, lifecycle, costs, catalogue. */
final class Knowledge {
    static final Map<String, Function<Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("identifier", Knowledge::identifier);
        STEPS.put("identifiers", Knowledge::identifiers);
        STEPS.put("digest", given -> Told.that("sha256", Sha256Digest.of(bytes(given.text("text"))).value()));
        STEPS.put("name_fits", Knowledge::nameFits);
        STEPS.put("explain", Knowledge::explain);
        STEPS.put("check", Knowledge::check);
        STEPS.put("check_json", Knowledge::checkJson);
        STEPS.put("check_pdf", Knowledge::checkPdf);
        STEPS.put("check_f24", Knowledge::checkF24);
        STEPS.put("history", Knowledge::history);
        STEPS.put("view", given -> Values.view(Lifecycle.view(notification(given))));
        STEPS.put("cost", given ->
                Values.cost(Cost.of(notification(given), given.number("recipient", 0), given.number("payment", 0))));
        STEPS.put("impossible", given -> Told.list(Lifecycle.impossible(notification(given)), one ->
                Told.that("kind", Values.word(one.getKind())).and("path", one.getPath())));
        STEPS.put("track", Knowledge::track);
    }

    private Knowledge() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Object identifier(Arguments given) {
        String kind = given.text("kind");
        String text = given.text("text");
        switch (kind) {
            case "iun":
                return Values.iun(Iun.parse(text));
            case "request_id":
                return Told.that("text", RequestId.parse(text).value()).and("iun", RequestId.parse(text).iun().value());
            case "fiscal_code":
                return fiscalCode(given.flag("lenient", false) ? FiscalCode.parseLenient(text) : FiscalCode.parse(text));
            case "numeric_tax_id":
                return Told.that("text", NumericTaxId.parse(text).value())
                        .and("kind", Values.word(NumericTaxId.parse(text).kind()));
            case "notice_code":
                return noticeCode(NoticeCode.parse(text));
            case "tax_id":
                return Told.that("text", TaxId.parse(text).value());
            case "pa_tax_id":
                return Told.that("text", PaTaxId.parse(text).value());
            case "vat_number":
                return Told.that("text", VatNumber.parse(text).value());
            case "taxonomy_code":
                return Told.that("text", TaxonomyCode.parse(text).value());
            default:
                throw new Wrong("there is no identifier " + kind);
        }
    }

    private static Told fiscalCode(FiscalCode code) {
        return Told.that("text", code.value())
                .and("sex", code.sex().name().substring(0, 1))
                .and("place_code", code.placeCode())
                .and("omocodic", code.isOmocodic())
                .and("omocodia_mask", code.omocodiaMask())
                .and("base", code.base().value())
                .and("born_abroad", code.isBornAbroad())
                .list("birth_dates", code.birthDates(), date -> date.toString());
    }

    private static Told noticeCode(NoticeCode code) {
        boolean isRight = true;
        try {
            code.check();
        } catch (InvalidInputException error) {
            isRight = false;
        }
        return Told.that("text", code.value()).and("iuv", code.iuv()).and("check_digits_ok", isRight);
    }

    private static Object identifiers(Arguments given) {
        String kind = given.text("kind");
        List<CheckFailure> failures = checkMany(kind, given.texts("texts"));
        return new Told().list("failures", failures, failure ->
                Told.that("index", failure.getIndex()).and("code", failure.getCode()));
    }

    private static List<CheckFailure> checkMany(String kind, List<String> texts) {
        switch (kind) {
            case "iun":
                return Iun.check(texts);
            case "fiscal_code":
                return FiscalCode.check(texts);
            case "numeric_tax_id":
                return NumericTaxId.check(texts);
            case "notice_code":
                return NoticeCode.check(texts);
            case "tax_id":
                return TaxId.check(texts);
            default:
                throw new Wrong("there is no check of many " + kind);
        }
    }

    private static Object nameFits(Arguments given) {
        String taxId = given.text("tax_id");
        NameMatch match = NameMatch.of(given.text("name"), TaxId.parse(taxId));
        return Told.that("fits", Values.word(match.getVerdict()))
                .and("text", match.getText().getEnglish())
                .and("text_it", match.getText().getItalian());
    }

    private static Object explain(Arguments given) {
        Explanation explanation = Catalogue.explain(given.text("code"));
        if (explanation == null) {
            return Json.of(null);
        }
        boolean isFailure = explanation.getWhatToDo() != null;
        return Told.that("code", explanation.getCode())
                .and("kind", Values.word(explanation.getKind()))
                .and("meaning", explanation.getMeaning().getEnglish())
                .and("meaning_it", explanation.getMeaning().getItalian())
                .and("what_to_do", isFailure ? explanation.getWhatToDo().getEnglish() : null)
                .and("what_to_do_it", isFailure ? explanation.getWhatToDo().getItalian() : null);
    }

    /** The request of a step: that of the README, with its changes. */
    private static String body(Arguments given) {
        ObjectNode body = (ObjectNode) Json.read(ScenariosTest.file("data/request.json"));
        List<JsonNode> files = given.list("files");
        if (!files.isEmpty()) {
            body.set("documents", documents(files));
        }
        given.texts("remove").forEach(pointer -> Json.remove(body, pointer));
        JsonNode changes = given.optional("set");
        if (changes != null) {
            changes.fields().forEachRemaining(change -> Json.put(body, change.getKey(), change.getValue()));
        }
        return body.toString();
    }

    private static ArrayNode documents(List<JsonNode> files) {
        return Json.list(files, file -> Told.that("title", "Verbale")
                .and("contentType", Json.at(file, "/content_type"))
                .and("digests", Told.that("sha256", Json.at(file, "/sha256")))
                .and("ref", Told.that("key", Json.at(file, "/key")).and("versionToken", Json.at(file, "/version_token")))
                .json());
    }

    static NewNotification request(Arguments given) {
        return NewNotification.fromJson(body(given));
    }

    /** A file of a step. */
    static byte[] content(JsonNode file) {
        if (file.size() == 1 && file.has("pdf")) {
            return SamplePdf.of(file.get("pdf").textValue(), Collections.singletonList("Documento di prova"));
        }
        if (file.size() == 1 && file.has("text")) {
            return bytes(file.get("text").textValue());
        }
        throw new Wrong("no file: " + file);
    }

    private static Preflight preflight(Arguments given) {
        String name = given.optionalText("environment");
        switch (name == null ? "production" : name) {
            case "production":
                return Preflight.production();
            case "uat":
                return Preflight.of(PreflightEnvironment.uat());
            case "strict":
                return Preflight.of(PreflightEnvironment.strict());
            default:
                throw new Wrong("there is no environment " + name);
        }
    }

    private static Object check(Arguments given) {
        Preflight preflight = preflight(given);
        return Values.report(preflight.check(request(given)));
    }

    private static Object checkJson(Arguments given) {
        Preflight preflight = preflight(given);
        String text = given.optionalText("text");
        return Values.report(preflight.checkJson(text == null ? body(given) : text));
    }

    private static Object checkPdf(Arguments given) {
        PdfFile file = PdfFile.inspect(content(given.required("file")));
        return Told.that("size", file.getSize())
                .and("kind", Values.word(file.getKind()))
                .and("pages", file.getPages())
                .and("encrypted", file.isEncrypted())
                .and("signatures", file.getSignatures().size())
                .and("report", Values.report(file.getReport()));
    }

    private static Object checkF24(Arguments given) {
        F24Metadata metadata = F24Metadata.of(bytes(given.text("text")));
        JsonNode applyCost = given.optional("apply_cost");
        return Values.report((applyCost == null ? metadata : metadata.withApplyCost(applyCost.booleanValue())).check());
    }

    private static FullSentNotification notification(Arguments given) {
        return FullSentNotification.fromJson(given.required("notification").toString());
    }

    private static Object history(Arguments given) {
        History history = Lifecycle.history(notification(given));
        return Told.that("status", history.getStatusText())
                .list("entries", history.getEntries(), entry ->
                        Told.that("status", entry.getStatusText()).and("since", entry.getActiveFrom()))
                .list("unmapped", history.getUnmapped(), unmapped -> unmapped.getCategoryText());
    }

    private static Object track(Arguments given) {
        List<String> statuses = new ArrayList<>();
        boolean takesBack = false;
        try (Tracker tracker = Tracker.of(given.number("recipients", 1))) {
            for (JsonNode event : given.list("events")) {
                TrackerStep step = tracker.feed(StreamEvent.fromJson(event.toString()));
                step.getChanges().stream()
                        .filter(change -> change.getStatusAfter() != null)
                        .forEach(change -> statuses.add(change.getStatusAfter().wireValue()));
                takesBack |= step.getChanges().stream().anyMatch(change -> change.getTakesBack());
            }
            TrackerState state = tracker.state();
            return Told.that("status", state.getStatusText())
                    .list("statuses", statuses, status -> status)
                    .and("takes_back", takesBack)
                    .list("final_dates", state.getFinalDates(), date -> date)
                    .list("doubts", state.getDoubts(), doubt -> Values.word(doubt.getKind()))
                    .and("needs_full_read", state.getNeedsFullRead());
        }
    }
}
