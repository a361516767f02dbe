package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sendsdk.LocalizedText;
import io.github.sendsdk.NameMatch;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.Sha256Digest;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.TaxProfile;
import io.github.sendsdk.catalogue.Catalogue;
import io.github.sendsdk.catalogue.CodeFact;
import io.github.sendsdk.catalogue.Explanation;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps that need no platform: names, catalogue; and the request and the files of other steps. */
final class Knowledge {
    static final Map<String, Function<Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("digest", given -> Told.that("sha256", Sha256Digest.of(bytes(given.text("text"))).value()));
        STEPS.put("name_fits", Knowledge::nameFits);
        STEPS.put("tax_profile", given -> profile(TaxProfile.of(given.text("text"))));
        STEPS.put("explain", given -> explained(Catalogue.explain(given.text("code"))));
        STEPS.put("error_in", given -> explained(Catalogue.errorIn(given.text("text"))));
    }

    private Knowledge() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Object nameFits(Arguments given) {
        String taxId = given.text("tax_id");
        NameMatch match = NameMatch.of(given.text("name"), TaxId.parse(taxId));
        return Told.that("fits", Values.word(match.getVerdict()))
                .and("text", match.getText().getEnglish())
                .and("text_it", match.getText().getItalian());
    }

    /** What SEND itself takes as a tax id. */
    private static Told profile(TaxProfile profile) {
        return Told.that("api", profile.getFitsApi())
                .and("person", profile.getAcceptedAsPerson())
                .and("company", profile.getAcceptedAsCompany())
                .and("public_body", profile.getAcceptedAsPublicBody());
    }

    private static Object explained(@Nullable Explanation explanation) {
        if (explanation == null) {
            return Json.of(null);
        }
        LocalizedText toDo = explanation.getWhatToDo();
        return Told.that("code", explanation.getCode())
                .and("kind", Values.word(explanation.getKind()))
                .and("meaning", explanation.getMeaning().getEnglish())
                .and("meaning_it", explanation.getMeaning().getItalian())
                .and("what_to_do", toDo == null ? null : toDo.getEnglish())
                .and("what_to_do_it", toDo == null ? null : toDo.getItalian())
                .list("facts", explanation.facts(Locale.ENGLISH), Knowledge::fact)
                .list("facts_it", explanation.facts(Locale.ITALIAN), Knowledge::fact);
    }

    private static Told fact(CodeFact fact) {
        return Told.that("label", fact.getLabel()).and("value", fact.getValue());
    }

    /** The request of a step: that of the README, with its changes. */
    static String body(Arguments given) {
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
        if (file.size() == 1 && file.has("json")) {
            return bytes(file.get("json").toString());
        }
        throw new Wrong("no file: " + file);
    }
}
