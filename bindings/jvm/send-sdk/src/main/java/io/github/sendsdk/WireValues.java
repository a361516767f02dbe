package io.github.sendsdk;

import io.github.sendsdk.internal.Wrong;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the enumerations of the platform have in common. */
final class WireValues {
    private WireValues() {}

    /** The constants by their text, all but {@code unknown}. */
    static <E extends Enum<E>> Map<String, E> byText(E[] values, E unknown) {
        Map<String, E> byText = new HashMap<>();
        for (E value : values) {
            if (value != unknown) {
                byText.put(((WireValue) value).wireValue(), value);
            }
        }
        return byText;
    }

    static <E extends Enum<E>> String known(E value, E unknown, String text) {
        if (value == unknown) {
            throw new IllegalStateException("UNKNOWN stands for any value that this version does not know");
        }
        return text;
    }

    /** The text of a value that goes into a request. */
    static @Nullable String forRequest(@Nullable WireValue value, String path) {
        try {
            return value == null ? null : value.wireValue();
        } catch (IllegalStateException unknown) {
            throw Wrong.argument("unknown_value", path, "UNKNOWN is not a value that can be sent");
        }
    }

    /** The texts of what a stream shall tell. */
    static List<String> filter(WireValue... wanted) {
        List<String> texts = new ArrayList<>();
        for (WireValue value : wanted) {
            texts.add(Objects.requireNonNull(forRequest(value, "filterValues")));
        }
        return texts;
    }
}
