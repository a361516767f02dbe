package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scenario, as its file has it. */
final class Scenario {
    final List<Step> steps = new ArrayList<>();
    final @Nullable JsonNode emulator;

    private Scenario(ObjectNode body) {
        JsonNode about = body.remove("about");
        JsonNode list = body.remove("steps");
        emulator = body.remove("emulator");
        if (about == null || list == null || !list.isArray() || !body.isEmpty()) {
            throw new Wrong("no scenario: " + body);
        }
        list.forEach(step -> steps.add(new Step(step.deepCopy())));
        if (steps.isEmpty()) {
            throw new Wrong("there is no step");
        }
        if (steps.stream().allMatch(step -> step.expect == null && step.error == null)) {
            throw new Wrong("it expects nothing");
        }
    }

    static Scenario parse(String text) {
        JsonNode body = Json.read(text);
        if (!body.isObject()) {
            throw new Wrong("no scenario: " + body);
        }
        return new Scenario((ObjectNode) body);
    }

    /** What a language must have for it: {@code STEP} and {@code STEP.ARGUMENT}. */
    Set<String> needs() {
        Set<String> needs = new LinkedHashSet<>();
        for (Step step : steps) {
            needs.add(step.what);
            step.arguments.fieldNames().forEachRemaining(name -> needs.add(step.what + "." + name));
        }
        return needs;
    }

    /** A step; what is not a word of the form is an argument. */
    static final class Step {
        final String what;
        final @Nullable String name;
        final @Nullable JsonNode expect;
        final @Nullable JsonNode error;
        final ObjectNode arguments;

        Step(ObjectNode fields) {
            JsonNode what = fields.remove("do");
            if (what == null) {
                throw new Wrong("a step does nothing: " + fields);
            }
            JsonNode name = fields.remove("as");
            this.what = what.textValue();
            this.name = name == null ? null : name.textValue();
            this.expect = fields.remove("expect");
            this.error = fields.remove("error");
            this.arguments = fields;
        }
    }

    /** Puts results of earlier steps where {@code $name} or {@code $name/pointer} stands. */
    static JsonNode filledIn(JsonNode value, Map<String, JsonNode> known) {
        if (value.isObject()) {
            ObjectNode filled = Json.object();
            value.fields().forEachRemaining(field -> filled.set(field.getKey(), filledIn(field.getValue(), known)));
            return filled;
        }
        if (value.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(item -> items.add(filledIn(item, known)));
            return Json.list(items, item -> item);
        }
        if (!value.isTextual() || !value.textValue().startsWith("$")) {
            return value;
        }
        String text = value.textValue();
        int slash = text.indexOf('/') < 0 ? text.length() : text.indexOf('/');
        JsonNode result = known.get(text.substring(1, slash));
        if (result == null) {
            throw new Wrong("no step has kept `" + text.substring(1, slash) + "`");
        }
        return Json.at(result, text.substring(slash)).deepCopy();
    }

    /** What is not as expected, each with its place. */
    static List<String> differences(JsonNode wanted, JsonNode got) {
        List<String> found = new ArrayList<>();
        compare("", wanted, got, found);
        return found;
    }

    private static void compare(String path, JsonNode wanted, JsonNode got, List<String> found) {
        String place = path.isEmpty() ? "the result" : path;
        if (isCondition(wanted)) {
            String broken = broken(wanted, got);
            if (broken != null) {
                found.add(place + ": " + broken);
            }
        } else if (wanted.isObject() && got.isObject()) {
            wanted.fields().forEachRemaining(field -> {
                String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                JsonNode value = got.get(field.getKey());
                if (value == null) {
                    found.add(inner + ": is not told");
                } else {
                    compare(inner, field.getValue(), value, found);
                }
            });
        } else if (wanted.isArray() && got.isArray() && wanted.size() == got.size()) {
            for (int index = 0; index < wanted.size(); index++) {
                compare(path + "[" + index + "]", wanted.get(index), got.get(index), found);
            }
        } else if (!isSame(wanted, got)) {
            found.add(place + ": wanted " + wanted + ", got " + got);
        }
    }

    private static boolean isSame(JsonNode wanted, JsonNode got) {
        boolean areNumbers = wanted.isNumber() && got.isNumber();
        return areNumbers ? wanted.decimalValue().compareTo(got.decimalValue()) == 0 : wanted.equals(got);
    }

    private static boolean isCondition(JsonNode wanted) {
        Iterator<String> names = wanted.fieldNames();
        while (names.hasNext()) {
            if (names.next().startsWith("$")) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong, by a condition such as {@code {"$contains": "text"}}; null if nothing is. */
    private static @Nullable String broken(JsonNode condition, JsonNode got) {
        if (condition.size() != 1) {
            return "a condition has one word";
        }
        String word = condition.fieldNames().next();
        JsonNode wanted = condition.get(word);
        boolean holds;
        switch (word) {
            case "$not":
                holds = !differences(wanted, got).isEmpty();
                break;
            case "$contains":
                holds = got.isTextual()
                        ? wanted.isTextual() && got.textValue().contains(wanted.textValue())
                        : got.isArray() && contains((ArrayNode) got, wanted);
                break;
            case "$count":
                holds = got.isArray() && got.size() == wanted.intValue();
                break;
            case "$from":
                holds = got.isNumber() && got.decimalValue().compareTo(wanted.decimalValue()) >= 0;
                break;
            default:
                return "there is no condition " + word;
        }
        return holds ? null : "wanted " + word + " " + wanted + ", got " + got;
    }

    private static boolean contains(ArrayNode items, JsonNode wanted) {
        for (JsonNode item : items) {
            if (differences(wanted, item).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
