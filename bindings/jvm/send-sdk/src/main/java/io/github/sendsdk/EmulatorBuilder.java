package io.github.sendsdk;

import io.github.sendsdk.ffi.ClockData;
import io.github.sendsdk.ffi.EmulatorSettings;
import io.github.sendsdk.internal.EmulatorBridge;
import io.github.sendsdk.internal.Wrong;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an {@link Emulator} shall be: made by {@link Emulator#builder}. */
public final class EmulatorBuilder {
    private ClockData clock = ClockData.Demo.INSTANCE;
    private @Nullable Instant startingAt;
    private @Nullable Long seed;
    private @Nullable String apiKey;
    private int port;
    private @Nullable String scenario;

    EmulatorBuilder() {}

    /**
     * Lets time stand still until it is {@linkplain Emulator#advance moved}. It starts on 2 March 2026, 10:00 in Rome, so
     * that every run is the same.
     *
     * @return this builder
     */
    public EmulatorBuilder manualClock() {
        this.clock = ClockData.Manual.INSTANCE;
        return this;
    }

    /**
     * Lets time run faster than outside, from now on.
     *
     * @param factor from 1, which is real time
     * @return this builder
     */
    public EmulatorBuilder acceleratedClock(int factor) {
        if (factor < 1) {
            throw Wrong.argument("range", "factor", "time runs at least as fast as outside: give 1 or more");
        }
        this.clock = new ClockData.Accelerated(factor);
        return this;
    }

    /**
     * Lets time begin at another instant.
     *
     * @param instant the instant
     * @return this builder
     */
    public EmulatorBuilder startingAt(Instant instant) {
        this.startingAt = Objects.requireNonNull(instant, "instant");
        return this;
    }

    /**
     * The source of all chance: the same seed and the same calls give the same IUNs, keys and timelines.
     *
     * @param seed any number
     * @return this builder
     */
    public EmulatorBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * The API key to accept.
     *
     * @param key any text
     * @return this builder
     */
    public EmulatorBuilder apiKey(String key) {
        this.apiKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * The port of the API on 127.0.0.1.
     *
     * @param port the port; 0, which is the default, for any that is free
     * @return this builder
     */
    public EmulatorBuilder port(int port) {
        this.port = port;
        return this;
    }

    /**
     * What else there is: senders with their keys, faults, limits of calls.
     *
     * @param toml the text of a scenario file
     * @return this builder
     */
    public EmulatorBuilder scenario(String toml) {
        this.scenario = Objects.requireNonNull(toml, "toml");
        return this;
    }

    /**
     * Starts it.
     *
     * @return the emulator, which serves already
     * @throws ConfigurationException if the port cannot be had
     */
    public Emulator start() {
        return new Emulator(new EmulatorBridge(new EmulatorSettings(clock, startingAt, seed, apiKey, port, scenario)));
    }
}
