package io.github.sendsdk;

/**
 * Supplies the credentials of a client, if your key or voucher comes from a vault or from a gateway of yours.
 *
 * <p>It is asked before every call, on a thread of the library and by several at once, so it should answer from memory as long as
 * what it has is good.
 */
@FunctionalInterface
public interface CredentialsProvider {
    /**
     * The credentials to use now.
     *
     * @return the credentials
     * @throws Exception anything; the call then fails with a {@link ConfigurationException} of kind
     *     {@link ErrorKind#CREDENTIALS}, whose cause it is
     */
    Credentials credentials() throws Exception;

    /**
     * Told when the platform denied the credentials. Forget what can be renewed.
     *
     * @return whether others may be accepted: the call is then made once more after a minute, when the gateway has forgotten the
     *     denial
     */
    default boolean denied() {
        return false;
    }
}
