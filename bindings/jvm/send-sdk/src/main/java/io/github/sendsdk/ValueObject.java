package io.github.sendsdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An immutable part of a request: two of a class are equal if their parts are. */
abstract class ValueObject {
    /** What it is made of, in order. */
    abstract List<@Nullable Object> parts();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && parts().equals(((ValueObject) other).parts());
    }

    @Override
    public final int hashCode() {
        return parts().hashCode();
    }

    /** Hides what is inside: most of it is personal data. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "(***)";
    }
}
