package io.github.sendsdk;

import io.github.sendsdk.ffi.ClockData;
import io.github.sendsdk.ffi.EmulatorSettings;
import io.github.sendsdk.internal.EmulatorBridge;
import io.github.sendsdk.internal.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SEND in this process, on ports of its own: for tests, demonstrations and work without credentials or network. It ends when it
 * is closed.
 *
 * <p>Each emulator is a world of its own. Nothing in it has legal value.
 *
 * <pre>{@code
 * try (Emulator emulator = Emulator.start();
 *         SendClient client = SendClient.of(emulator)) {
 *     …
 * }
 * }</pre>
 */
public final class Emulator implements AutoCloseable {
    private final EmulatorBridge bridge;
    private final String baseUrl;
    private final String apiKey;

    private Emulator(EmulatorBridge bridge) {
        this.bridge = bridge;
        this.baseUrl = bridge.baseUrl();
        this.apiKey = bridge.apiKey();
    }

    /**
     * Starts an emulator on free ports, with a clock that runs fast: a week lasts five seconds.
     *
     * @return the emulator, which serves already
     * @throws ConfigurationException if the system has no port to give
     */
    public static Emulator start() {
        return builder().start();
    }

    /**
     * Says how an emulator shall be.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the API is.
     *
     * @return the URL, without a slash at the end
     */
    public String baseUrl() {
        return baseUrl;
    }

    /**
     * The API key to call with.
     *
     * @return the key
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * The environment for a client.
     *
     * @return the environment
     */
    public Environment environment() {
        return Environment.of(baseUrl);
    }

    /**
     * Virtual now.
     *
     * @return the time in the emulator
     * @throws IllegalStateException if it was closed
     */
    public Instant now() {
        return bridge.now();
    }

    /**
     * Moves time forward, and lets everything happen that falls into it. With any clock.
     *
     * @param by how far, not negative
     * @throws IllegalStateException if it was closed
     */
    public void advance(Duration by) {
        bridge.advance(Durations.notNegative(by, "by"));
    }

    /**
     * Moves time from event to event until a notification is, or has been, in a status. With any clock.
     *
     * @param iun the notification; known from the answer to the request on, by {@link RequestId#iun()}
     * @param status the status
     * @throws NotFoundException if nobody sent it here
     * @throws ConflictException if nothing more is going to happen, as when it was refused
     * @throws IllegalStateException if it was closed
     */
    public void runUntilStatus(Iun iun, NotificationStatus status) {
        bridge.runUntilStatus(iun.value(), Objects.requireNonNull(WireValues.forRequest(status, "status")));
    }

    /**
     * Where vouchers come from, for {@link Pdnd#withIssuer}.
     *
     * @return the URL of PDND's token endpoint
     * @throws IllegalStateException if it was closed
     */
    public String tokenUrl() {
        return bridge.tokenUrl();
    }

    /**
     * Makes something go wrong, from now on.
     *
     * @param fault what
     * @return its number
     * @throws InvalidInputException if it cannot be: an effect that cannot happen to that target, for instance
     */
    public long addFault(Fault fault) {
        return bridge.addFault(fault.toJson());
    }

    /**
     * Takes a fault away.
     *
     * @param number its number
     * @return false if it was not there
     */
    public boolean removeFault(long number) {
        return bridge.removeFault(number);
    }

    /** Takes all faults away. */
    public void clearFaults() {
        bridge.clearFaults();
    }

    /**
     * How often a fault happened.
     *
     * @param number its number
     * @return how often; 0 if it is not there
     */
    public long faultHappened(long number) {
        return bridge.faultHappened(number);
    }

    /**
     * Every call that was made, oldest first.
     *
     * @return the calls
     */
    public List<JournalEntry> journal() {
        return bridge.journal(null);
    }

    /**
     * The calls of one kind, oldest first.
     *
     * @param target name of an operation such as {@code send_notification}, or {@code api}, {@code upload}, {@code download},
     *     {@code token}
     * @return the calls
     * @throws InvalidInputException if nothing has that name
     */
    public List<JournalEntry> journal(String target) {
        return bridge.journal(Objects.requireNonNull(target, "target"));
    }

    /**
     * The rules of good behaviour towards the platform that were broken: a test should find none.
     *
     * @return the breaches, oldest first
     */
    public List<Breach> breaches() {
        return bridge.breaches();
    }

    /**
     * What an integrator must have exercised before going live, judged by what was called here.
     *
     * @return the checks, in the order in which a client meets them
     */
    public List<ChecklistItem> checklist() {
        return bridge.checklist();
    }

    /**
     * A recipient looks at a notification.
     *
     * @param iun the notification
     * @param recipient position of the recipient, from 0
     * @throws ConflictException if it was not accepted, is cancelled, or has no such recipient
     */
    public void view(Iun iun, int recipient) {
        bridge.view(iun.value(), recipient);
    }

    /**
     * A delegate of a recipient looks at a notification.
     *
     * @param iun the notification
     * @param recipient position of the recipient, from 0
     * @throws ConflictException as {@link #view}
     */
    public void viewByDelegate(Iun iun, int recipient) {
        bridge.viewByDelegate(iun.value(), recipient);
    }

    /**
     * A recipient pays a pagoPA notice.
     *
     * @param iun the notification
     * @param recipient position of the recipient, from 0
     * @param payment position among its payments, from 0
     * @param cents how much, euro cents
     * @throws ConflictException as {@link #view}, or if there is no such payment
     */
    public void pay(Iun iun, int recipient, int payment, long cents) {
        bridge.pay(iun.value(), recipient, payment, cents);
    }

    /** Stops serving. Connections that are still open are closed. */
    @Override
    public void close() {
        bridge.close();
    }

    @Override
    public String toString() {
        return "Emulator(" + baseUrl + ")";
    }

    /** How an emulator shall be. */
    public static final class Builder {
        private ClockData clock = ClockData.Demo.INSTANCE;
        private @Nullable Instant startingAt;
        private @Nullable Long seed;
        private @Nullable String apiKey;
        private int port;
        private @Nullable String scenario;

        private Builder() {}

        /**
         * Lets time stand still until it is {@linkplain Emulator#advance moved}. It starts on 2 March 2026, 10:00 in Rome, so
         * that every run is the same.
         *
         * @return this builder
         */
        public Builder manualClock() {
            this.clock = ClockData.Manual.INSTANCE;
            return this;
        }

        /**
         * Lets time run faster than outside, from now on.
         *
         * @param factor from 1, which is real time
         * @return this builder
         */
        public Builder acceleratedClock(int factor) {
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
        public Builder startingAt(Instant instant) {
            this.startingAt = Objects.requireNonNull(instant, "instant");
            return this;
        }

        /**
         * The source of all chance: the same seed and the same calls give the same IUNs, keys and timelines.
         *
         * @param seed any number
         * @return this builder
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * The API key to accept.
         *
         * @param key any text
         * @return this builder
         */
        public Builder apiKey(String key) {
            this.apiKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * The port of the API on 127.0.0.1.
         *
         * @param port the port; 0, which is the default, for any that is free
         * @return this builder
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * What else there is: senders with their keys, faults, limits of calls.
         *
         * @param toml the text of a scenario file
         * @return this builder
         */
        public Builder scenario(String toml) {
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
}
