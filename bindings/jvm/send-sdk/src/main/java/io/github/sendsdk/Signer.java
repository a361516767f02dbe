package io.github.sendsdk;

/**
 * Signs with RS256 (RSASSA-PKCS1-v1_5 with SHA-256), where the private key cannot be had: in a HSM, or with a key service.
 *
 * <p>It is asked for a signature when a voucher or a token is due, every ten minutes or so, on a thread of the library.
 *
 * <pre>{@code
 * Signer signer = message -> {
 *     Signature signature = Signature.getInstance("SHA256withRSA", "SunPKCS11");
 *     signature.initSign(key);
 *     signature.update(message);
 *     return signature.sign();
 * };
 * }</pre>
 *
 * @see Pdnd#of(String, String, String, Signer)
 * @see Company#of(String, String, String, Signer)
 */
@FunctionalInterface
public interface Signer {
    /**
     * The signature of a message.
     *
     * @param message what to sign
     * @return the signature
     * @throws Exception anything; the call then fails with a {@link ConfigurationException} of kind
     *     {@link ErrorKind#CREDENTIALS}, whose cause it is; others that waited for the same voucher fail with its
     *     text alone
     */
    byte[] sign(byte[] message) throws Exception;
}
