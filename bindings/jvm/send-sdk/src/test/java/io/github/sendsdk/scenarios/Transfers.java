package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Attachment;
import io.github.sendsdk.Attachments;
import io.github.sendsdk.Download;
import io.github.sendsdk.LegalFactListItem;
import io.github.sendsdk.Manifest;
import io.github.sendsdk.PreparedFile;
import io.github.sendsdk.UploadOptions;
import io.github.sendsdk.UploadedFile;
import io.github.sendsdk.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Steps that upload and download files. */
final class Transfers {
    static final Map<String, BiFunction<World, Arguments, Object>> STEPS = new TreeMap<>();

    static {
        STEPS.put("upload", Transfers::upload);
        STEPS.put("prepare", (world, given) -> prepared(world.client()
                .attachments().prepare(files(world, given, "files"), options(given, new ConcurrentHashMap<>()))));
        STEPS.put("save_all", (world, given) ->
                saved(world.client().documents().saveAll(Calls.iun(given), world.folder)));
        STEPS.put("document", (world, given) ->
                kept(world, given, world.client().documents().get(Calls.iun(given), given.number("index", 0))));
        STEPS.put("payment_attachment", (world, given) -> kept(world, given, world.client()
                .documents().pagoPaNotice(Calls.iun(given), given.number("recipient", 0), given.number("payment", 0))));
        STEPS.put("f24_form", (world, given) -> kept(world, given, world.client()
                .documents().f24Form(Calls.iun(given), given.number("recipient", 0), given.number("payment", 0))));
        STEPS.put("legal_facts", (world, given) -> legalFacts(world.client().legalFacts().list(Calls.iun(given))));
        STEPS.put("legal_fact", Transfers::legalFact);
        STEPS.put("aar", (world, given) -> kept(world, given, world.client()
                .legalFacts().aar(Calls.iun(given), given.text("key"), waits(given))));
        STEPS.put("downtime_legal_fact", (world, given) -> kept(
                world, given, world.client().platform().downtimeLegalFact(given.text("legal_fact_id"))));
    }

    private Transfers() {}

    /** The files of a step: PDF, or metadata of F24 forms. */
    static List<Attachment> files(World world, Arguments given, String list) {
        boolean areForms = given.flag("f24", false);
        return given.list(list).stream()
                .map(file -> {
                    if (file.has("path")) {
                        Path path = world.folder.resolve(file.get("path").textValue());
                        return areForms ? Attachment.f24Metadata(path) : Attachment.pdf(path);
                    }
                    byte[] content = Knowledge.content(file);
                    return areForms ? Attachment.f24Metadata(content) : Attachment.pdf(content);
                })
                .collect(Collectors.toList());
    }

    static UploadOptions options(Arguments given, Map<Integer, Long> sent) {
        UploadOptions options = UploadOptions.defaults().withProgress((file, told, length) -> sent.put(file, told));
        String token = given.optionalText("version_token");
        if (token != null) {
            options = options.withAssumedVersionToken(token);
        }
        return given.flag("inspect", true) ? options : options.withoutInspection();
    }

    private static Object upload(World world, Arguments given) {
        Map<Integer, Long> sent = new ConcurrentHashMap<>();
        List<Attachment> files = files(world, given, "files");
        UploadOptions options = options(given, sent);
        if (given.flag("informal", false)) {
            return uploaded(world.client().informal().uploadAll(files, options), sent);
        }
        Attachments attachments = world.client().attachments();
        return uploaded(
                given.flag("prepared", false)
                        ? attachments.uploadPrepared(attachments.prepare(files, options), options)
                        : attachments.uploadAll(files, options),
                sent);
    }

    static Told file(UploadedFile file) {
        return Told.that("key", file.key())
                .and("version_token", file.versionToken())
                .and("sha256", file.sha256().value())
                .and("content_type", "application/" + file.contentType().name().toLowerCase(Locale.ROOT));
    }

    static JsonNode uploaded(List<UploadedFile> files, Map<Integer, Long> sent) {
        int[] place = {0};
        return Told.list(files, file -> file(file).and("sent", sent.get(place[0]++)));
    }

    static JsonNode prepared(List<PreparedFile> files) {
        int[] place = {0};
        return Told.list(files, file -> {
            try (PreparedFile read = file) {
                return Told.that("sha256", read.sha256().value())
                        .and("size", read.length())
                        .and("content_type", "application/" + read.contentType().name().toLowerCase(Locale.ROOT))
                        .list("warnings", read.warnings(), Values::issue)
                        .and("stand_in", file(read.standIn(place[0]++)));
            }
        });
    }

    static Told saved(Manifest manifest) {
        return Told.that("complete", manifest.isComplete()).list("files", manifest.getFiles(), entry ->
                Told.that("source", entry.getSource()).and("state", Values.word(entry.getState())));
    }

    /** How long to wait for a file that is not there yet: after each so many milliseconds. */
    static Waits waits(Arguments given) {
        return Waits.none().withMissing(given.list("missing_ms").stream()
                .map(wait -> Duration.ofMillis(wait.longValue()))
                .toArray(Duration[]::new));
    }

    static JsonNode legalFacts(List<LegalFactListItem> facts) {
        return Told.list(facts, item -> Told.that("category", item.getLegalFactId().getCategoryText())
                .and("key", item.getLegalFactId().getKey()));
    }

    private static Object legalFact(World world, Arguments given) {
        return kept(world, given, world.client().legalFacts().get(Calls.iun(given), given.text("key"), waits(given)));
    }

    /** Tells of a download, from the file as which it was saved, or from memory. */
    static Object kept(World world, Arguments given, @Nullable Download download) {
        String name = given.optionalText("save_as");
        if (download == null) {
            return Json.of(null);
        }
        if (name == null) {
            return Values.downloaded(download);
        }
        download.saveTo(world.folder.resolve(name));
        return Values.downloaded(download, read(world.folder.resolve(name)));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException error) {
            throw new Wrong("not saved: " + error);
        }
    }
}
