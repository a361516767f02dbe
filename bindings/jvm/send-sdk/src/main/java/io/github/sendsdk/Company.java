package io.github.sendsdk;

import io.github.sendsdk.ffi.CompanyData;
import io.github.sendsdk.ffi.SignerData;
import io.github.sendsdk.internal.Callbacks;
import java.util.Objects;

/**
 * How a company that <em>receives</em> notifications shows who it is: it signs its own tokens, and has no API key. Immutable.
 *
 * @see SendClient#received()
 */
public final class Company {
    private final CompanyData data;

    private Company(CompanyData data) {
        this.data = data;
    }

    /**
     * A company.
     *
     * @param id its id in SEND
     * @param keyId the id (kid) of the public key that it registered
     * @param virtualKey the virtual key that it got
     * @param privateKeyPem the private key, RSA of 2048 bits or more, as PEM
     * @return the company
     */
    public static Company of(String id, String keyId, String virtualKey, String privateKeyPem) {
        return of(id, keyId, virtualKey, new SignerData.Key(Objects.requireNonNull(privateKeyPem, "privateKeyPem")));
    }

    /**
     * A company whose key is somewhere else.
     *
     * @param id its id in SEND
     * @param keyId the id (kid) of the public key that it registered
     * @param virtualKey the virtual key that it got
     * @param signer signs with the private key
     * @return the company
     */
    public static Company of(String id, String keyId, String virtualKey, Signer signer) {
        return of(id, keyId, virtualKey, Callbacks.signer(Objects.requireNonNull(signer, "signer")));
    }

    private static Company of(String id, String keyId, String virtualKey, SignerData signer) {
        return new Company(new CompanyData(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(keyId, "keyId"),
                Objects.requireNonNull(virtualKey, "virtualKey"),
                signer));
    }

    CompanyData toNative() {
        return data;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Company(***)";
    }
}
