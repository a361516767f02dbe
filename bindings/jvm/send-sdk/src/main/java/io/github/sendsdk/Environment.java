package io.github.sendsdk;

import io.github.sendsdk.ffi.EnvironmentData;
import io.github.sendsdk.internal.ClientBridge;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An environment of SEND: production, UAT ("collaudo"), or one on your own machine. */
public final class Environment extends ValueObject {
    private final String baseUrl;
    private final boolean local;

    Environment(EnvironmentData data) {
        this.baseUrl = data.baseUrl();
        this.local = data.local();
    }

    /**
     * Production: what is sent here is a legal act, and is billed.
     *
     * @return the environment
     */
    public static Environment production() {
        return of("production");
    }

    /**
     * UAT ("collaudo"): simulated recipients, a day is a minute.
     *
     * @return the environment
     */
    public static Environment uat() {
        return of("uat");
    }

    /**
     * An environment by its name, {@code production} or {@code uat}, or by its base URL: a gateway of yours, or an emulator.
     *
     * @param nameOrUrl the name or the URL
     * @return the environment
     * @throws ConfigurationException if it is neither, or if it is plain {@code http} to another machine than this
     */
    public static Environment of(String nameOrUrl) {
        return new Environment(ClientBridge.environment(Objects.requireNonNull(nameOrUrl, "nameOrUrl")));
    }

    /**
     * Where the API is.
     *
     * @return the URL
     */
    public String baseUrl() {
        return baseUrl;
    }

    /**
     * Whether it is on this machine.
     *
     * @return true if so
     */
    public boolean isLocal() {
        return local;
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(baseUrl);
    }

    @Override
    public String toString() {
        return "Environment(" + baseUrl + ")";
    }
}
