package io.github.sendsdk.scenarios;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.SendException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scenarios of {@code scenarios/}, through what the facade shows to Java. What they mean stands in its README; Rust and Python
 * run the same files.
 */
class ScenariosTest {
    private static final Path FOLDER = Path.of("..", "..", "..", "scenarios");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
            String one = System.getProperty("scenario", "");
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains(one))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static JsonNode unsupported() {
        return Json.at(Json.read(file("unsupported.json")), "/java");
    }

    /** What the scenarios send and nothing may show. */
    private static final List<String> PRIVATE = new Arguments(Json.object().set("list", Json.read(file("data/private.json")))).texts("list");

    /** Steps that need no platform. */
    private static Map<String, Function<Arguments, Object>> questions() {
        Map<String, Function<Arguments, Object>> steps = new TreeMap<>(Knowledge.STEPS);
        steps.putAll(Identified.STEPS);
        steps.putAll(Checks.STEPS);
        steps.putAll(Life.STEPS);
        return steps;
    }

    /** Steps with a platform, as Java takes them. */
    static Map<String, BiFunction<World, Arguments, Object>> blocking() {
        Map<String, BiFunction<World, Arguments, Object>> steps = new TreeMap<>(Calls.STEPS);
        steps.putAll(Bulk.STEPS);
        steps.putAll(Transfers.STEPS);
        steps.putAll(SetUp.STEPS);
        steps.putAll(Following.STEPS);
        steps.putAll(Others.STEPS);
        return steps;
    }

    private static final Map<String, Function<Arguments, Object>> QUESTIONS = questions();

    @TestFactory
    List<DynamicTest> aScenarioEndsAsItSays() throws IOException {
        return tests(blocking());
    }

    /** A test for each scenario, which takes these steps. */
    static List<DynamicTest> tests(Map<String, BiFunction<World, Arguments, Object>> steps) throws IOException {
        JsonNode unsupported = unsupported();
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : names()) {
            tests.add(DynamicTest.dynamicTest(name, () -> {
                Scenario scenario = Scenario.parse(file("cases/" + name));
                for (String need : scenario.needs()) {
                    Assumptions.assumeFalse(unsupported.has(need), () -> need + ": " + unsupported.get(need));
                }
                assertTimeoutPreemptively(LONGEST, () -> run(scenario, steps));
            }));
        }
        return tests;
    }

    @Test
    void whatIsSaidToBeMissingIsWantedByAScenario() throws IOException {
        Set<String> wanted = new HashSet<>();
        names().forEach(name -> wanted.addAll(Scenario.parse(file("cases/" + name)).needs()));
        unsupported().fieldNames().forEachRemaining(name -> assertTrue(wanted.contains(name), name));
        assertTrue(!wanted.isEmpty());
    }

    /** A runner that overlooks what it does not understand proves nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'about': 'x', 'steps': [], 'extra': 1} | extra",
        "{'about': 'x', 'steps': []} | no step",
        "{'about': 'x', 'steps': [{'do': 'explain', 'code': 'REFINEMENT'}]} | expects nothing",
        "{'about': 'x', 'steps': [{'do': 'fly', 'expect': {}}]} | no step is called fly",
        "{'about': 'x', 'steps': [{'do': 'explain', 'code': 'REFINEMENT', 'expect': {'sense': 1}}]} | is not told",
        "{'about': 'x', 'steps': [{'do': 'explain', 'cod': 'REFINEMENT', 'expect': {}}]} | code",
        "{'about': 'x', 'steps': [{'do': 'explain', 'code': 'A', 'cod': 'B', 'expect': null}]} | cod",
        "{'about': 'x', 'steps': [{'do': 'explain', 'code': 'DELIVERED', 'expect': {'kind': {'$like': 1}}}]} | $like",
        "{'about': 'x', 'steps': [{'do': 'explain', 'code': '$nobody/code', 'expect': {}}]} | nobody",
        "{'about': 'x', 'steps': [{'do': 'identifier', 'kind': 'iun', 'text': 'x', 'expect': {}}]} | failed",
        "{'about': 'x', 'steps': [{'do': 'explain', 'code': 'DELIVERED', 'error': {}}]} | should have failed",
        "{'about': 'x', 'steps': [{'do': 'groups', 'expect': []}]} | emulator",
        "{ | no JSON",
    })
    void whatIsNotUnderstoodFails(String text, String told) {
        Throwable failure = null;
        try {
            run(Scenario.parse(text.replace('\'', '"')), blocking());
        } catch (Wrong | AssertionError error) {
            failure = error;
        }
        assertTrue(failure != null && failure.getMessage().contains(told), text + ": " + failure);
    }

    private static void run(Scenario scenario, Map<String, BiFunction<World, Arguments, Object>> steps) {
        try (World world = new World(scenario.emulator)) {
            int number = 0;
            for (Scenario.Step step : scenario.steps) {
                number++;
                String place = "step " + number + " (" + step.what + ")";
                JsonNode got;
                try {
                    got = carryOut(world, step, steps);
                    if (step.error != null) {
                        fail(place + ": should have failed, gave " + got);
                    }
                    if (step.name != null) {
                        world.kept.put(step.name, got);
                    }
                } catch (SendException error) {
                    got = Values.error(error).json();
                    if (step.error == null) {
                        fail(place + ": failed: " + got);
                    }
                    String text = got.get("text").textValue();
                    String italian = got.get("text_it").textValue();
                    assertTrue(!text.isEmpty() && !italian.isEmpty() && !text.equals(italian), place + ": in one language: " + text);
                }
                List<String> shown = new ArrayList<>();
                shown(got, shown);
                PRIVATE.forEach(text -> shown.forEach(one -> assertTrue(!one.contains(text), place + ": shows " + text)));
                JsonNode wanted = step.error == null ? step.expect : step.error;
                if (wanted != null) {
                    List<String> found = Scenario.differences(Scenario.filledIn(wanted, world.kept), got);
                    assertTrue(found.isEmpty(), place + ": " + String.join("; ", found));
                }
            }
        }
    }

    /** Everything that is shown, wherever it stands in what was told. */
    private static void shown(JsonNode told, List<String> found) {
        told.fields().forEachRemaining(field -> {
            if (field.getKey().equals("shown")) {
                found.add(field.getValue().textValue());
            } else if (!field.getKey().equals("json")) {
                shown(field.getValue(), found);
            }
        });
        if (told.isArray()) {
            told.forEach(item -> shown(item, found));
        }
    }

    private static JsonNode carryOut(
            World world, Scenario.Step step, Map<String, BiFunction<World, Arguments, Object>> steps) {
        Arguments given = new Arguments(Scenario.filledIn(step.arguments, world.kept));
        Object result;
        if (QUESTIONS.containsKey(step.what)) {
            result = QUESTIONS.get(step.what).apply(given);
        } else if (steps.containsKey(step.what)) {
            result = steps.get(step.what).apply(world, given);
        } else {
            throw new Wrong("no step is called " + step.what);
        }
        given.done(step.what);
        return result instanceof Told ? ((Told) result).json() : (JsonNode) result;
    }
}
