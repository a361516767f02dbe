package io.github.sendsdk;

import io.github.sendsdk.ffi.PdndData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client of PDND, for an API key that was made with PDND: vouchers are fetched, and renewed before they expire.
 *
 * <p>Client, key and purpose are called as the portal of PDND calls them. Immutable.
 */
public final class Pdnd {
    private final String clientId;
    private final String keyId;
    private final String purposeId;
    private final String privateKeyPem;
    private final @Nullable String tokenUrl;
    private final @Nullable String audience;

    private Pdnd(
            String clientId,
            String keyId,
            String purposeId,
            String privateKeyPem,
            @Nullable String tokenUrl,
            @Nullable String audience) {
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.keyId = Objects.requireNonNull(keyId, "keyId");
        this.purposeId = Objects.requireNonNull(purposeId, "purposeId");
        this.privateKeyPem = Objects.requireNonNull(privateKeyPem, "privateKeyPem");
        this.tokenUrl = tokenUrl;
        this.audience = audience;
    }

    /**
     * A client of PDND.
     *
     * @param clientId its id, a UUID
     * @param keyId the public key (kid)
     * @param purposeId the purpose, a UUID
     * @param privateKeyPem the private key, RSA, as PEM
     * @return the client of PDND
     */
    public static Pdnd of(String clientId, String keyId, String purposeId, String privateKeyPem) {
        return new Pdnd(clientId, keyId, purposeId, privateKeyPem, null, null);
    }

    /**
     * Another issuer than the environment's own: an emulator, or a gateway.
     *
     * @param tokenUrl where vouchers are asked for
     * @param audience the audience, without a scheme
     * @return another client of PDND
     */
    public Pdnd withIssuer(String tokenUrl, String audience) {
        return new Pdnd(
                clientId,
                keyId,
                purposeId,
                privateKeyPem,
                Objects.requireNonNull(tokenUrl, "tokenUrl"),
                Objects.requireNonNull(audience, "audience"));
    }

    PdndData toNative() {
        return new PdndData(clientId, keyId, purposeId, privateKeyPem, tokenUrl, audience);
    }

    @Override
    public String toString() {
        return "Pdnd(***)";
    }
}
