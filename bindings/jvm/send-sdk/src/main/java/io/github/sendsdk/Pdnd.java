package io.github.sendsdk;

import io.github.sendsdk.ffi.PdndData;
import io.github.sendsdk.ffi.SignerData;
import io.github.sendsdk.internal.Callbacks;
import io.github.sendsdk.internal.Credentialing;
import java.util.List;
import java.util.Objects;

/**
 * A client of PDND, for an API key that was made with PDND: vouchers are fetched, and renewed before they expire.
 *
 * <p>Client, key and purpose are called as the portal of PDND calls them. Immutable.
 */
public final class Pdnd {
    private final PdndData data;

    private Pdnd(PdndData data) {
        this.data = data;
    }

    /**
     * A client of PDND, whose key is in memory.
     *
     * @param clientId its id, a UUID
     * @param keyId the public key (kid)
     * @param purposeId the purpose, a UUID
     * @param privateKeyPem the private key, RSA of 2048 bits or more, as PEM
     * @return the client of PDND
     */
    public static Pdnd of(String clientId, String keyId, String purposeId, String privateKeyPem) {
        return of(clientId, keyId, purposeId, new SignerData.Key(Objects.requireNonNull(privateKeyPem, "privateKeyPem")));
    }

    /**
     * A client of PDND, whose key is somewhere else.
     *
     * @param clientId its id, a UUID
     * @param keyId the public key (kid)
     * @param purposeId the purpose, a UUID
     * @param signer signs with the private key
     * @return the client of PDND
     */
    public static Pdnd of(String clientId, String keyId, String purposeId, Signer signer) {
        return of(clientId, keyId, purposeId, Callbacks.signer(Objects.requireNonNull(signer, "signer")));
    }

    private static Pdnd of(String clientId, String keyId, String purposeId, SignerData signer) {
        return new Pdnd(new PdndData(
                Objects.requireNonNull(clientId, "clientId"),
                Objects.requireNonNull(keyId, "keyId"),
                Objects.requireNonNull(purposeId, "purposeId"),
                signer,
                null,
                null));
    }

    /**
     * Another issuer than the environment's own: an emulator, or a gateway.
     *
     * @param tokenUrl where vouchers are asked for
     * @param audience the audience, without a scheme
     * @return another client of PDND
     */
    public Pdnd withIssuer(String tokenUrl, String audience) {
        return new Pdnd(Credentialing.withIssuer(
                data, Objects.requireNonNull(tokenUrl, "tokenUrl"), Objects.requireNonNull(audience, "audience")));
    }

    /**
     * What is wrong with the settings, in words; PDND itself never says it. Nothing is sent to anybody.
     *
     * @param environment where the client shall be used
     * @return what is wrong; empty if they can be right
     */
    public List<String> lint(Environment environment) {
        return Credentialing.lint(data, environment.baseUrl());
    }

    PdndData toNative() {
        return data;
    }

    @Override
    public String toString() {
        return "Pdnd(***)";
    }
}
