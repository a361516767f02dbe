package io.github.sendsdk;

import io.github.sendsdk.internal.EmulatorBridge;
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

    Emulator(EmulatorBridge bridge) {
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
    public static EmulatorBuilder builder() {
        return new EmulatorBuilder();
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
     * Where files are uploaded to and downloaded from: another origin, as on the platform.
     *
     * @return the URL, without a slash at the end
     * @throws IllegalStateException if it was closed
     */
    public String storageUrl() {
        return bridge.storageUrl();
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
     * The audience that a voucher is asked for with, for {@link Pdnd#withIssuer}.
     *
     * @return the audience, without a scheme
     * @throws IllegalStateException if it was closed
     */
    public String assertionAudience() {
        return bridge.assertionAudience();
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
     * The faults that are set, and how often each happened.
     *
     * @return the faults, oldest first
     */
    public List<FaultState> faults() {
        return bridge.faults();
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
     * Every call that was made, oldest first: the last 20,000.
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
     * How many calls of one kind are in the journal.
     *
     * @param target as for {@link #journal(String)}
     * @return how many
     * @throws InvalidInputException if nothing has that name
     */
    public long countCalls(String target) {
        return bridge.countCalls(Objects.requireNonNull(target, "target"));
    }

    /** Forgets the calls: the journal begins anew. */
    public void clearJournal() {
        bridge.clearJournal();
    }

    /**
     * Up to where a stream was acknowledged, and its events thereby deleted. A test that stores events looks here before its commit,
     * and finds nothing of what is not stored yet.
     *
     * @param streamId the stream
     * @return the id of the event, 38 digits; null if nothing was
     */
    public @Nullable String acknowledged(String streamId) {
        return bridge.acknowledged(Objects.requireNonNull(streamId, "streamId"));
    }

    /**
     * The calls of each public body, counted from the start.
     *
     * @return a count for each body that has called
     */
    public List<SenderUsage> usage() {
        return bridge.usage();
    }

    /**
     * How often the price of a notice was asked for with success: each is an attestation that the platform keeps.
     *
     * @param creditor whom the notice is paid to
     * @param notice the notice
     * @return how often
     */
    public long attestations(PaTaxId creditor, NoticeCode notice) {
        return bridge.attestations(creditor.value(), notice.value());
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
     * A notification that was sent here, for what people do to it.
     *
     * @param iun the notification; known from the answer to the request on, by {@link RequestId#iun()}
     * @return the notification, also before it is accepted
     */
    public EmulatedNotification notification(Iun iun) {
        return new EmulatedNotification(bridge, iun);
    }

    /**
     * The whole state, to be stored and {@linkplain EmulatorBuilder#snapshot restored}: another emulator goes on where this one is. It
     * holds what was sent, files included: treat it as you treat that.
     *
     * @return the state, as JSON
     * @throws IllegalStateException if it was closed
     */
    public String snapshot() {
        return bridge.snapshot();
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
}
