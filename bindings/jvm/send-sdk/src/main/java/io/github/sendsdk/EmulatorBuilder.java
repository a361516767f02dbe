package io.github.sendsdk;

import io.github.sendsdk.ffi.ClockData;
import io.github.sendsdk.ffi.EmulatorSettings;
import io.github.sendsdk.internal.EmulatorBridge;
import io.github.sendsdk.internal.Wrong;
import io.github.sendsdk.lifecycle.Terms;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.time.Duration;
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
    private @Nullable Terms terms;
    private @Nullable PreflightEnvironment limits;
    private @Nullable Duration voucherLife;
    private @Nullable String snapshot;

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
     * The terms of law and other durations of its time: those of production unless told otherwise.
     *
     * @param terms the terms
     * @return this builder
     */
    public EmulatorBuilder terms(Terms terms) {
        this.terms = Objects.requireNonNull(terms, "terms");
        return this;
    }

    /**
     * Limits and switches by which it checks requests, and who is sending: those of the test environment unless told otherwise.
     *
     * @param limits the limits
     * @return this builder
     */
    public EmulatorBuilder limits(PreflightEnvironment limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * How long a PDND voucher is valid: 10 minutes unless told otherwise.
     *
     * @param life how long, in time as the client lives it
     * @return this builder
     * @throws InvalidInputException if it is negative
     */
    public EmulatorBuilder voucherLife(Duration life) {
        this.voucherLife = Durations.notNegative(life, "voucherLife");
        return this;
    }

    /**
     * Begins with a state that {@link Emulator#snapshot()} gave, whose seed and clock are taken over. Key, senders, limits and terms
     * have to be those with which it was taken.
     *
     * @param json the state
     * @return this builder
     */
    public EmulatorBuilder snapshot(String json) {
        this.snapshot = Objects.requireNonNull(json, "json");
        return this;
    }

    /**
     * Starts it.
     *
     * @return the emulator, which serves already
     * @throws ConfigurationException if the port cannot be had
     * @throws InvalidInputException if the scenario or the snapshot is none, with the place and without what stands there; or if a
     *     number cannot be
     */
    public Emulator start() {
        return new Emulator(new EmulatorBridge(new EmulatorSettings(
                clock,
                startingAt,
                seed,
                apiKey,
                port,
                scenario,
                EmulatorBridge.terms(terms),
                EmulatorBridge.limits(limits),
                voucherLife,
                snapshot)));
    }
}
