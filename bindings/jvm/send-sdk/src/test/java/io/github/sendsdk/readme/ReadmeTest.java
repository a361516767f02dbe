package io.github.sendsdk.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.Emulator;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.Requests;
import io.github.sendsdk.SendClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the READMEs show in Java and Kotlin is compiled, and runs. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..", "..");
    private static final List<String> READMES = List.of("README.md", "README.it.md", "bindings/jvm/README.md");
    private static final List<String> SOURCES = List.of(
            "bindings/jvm/send-sdk/src/test/java/io/github/sendsdk/readme/InJava.java",
            "bindings/jvm/send-sdk/src/test/java/io/github/sendsdk/readme/Snippets.java",
            "bindings/jvm/send-sdk/src/test/kotlin/io/github/sendsdk/readme/InKotlin.kt");

    /** Files of the first project, after a line with their name, are for `cargo xtask first-project`. */
    private static final Pattern SNIPPET = Pattern.compile("(?<!`:\\n\\n)```(?:java|kotlin)\\R(.*?)\\R```", Pattern.DOTALL);

    private static String read(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /** The lines without what goes before and after them; a line that only ends a block is no part of the comparison. */
    private static String lines(String text) {
        return text.lines().map(String::trim).filter(line -> !line.isEmpty() && !line.equals("}")).collect(Collectors.joining("\n"));
    }

    @Test
    void everythingShownIsCompiled() throws IOException {
        List<String> compiled = new ArrayList<>();
        for (String source : SOURCES) {
            compiled.add(lines(read(source)));
        }
        int shown = 0;
        for (String readme : READMES) {
            Matcher snippets = SNIPPET.matcher(read(readme));
            while (snippets.find()) {
                shown++;
                String snippet = lines(snippets.group(1));
                assertTrue(
                        compiled.stream().anyMatch(source -> source.contains(snippet)),
                        () -> readme + " shows what no test compiles:\n" + snippet);
            }
        }
        assertEquals(10, shown);
    }

    /** A program of a user's: a JVM of its own, and the platform named by its environment. */
    private static String run(String program, Path folder) throws IOException, InterruptedException {
        Files.write(folder.resolve("verbale.pdf"), Requests.PDF);
        Path output = folder.resolve("output");
        try (Emulator emulator = Emulator.start()) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            ProcessBuilder builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), program)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("SEND_BASE_URL", emulator.baseUrl());
            builder.environment().put("SEND_API_KEY", emulator.apiKey());
            int status = builder.start().waitFor();
            String told = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            assertEquals(0, status, told);
            return told.trim();
        }
    }

    @Test
    void theProgramInJavaRuns(@TempDir Path folder) throws Exception {
        List<String> told = run("io.github.sendsdk.readme.InJava", folder).lines().collect(Collectors.toList());
        assertTrue(Iun.parse(told.get(told.size() - 1)).isControlOk(), told.toString());
    }

    @Test
    void theProgramInKotlinRuns(@TempDir Path folder) throws Exception {
        String told = run("io.github.sendsdk.readme.InKotlinKt", folder);
        assertTrue(told.matches("(?s).*[A-Z]{4}-[A-Z]{4}-[A-Z]{4}-[0-9]{6}-[A-Z]-1: [A-Z_]+"), told);
    }

    @Test
    void manyAreSentAndThingsGoWrong(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("verbale.pdf"), Requests.PDF);
        try (Emulator emulator = Emulator.start(); SendClient client = SendClient.of(emulator)) {
            List<Object> saved = new ArrayList<>();
            List<Snippets.Row> rows = Stream.of("1", "2").map(number -> row(number, file)).collect(Collectors.toList());
            Snippets.many(client, rows, (number, outcome) -> saved.add(outcome));
            assertEquals(2, saved.size());
            assertEquals(2, emulator.journal("send_notification").size());
        }
        Parcel parcel = Requests.parcel("3");
        assertEquals(NotificationStatus.EFFECTIVE_DATE, Snippets.moved(parcel).getNotificationStatus());
        try (Emulator emulator = Emulator.start(); SendClient client = SendClient.of(emulator)) {
            Snippets.wrong(emulator, client, parcel);
        }
    }

    private static Snippets.Row row(String number, Path file) {
        return new Snippets.Row() {
            @Override
            public String number() {
                return number;
            }

            @Override
            public String token() {
                return "token-" + number;
            }

            @Override
            public String taxId() {
                return "FLPCPT69A65Z336P";
            }

            @Override
            public String name() {
                return "Cleopatra";
            }

            @Override
            public Path file() {
                return file;
            }
        };
    }
}
