package io.github.sendsdk;

import io.github.sendsdk.ffi.CredentialsData;
import io.github.sendsdk.internal.Wrong;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What proves who is calling: an API key and, if the key was made with PDND, a voucher; or the token of a company that receives. Never
 * shown. Immutable.
 */
public final class Credentials {
    private final @Nullable String apiKey;
    private final @Nullable String token;

    private Credentials(@Nullable String apiKey, @Nullable String token) {
        this.apiKey = apiKey;
        this.token = token;
    }

    /**
     * An API key.
     *
     * @param key the key
     * @return the credentials
     */
    public static Credentials ofApiKey(String key) {
        return new Credentials(Objects.requireNonNull(key, "key"), null);
    }

    /**
     * A bearer token without an API key, as companies that receive have it: one that a gateway or a vault of yours signs. A
     * {@link Company} signs its tokens by itself.
     *
     * @param token the token, without {@code Bearer}
     * @return the credentials
     */
    public static Credentials ofBearer(String token) {
        return new Credentials(null, Objects.requireNonNull(token, "token"));
    }

    /**
     * The same with a PDND voucher, for a key that was made with PDND.
     *
     * @param voucher the voucher, without {@code Bearer}
     * @return other credentials
     * @throws InvalidInputException if there is no key: a token is all that goes out
     */
    public Credentials withVoucher(String voucher) {
        if (apiKey == null) {
            throw Wrong.argument("without_key", "voucher", "it goes with an API key, and a bearer token goes alone: begin with ofApiKey");
        }
        return new Credentials(apiKey, Objects.requireNonNull(voucher, "voucher"));
    }

    CredentialsData toNative() {
        return apiKey == null ? new CredentialsData.Bearer(String.valueOf(token)) : new CredentialsData.Key(apiKey, token);
    }

    @Override
    public String toString() {
        return "Credentials(***)";
    }
}
