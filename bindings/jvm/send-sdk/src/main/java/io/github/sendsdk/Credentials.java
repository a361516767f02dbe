package io.github.sendsdk;

import io.github.sendsdk.ffi.CredentialsData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What proves who is calling: an API key and, if the key was made with PDND, a voucher. Never shown. */
public final class Credentials {
    private final String apiKey;
    private final @Nullable String voucher;

    private Credentials(String apiKey, @Nullable String voucher) {
        this.apiKey = apiKey;
        this.voucher = voucher;
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
     * The same with a PDND voucher, for a key that was made with PDND.
     *
     * @param voucher the voucher
     * @return other credentials
     */
    public Credentials withVoucher(String voucher) {
        return new Credentials(apiKey, Objects.requireNonNull(voucher, "voucher"));
    }

    CredentialsData toNative() {
        return new CredentialsData(apiKey, voucher);
    }

    @Override
    public String toString() {
        return "Credentials(***)";
    }
}
