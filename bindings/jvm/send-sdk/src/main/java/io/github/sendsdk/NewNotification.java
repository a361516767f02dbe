package io.github.sendsdk;

import io.github.sendsdk.ffi.NewNotificationData;
import io.github.sendsdk.internal.Requests;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for a notification, complete. Made by a {@linkplain #builder() builder}, or read from JSON.
 *
 * <p>{@code toString} shows neither recipients nor texts.
 */
public final class NewNotification extends ValueObject {
    private final String json;
    private final String protocolNumber;
    private final @Nullable String idempotenceToken;

    NewNotification(NewNotificationData data) {
        this.json = data.json();
        this.protocolNumber = data.protocolNumber();
        this.idempotenceToken = data.idempotenceToken();
    }

    /**
     * Starts a request.
     *
     * @return a builder
     */
    public static NewNotificationBuilder builder() {
        return new NewNotificationBuilder();
    }

    /**
     * Reads a request that was written as JSON, in the form of the platform.
     *
     * @param json the text
     * @return the request
     * @throws InvalidInputException with the place of what is wrong, such as {@code recipients[0].taxId}
     */
    public static NewNotification fromJson(String json) {
        return new NewNotification(Requests.read(Objects.requireNonNull(json, "json")));
    }

    /**
     * The request as JSON, in the form of the platform.
     *
     * @return the text
     */
    public String toJson() {
        return json;
    }

    /**
     * The sender's protocol number.
     *
     * @return the number
     */
    public String protocolNumber() {
        return protocolNumber;
    }

    /**
     * The token that tells several requests of one protocol number apart.
     *
     * @return the token; null if the client is to make one
     */
    public @Nullable String idempotenceToken() {
        return idempotenceToken;
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(json);
    }

    @Override
    public String toString() {
        return "NewNotification(protocolNumber=" + protocolNumber + ", idempotenceToken=" + idempotenceToken + ")";
    }
}
