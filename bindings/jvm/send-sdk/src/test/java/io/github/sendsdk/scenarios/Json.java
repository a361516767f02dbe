package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON as the runner needs it: reading, making, and changing by pointers. */
final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException error) {
            throw new Wrong("no JSON: " + error.getMessage());
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Any value; an instant loses parts of its second. */
    static JsonNode of(@Nullable Object value) {
        if (value instanceof Instant) {
            return MAPPER.valueToTree(((Instant) value).truncatedTo(ChronoUnit.SECONDS).toString());
        }
        if (value instanceof Character) {
            return MAPPER.valueToTree(value.toString());
        }
        return MAPPER.valueToTree(value);
    }

    static <T> ArrayNode list(Collection<T> items, Function<T, ?> told) {
        ArrayNode list = MAPPER.createArrayNode();
        items.forEach(item -> list.add(of(told.apply(item))));
        return list;
    }

    /** The value at a pointer, which must be there. */
    static JsonNode at(JsonNode body, String pointer) {
        JsonNode found = body.at(JsonPointer.compile(pointer));
        if (found.isMissingNode()) {
            throw new Wrong(pointer + ": there is no such value");
        }
        return found;
    }

    /** Sets the value at a pointer, which must lead to something that is there. */
    static void put(JsonNode body, String pointer, JsonNode value) {
        String last = last(pointer);
        JsonNode place = parent(body, pointer);
        if (place.isObject()) {
            ((ObjectNode) place).set(last, value);
        } else if (last.equals("-")) {
            ((ArrayNode) place).add(value);
        } else {
            at(body, pointer);
            ((ArrayNode) place).set(Integer.parseInt(last), value);
        }
    }

    /** Takes away what is at a pointer. */
    static void remove(JsonNode body, String pointer) {
        at(body, pointer);
        ((ObjectNode) parent(body, pointer)).remove(last(pointer));
    }

    private static JsonNode parent(JsonNode body, String pointer) {
        return at(body, pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
