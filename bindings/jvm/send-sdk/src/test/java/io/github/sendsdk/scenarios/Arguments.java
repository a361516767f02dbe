package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of a step. What nobody takes is a mistake. */
final class Arguments {
    private final ObjectNode fields;

    Arguments(JsonNode fields) {
        this.fields = fields.deepCopy();
    }

    @Nullable JsonNode optional(String name) {
        return fields.remove(name);
    }

    JsonNode required(String name) {
        JsonNode value = optional(name);
        if (value == null) {
            throw new Wrong("`" + name + "` is missing");
        }
        return value;
    }

    String text(String name) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw new Wrong("`" + name + "` is no text: " + value);
        }
        return value.textValue();
    }

    @Nullable String optionalText(String name) {
        return fields.has(name) ? text(name) : null;
    }

    int number(String name, int otherwise) {
        JsonNode value = optional(name);
        if (value != null && !value.isIntegralNumber()) {
            throw new Wrong("`" + name + "` is no number: " + value);
        }
        return value == null ? otherwise : value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = optional(name);
        if (value != null && !value.isBoolean()) {
            throw new Wrong("`" + name + "` is neither true nor false: " + value);
        }
        return value == null ? otherwise : value.booleanValue();
    }

    List<JsonNode> list(String name) {
        JsonNode value = optional(name);
        if (value != null && !value.isArray()) {
            throw new Wrong("`" + name + "` is no list: " + value);
        }
        List<JsonNode> items = new ArrayList<>();
        if (value != null) {
            value.forEach(items::add);
        }
        return items;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(item -> texts.add(item.textValue()));
        return texts;
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** Fails if something was not taken. */
    void done(String step) {
        fields.fieldNames().forEachRemaining(name -> {
            throw new Wrong(step + " has no argument " + name);
        });
    }
}
