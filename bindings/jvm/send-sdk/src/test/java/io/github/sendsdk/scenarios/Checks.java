package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.NoticeCode;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.Sha256Digest;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.files.F24Metadata;
import io.github.sendsdk.files.PdfFile;
import io.github.sendsdk.preflight.AttachmentPlace;
import io.github.sendsdk.preflight.Policy;
import io.github.sendsdk.preflight.Preflight;
import io.github.sendsdk.preflight.PreflightEnvironment;
import io.github.sendsdk.preflight.PreflightKnowledge;
import io.github.sendsdk.preflight.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Steps that check requests and files by the platform's rules. */
final class Checks {
    static final Map<String, Function<Arguments, Object>> STEPS = new TreeMap<>();

    private static final Map<String, Supplier<PreflightEnvironment>> ENVIRONMENTS = new TreeMap<>();

    private static final Map<String, Supplier<List<Rule>>> RULES = new TreeMap<>();

    static {
        STEPS.put("check", Checks::check);
        STEPS.put("check_json", Checks::checkJson);
        STEPS.put("check_preload", given -> Values.report(Preflight.checkPreloadJson(given.text("text"))));
        STEPS.put("check_attachment", Checks::checkAttachment);
        STEPS.put("check_pdf", Checks::checkPdf);
        STEPS.put("check_f24", Checks::checkF24);
        STEPS.put("rules", Checks::rules);
        ENVIRONMENTS.put("production", PreflightEnvironment::production);
        ENVIRONMENTS.put("uat", PreflightEnvironment::uat);
        ENVIRONMENTS.put("strict", PreflightEnvironment::strict);
        RULES.put("requests", Preflight::rules);
        RULES.put("undecidable", Preflight::undecidableRules);
        RULES.put("pdf", PdfFile::rules);
        RULES.put("f24", F24Metadata::rules);
    }

    private Checks() {}

    private static <T> T known(Map<String, Supplier<T>> all, String name) {
        Supplier<T> found = all.get(name);
        if (found == null) {
            throw new Wrong("there is no such thing: " + name);
        }
        return found.get();
    }

    private static PreflightEnvironment environment(Arguments given) {
        String name = given.optionalText("environment");
        return known(ENVIRONMENTS, name == null ? "production" : name);
    }

    private static Preflight preflight(Arguments given) {
        Preflight preflight = Preflight.of(environment(given));
        String version = given.optionalText("version");
        if (version != null) {
            preflight = preflight.withVersion(version);
        }
        JsonNode known = given.optional("knowledge");
        if (known != null) {
            preflight = preflight.withKnowledge(knowledge(new Arguments(known)));
        }
        return given.flag("gateway", true) ? preflight : preflight.withoutGateway();
    }

    /** What is known beside a request. */
    private static PreflightKnowledge knowledge(Arguments given) {
        PreflightKnowledge known = PreflightKnowledge.none();
        for (JsonNode pair : given.list("used_protocols")) {
            known = known.withUsedProtocol(pair.get(0).textValue(), pair.get(1).textValue());
        }
        for (JsonNode pair : given.list("used_notices")) {
            known = known.withUsedNotice(creditor(pair), notice(pair));
        }
        for (JsonNode pair : given.list("unpayable_notices")) {
            known = known.withUnpayableNotice(creditor(pair), notice(pair));
        }
        for (JsonNode pair : given.list("missing_files")) {
            known = known.withMissingFile(pair.get(0).textValue(), pair.get(1).textValue());
        }
        for (JsonNode pair : given.list("gone_files")) {
            known = known.withGoneFile(pair.get(0).textValue(), pair.get(1).textValue());
        }
        for (String code : given.texts("unregistered_tax_ids")) {
            known = known.withUnregisteredTaxId(TaxId.parse(code));
        }
        if (given.flag("quota_used_up", false)) {
            known = known.withQuotaUsedUp();
        }
        given.done("knowledge");
        return known;
    }

    private static PaTaxId creditor(JsonNode pair) {
        return PaTaxId.parse(pair.get(0).textValue());
    }

    private static NoticeCode notice(JsonNode pair) {
        return NoticeCode.parse(pair.get(1).textValue());
    }

    private static Object check(Arguments given) {
        Preflight preflight = preflight(given);
        NewNotification request = Knowledge.request(given);
        return Values.report(preflight.check(request));
    }

    private static Object checkJson(Arguments given) {
        Preflight preflight = preflight(given);
        String text = given.optionalText("text");
        return Values.report(preflight.checkJson(text == null ? Knowledge.body(given) : text));
    }

    private static AttachmentPlace place(JsonNode place, @Nullable JsonNode applyCost) {
        if (place.has("document")) {
            return AttachmentPlace.document(place.get("document").intValue());
        }
        JsonNode where = Json.at(place, place.has("notice") ? "/notice" : "/form");
        int recipient = where.get(0).intValue();
        int payment = where.get(1).intValue();
        return place.has("notice")
                ? AttachmentPlace.notice(recipient, payment)
                : AttachmentPlace.form(recipient, payment, applyCost == null ? null : applyCost.booleanValue());
    }

    private static Object checkAttachment(Arguments given) {
        AttachmentPlace place = place(given.required("place"), given.optional("apply_cost"));
        String digest = given.optionalText("sha256");
        if (digest != null) {
            place = place.withSha256(Sha256Digest.parse(digest));
        }
        String policy = given.optionalText("tax_code_check");
        if (policy != null) {
            place = place.withTaxCodeCheck(Policy.valueOf(policy));
        }
        byte[] content = Knowledge.content(given.required("file"));
        return Values.report(Preflight.attachment(place, content, environment(given)));
    }

    private static Object checkPdf(Arguments given) {
        PdfFile file = PdfFile.inspect(Knowledge.content(given.required("file")));
        return Told.that("size", file.getSize())
                .and("kind", Values.word(file.getKind()))
                .and("pages", file.getPages())
                .and("encrypted", file.isEncrypted())
                .and("signatures", file.getSignatures().size())
                .and("report", Values.report(file.getReport()));
    }

    private static Object checkF24(Arguments given) {
        F24Metadata metadata = F24Metadata.of(Knowledge.bytes(given.text("text")));
        JsonNode applyCost = given.optional("apply_cost");
        return Values.report((applyCost == null ? metadata : metadata.withApplyCost(applyCost.booleanValue())).check());
    }

    private static Object rules(Arguments given) {
        return Told.list(known(RULES, given.text("of")), rule -> Told.that("id", rule.getId())
                .and("code", rule.getCode())
                .and("field", rule.getField())
                .and("layer", Values.word(rule.getLayer()))
                .and("severity", Values.word(rule.getSeverity()))
                .and("evidence", Values.word(rule.getEvidence()))
                .and("status", rule.getHttpStatus())
                .and("source", rule.getSource())
                .and("text", rule.getRequirement().getEnglish())
                .and("text_it", rule.getRequirement().getItalian()));
    }
}
