package io.github.sendsdk;

import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.internal.LimiterBridge;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A client of SEND. Safe for use by many threads; one for each API key is enough for a whole program.
 *
 * <p>Its operations stand together by what they are about: {@link #attachments}, {@link #notifications}, {@link #documents},
 * {@link #legalFacts}, {@link #streams}, {@link #payments}, {@link #groups}, {@link #platform}; {@link #received} and {@link #mandates}
 * for companies that receive; {@link #informal}, which is experimental. Each operation has a blocking form and one whose name ends with {@code Async}, which gives a
 * {@link CompletableFuture}. Interrupting the thread, or cancelling the future, stops the call. Failures are {@link SendException}s,
 * whose subclasses say what to do.
 *
 * <pre>{@code
 * try (SendClient client = SendClient.fromEnvironment()) {
 *     UploadedFile file = client.attachments().upload(Attachment.pdf(Path.of("verbale.pdf")));
 *     Submitted submitted = client.notifications().send(NewNotification.builder()….build());
 *     Iun iun = client.notifications().waitAccepted(submitted.getRequestId());
 * }
 * }</pre>
 */
public final class SendClient implements AutoCloseable {
    private final ClientBridge bridge;

    SendClient(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * Starts a client.
     *
     * @return a builder
     */
    public static SendClientBuilder builder() {
        return new SendClientBuilder(false);
    }

    /**
     * A client as the environment variables say.
     *
     * <table>
     * <caption>Variables</caption>
     * <tr><td>{@code SEND_API_KEY}</td><td>the API key; or {@code SEND_API_KEY_FILE}, a file that holds it</td></tr>
     * <tr><td>{@code SEND_ENV}</td><td>{@code production} or {@code uat}</td></tr>
     * <tr><td>{@code SEND_BASE_URL}</td><td>instead of {@code SEND_ENV}: where the API is</td></tr>
     * <tr><td>{@code SEND_VOUCHER}</td><td>a PDND voucher, for a key that was made with PDND</td></tr>
     * <tr><td>{@code SEND_PDND_CLIENT_ID}</td><td>instead of a voucher: fetch them as this client of PDND, with
     * {@code SEND_PDND_KEY_ID}, {@code SEND_PDND_PURPOSE_ID} and {@code SEND_PDND_KEY_FILE} (PEM); elsewhere than production and UAT
     * also {@code SEND_PDND_TOKEN_URL} and {@code SEND_PDND_AUDIENCE}</td></tr>
     * <tr><td>{@code SEND_VERSIONS}</td><td>versions other than production's, such as
     * {@code requests=2.6,sent=2.9}</td></tr>
     * <tr><td>{@code SEND_EXTRA_CA}</td><td>a PEM file with roots to trust besides those of the system</td></tr>
     * <tr><td>{@code SEND_CLIENT_CERTIFICATE}</td><td>a PEM file with a certificate and its key, for a gateway that wants
     * one</td></tr>
     * <tr><td>{@code SEND_PROXY}</td><td>a proxy, instead of what {@code HTTPS_PROXY} says; with {@code SEND_PROXY_USER},
     * {@code SEND_PROXY_PASSWORD}, {@code SEND_NO_PROXY}</td></tr>
     * </table>
     *
     * @return the client
     * @throws ConfigurationException naming the variable that is missing or wrong
     */
    public static SendClient fromEnvironment() {
        return builderFromEnvironment().build();
    }

    /**
     * Starts a client as the environment variables say, so that anything can be changed afterwards.
     *
     * @return a builder
     */
    public static SendClientBuilder builderFromEnvironment() {
        return new SendClientBuilder(true);
    }

    /**
     * A client of an emulator.
     *
     * @param emulator the emulator
     * @return the client
     */
    public static SendClient of(Emulator emulator) {
        return builder().environment(emulator.environment()).apiKey(emulator.apiKey()).build();
    }

    /**
     * Where the platform is.
     *
     * @return the environment
     */
    public Environment environment() {
        return new Environment(bridge.environment());
    }

    /**
     * The same client for a job that must end within a time from now: all its calls share this one deadline, with all that is tried
     * again. Make another view for another job. It shares everything with this one; closing it closes nothing else.
     *
     * @param time how long the job may take, from now
     * @return another view of this client
     */
    public SendClient within(Duration time) {
        return new SendClient(bridge.within(Durations.notNegative(time, "time")));
    }

    /**
     * What is left of the time of {@link #within}.
     *
     * @return the time, zero when it is over; null if there is no limit
     */
    public @Nullable Duration remaining() {
        return bridge.remaining();
    }

    /**
     * What counts the calls of this client, to ask it what is left of the day, or to give it to another.
     *
     * @return the limiter, which you may close when you have asked; null if there is none, as by default for a platform on this machine
     */
    public @Nullable Limiter limiter() {
        LimiterBridge limiter = bridge.limiter();
        return limiter == null ? null : new Limiter(limiter);
    }

    /**
     * The same client, which tries nothing again. It shares everything with this one; closing it closes nothing else.
     *
     * @return another view of this client
     */
    public SendClient withoutRetries() {
        return new SendClient(bridge.withoutRetries());
    }

    /**
     * Files to be put into requests.
     *
     * @return their operations
     */
    public Attachments attachments() {
        return new Attachments(bridge);
    }

    /**
     * What a sender does with notifications: sending, following, reading, cancelling.
     *
     * @return their operations
     */
    public Notifications notifications() {
        return new Notifications(bridge);
    }

    /**
     * The documents of notifications and the files of their payments; and all that proves a notification, in a folder.
     *
     * @return their operations
     */
    public Documents documents() {
        return new Documents(bridge);
    }

    /**
     * The documents that prove what happened.
     *
     * @return their operations
     */
    public LegalFacts legalFacts() {
        return new LegalFacts(bridge);
    }

    /**
     * Streams of events of all notifications of the body.
     *
     * @return their operations
     */
    public Streams streams() {
        return new Streams(bridge);
    }

    /**
     * What notices cost, and payments that were made elsewhere.
     *
     * @return their operations
     */
    public Payments payments() {
        return new Payments(bridge);
    }

    /**
     * The groups of the body.
     *
     * @return their operations
     */
    public Groups groups() {
        return new Groups(bridge);
    }

    /**
     * How the platform is: incidents and downtimes.
     *
     * @return its operations
     */
    public Platform platform() {
        return new Platform(bridge);
    }

    /**
     * What a company received; for a client that was built with {@link SendClientBuilder#company}.
     *
     * @return its operations
     */
    public Received received() {
        return new Received(bridge.company());
    }

    /**
     * The mandates of a company; for a client that was built with {@link SendClientBuilder#company}.
     *
     * @return their operations
     */
    public Mandates mandates() {
        return new Mandates(bridge.company());
    }

    /**
     * Informal notifications: <strong>experimental</strong>, as PagoPA is still building them. No promise of stability.
     *
     * @return their operations
     */
    public Informal informal() {
        return new Informal(bridge.informal());
    }

    /**
     * Opens connections to the API, and to the storage once a file was uploaded, so that the first calls of so many workers find them
     * open. Call it right before a job: they are closed after 50 seconds without use. Takes no call of the day.
     *
     * @param connections how many, up to 256
     * @return what was opened; fewer than asked for are no failure
     * @throws UnavailableException if no connection can be made at all
     */
    public Warmed warmUp(int connections) {
        return bridge.warmUp(connections).await();
    }

    /**
     * As {@link #warmUp}, without blocking.
     *
     * @param connections how many, up to 256
     * @return what was opened, or a {@link SendException}
     */
    public CompletableFuture<Warmed> warmUpAsync(int connections) {
        return bridge.warmUp(connections).start();
    }

    /**
     * Looks at the set-up: key, voucher, clock, network, access, upload. Nothing is sent to anybody, and what is wrong is not thrown
     * but told.
     *
     * @return what was found
     */
    public Diagnosis doctor() {
        return bridge.doctor().await();
    }

    /**
     * As {@link #doctor}, without blocking.
     *
     * @return what was found
     */
    public CompletableFuture<Diagnosis> doctorAsync() {
        return bridge.doctor().start();
    }

    /**
     * Frees the native memory. Calls under way go on to their end; new ones give an {@link IllegalStateException}. A {@link SendObserver}
     * is told before what it has not heard yet, if that takes no longer than a second.
     */
    @Override
    public void close() {
        bridge.close();
    }

    @Override
    public String toString() {
        return "SendClient";
    }
}
