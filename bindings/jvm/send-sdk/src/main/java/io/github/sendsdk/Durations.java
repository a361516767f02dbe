package io.github.sendsdk;

import io.github.sendsdk.internal.Wrong;
import java.time.Duration;

/** Lengths of time: the native library knows no negative ones. */
final class Durations {
    private Durations() {}

    static Duration notNegative(Duration duration, String name) {
        if (duration.isNegative()) {
            throw Wrong.argument("negative", name, "a length of time cannot be negative");
        }
        return duration;
    }
}
