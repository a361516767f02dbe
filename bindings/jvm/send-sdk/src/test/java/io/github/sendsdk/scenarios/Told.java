package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A result, made field by field. */
final class Told {
    private final ObjectNode fields = Json.object();

    static Told that(String name, @Nullable Object value) {
        return new Told().and(name, value);
    }

    Told and(String name, @Nullable Object value) {
        fields.set(name, value instanceof Told ? ((Told) value).fields : Json.of(value));
        return this;
    }

    <T> Told list(String name, Collection<T> items, Function<T, ?> told) {
        fields.set(name, list(items, told));
        return this;
    }

    static <T> JsonNode list(Collection<T> items, Function<T, ?> told) {
        return Json.list(items, item -> {
            Object value = told.apply(item);
            return value instanceof Told ? ((Told) value).fields : value;
        });
    }

    JsonNode json() {
        return fields;
    }
}
