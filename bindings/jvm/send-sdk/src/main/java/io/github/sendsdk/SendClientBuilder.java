package io.github.sendsdk;

import io.github.sendsdk.ffi.ClientSettings;
import io.github.sendsdk.ffi.VersionData;
import io.github.sendsdk.internal.Callbacks;
import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.preflight.PreflightEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link SendClient} needs: an environment, and who calls; the rest has defaults.
 *
 * <p>Who calls is said by an {@linkplain #apiKey API key}, with a {@linkplain #voucher voucher} or {@linkplain #pdnd what fetches them}
 * if the key was made with PDND; by {@linkplain #credentials(Credentials) credentials} or {@linkplain #credentials(CredentialsProvider)
 * what supplies them}; or by a {@linkplain #company company}. If it is said twice, the last word counts.
 */
public final class SendClientBuilder {
    private final boolean fromVariables;
    private final List<VersionData> versions = new ArrayList<>();
    private @Nullable Environment environment;
    private @Nullable String apiKey;
    private @Nullable String voucher;
    private @Nullable String application;
    private @Nullable Polling polling;
    private boolean preflight = true;
    private @Nullable String extraRootsPem;
    private @Nullable Pdnd pdnd;
    private @Nullable Credentials credentials;
    private @Nullable CredentialsProvider provider;
    private @Nullable Network network;
    private @Nullable RateLimit rateLimit;
    private @Nullable Limiter limiter;
    private boolean unlimited;
    private @Nullable PreflightEnvironment rules;
    private @Nullable SendObserver observer;
    private @Nullable Company company;
    private Executor executor = ForkJoinPool.commonPool();

    SendClientBuilder(boolean fromVariables) {
        this.fromVariables = fromVariables;
    }

    /**
     * Required: where the platform is.
     *
     * @param environment the environment
     * @return this builder
     */
    public SendClientBuilder environment(Environment environment) {
        this.environment = Objects.requireNonNull(environment, "environment");
        return this;
    }

    /**
     * The same by the base URL.
     *
     * @param url the URL
     * @return this builder
     * @throws ConfigurationException if it is no URL, or if it is plain {@code http} to another machine than this
     */
    public SendClientBuilder baseUrl(String url) {
        return environment(Environment.of(url));
    }

    /**
     * The API key of a sender.
     *
     * @param key the key
     * @return this builder
     */
    public SendClientBuilder apiKey(String key) {
        withKey();
        this.apiKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * A PDND voucher, for a key that was made with PDND; set the key as well, also on a builder that knows the environment variables.
     *
     * @param voucher the voucher
     * @return this builder
     */
    public SendClientBuilder voucher(String voucher) {
        withKey();
        this.voucher = Objects.requireNonNull(voucher, "voucher");
        this.pdnd = null;
        return this;
    }

    /**
     * What fetches the vouchers, for a key that was made with PDND; set the key as well, also on a builder that knows the environment
     * variables.
     *
     * @param pdnd the client of PDND
     * @return this builder
     */
    public SendClientBuilder pdnd(Pdnd pdnd) {
        withKey();
        this.pdnd = Objects.requireNonNull(pdnd, "pdnd");
        this.voucher = null;
        return this;
    }

    /**
     * Credentials that stay the same: a key and its voucher, or the token of a company.
     *
     * @param credentials what goes out with each call
     * @return this builder
     */
    public SendClientBuilder credentials(Credentials credentials) {
        withoutKey();
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        return this;
    }

    /**
     * Credentials that code of yours supplies, instead of some that stay the same.
     *
     * @param provider asked before every call
     * @return this builder
     */
    public SendClientBuilder credentials(CredentialsProvider provider) {
        withoutKey();
        this.provider = Objects.requireNonNull(provider, "provider");
        return this;
    }

    /**
     * The way to the platform: proxies, certificates, time limits.
     *
     * @param network instead of what the environment variables say
     * @return this builder
     */
    public SendClientBuilder network(Network network) {
        this.network = Objects.requireNonNull(network, "network");
        return this;
    }

    /**
     * How many calls to make, instead of what was said before. The default is modest, and no limit on this machine.
     *
     * @param limit the limit
     * @return this builder
     */
    public SendClientBuilder rateLimit(RateLimit limit) {
        this.rateLimit = Objects.requireNonNull(limit, "limit");
        this.limiter = null;
        this.unlimited = false;
        return this;
    }

    /**
     * Counts its calls together with those of other clients that have the same, instead of what was said before.
     *
     * @param limiter the limiter
     * @return this builder
     */
    public SendClientBuilder limiter(Limiter limiter) {
        this.limiter = Objects.requireNonNull(limiter, "limiter");
        this.rateLimit = null;
        this.unlimited = false;
        return this;
    }

    /**
     * Calls for a company that receives, instead of a sender with an API key.
     *
     * @param company the company
     * @return this builder
     */
    public SendClientBuilder company(Company company) {
        withoutKey();
        this.company = Objects.requireNonNull(company, "company");
        return this;
    }

    /**
     * Calls as fast as it can: the platform will say when it is too much.
     *
     * @return this builder
     */
    public SendClientBuilder withoutRateLimit() {
        this.rateLimit = null;
        this.limiter = null;
        this.unlimited = true;
        return this;
    }

    /**
     * Name and version of your program, for the User-Agent.
     *
     * @param name such as {@code my-erp/1.2}
     * @return this builder
     */
    public SendClientBuilder application(String name) {
        this.application = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * The version of a resource, if not production's.
     *
     * @param resource the resource
     * @param version such as {@code 2.6}
     * @return this builder
     */
    public SendClientBuilder version(Resource resource, String version) {
        versions.add(new VersionData(resource.toNative(), Objects.requireNonNull(version, "version")));
        return this;
    }

    /**
     * How to wait for acceptance and for files. The default is patient, and quick on this machine.
     *
     * @param polling when to look again
     * @return this builder
     */
    public SendClientBuilder polling(Polling polling) {
        this.polling = Objects.requireNonNull(polling, "polling");
        return this;
    }

    /**
     * Sends requests without checking them first. A refused request is billed: only for tests of the platform's refusals.
     *
     * @return this builder
     */
    public SendClientBuilder withoutPreflight() {
        this.preflight = false;
        return this;
    }

    /**
     * The limits by which requests are checked before they are sent. The default is what is known of the environment.
     *
     * @param limits the limits
     * @return this builder
     */
    public SendClientBuilder rules(PreflightEnvironment limits) {
        this.rules = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Tells somebody of calls and waits, for figures.
     *
     * @param observer told
     * @return this builder
     */
    public SendClientBuilder observer(SendObserver observer) {
        this.observer = Objects.requireNonNull(observer, "observer");
        return this;
    }

    /**
     * Roots to trust besides those of the operating system: for a proxy that opens TLS.
     *
     * @param pem certificates, as PEM
     * @return this builder
     */
    public SendClientBuilder extraRootsPem(String pem) {
        this.extraRootsPem = Objects.requireNonNull(pem, "pem");
        return this;
    }

    /**
     * Where futures complete, and so where their dependent stages run. Blocking calls do not use it.
     *
     * @param executor the executor, if not the common pool
     * @return this builder
     */
    public SendClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The client.
     *
     * @return the client
     * @throws ConfigurationException if the environment or the key is missing, or something is wrong with what was given
     * @throws InvalidInputException if a number or a version cannot be
     */
    public SendClient build() {
        ClientSettings settings = new ClientSettings(
                fromVariables,
                environment == null ? null : environment.baseUrl(),
                apiKey,
                voucher,
                application,
                versions,
                polling == null ? null : polling.toNative(),
                preflight,
                extraRootsPem,
                pdnd == null ? null : pdnd.toNative(),
                credentials == null ? null : credentials.toNative(),
                provider == null ? null : Callbacks.credentials(provider, Credentials::toNative),
                ClientBridge.network(network),
                ClientBridge.rateLimit(rateLimit),
                limiter == null ? null : limiter.bridge().again(),
                unlimited,
                company == null ? null : company.toNative(),
                ClientBridge.rules(rules),
                observer == null ? null : Callbacks.observer(observer));
        return new SendClient(new ClientBridge(settings, executor));
    }

    /** A key calls: nobody else does. */
    private void withKey() {
        credentials = null;
        provider = null;
        company = null;
    }

    /** Somebody else calls than a key that was named. */
    private void withoutKey() {
        withKey();
        apiKey = null;
        voucher = null;
        pdnd = null;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SendClientBuilder(" + environment + ")";
    }
}
