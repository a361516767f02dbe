package io.github.sendsdk;

import java.time.Duration;

/** Lengths of time: the native library knows no negative ones. */
final class Durations {
    private Durations() {}

    static Duration notNegative(Duration duration, String name) {
        if (duration.isNegative()) {
            throw new InvalidInputException("negative", name, "a length of time cannot be negative");
        }
        return duration;
    }
}
