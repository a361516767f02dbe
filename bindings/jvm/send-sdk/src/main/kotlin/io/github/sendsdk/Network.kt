package io.github.sendsdk

import io.github.sendsdk.ffi.NetworkData
import java.time.Duration

/**
 * The way to the platform: proxies, certificates, time limits. What is not set stays as it is by default.
 *
 * Immutable: each `with…` gives another one.
 */
public class Network private constructor(@get:JvmSynthetic internal val data: NetworkData) {
    /**
     * Calls go through this HTTP proxy, to the API and to the file storage.
     *
     * @param url such as `http://proxy.example.org:3128`
     */
    public fun withProxy(url: String): Network = Network(data.copy(proxy = url))

    /** Name and password for the proxy (Basic). For one that wants NTLM or Kerberos put a local one such as cntlm before it. */
    public fun withProxyCredentials(user: String, password: String): Network =
        Network(data.copy(proxyUser = user, proxyPassword = password))

    /**
     * Hosts that are called without the proxy.
     *
     * @param hosts names, suffixes, addresses and networks, with commas between
     */
    public fun withoutProxyFor(hosts: String): Network = Network(data.copy(noProxy = hosts))

    /** How long making a connection may take: 10 s if not set. */
    public fun withConnectTimeout(time: Duration): Network = Network(data.copy(connectTimeout = time))

    /** How long the other side may be silent in the middle of an answer: not limited if not set. */
    public fun withReadTimeout(time: Duration): Network = Network(data.copy(readTimeout = time))

    /** How long a call may take in all: 35 s if not set. Below 29 s a call is given up although the platform would answer. */
    public fun withCallTimeout(time: Duration): Network = Network(data.copy(callTimeout = time))

    /**
     * How long a file may take: [base], and its size divided by the speed of a slow line.
     *
     * @param base 60 s if not set
     * @param bytesPerSecond 200,000 if not set
     */
    public fun withFileTimeout(base: Duration, bytesPerSecond: Long): Network =
        Network(data.copy(fileTimeout = base, bytesPerSecond = bytesPerSecond))

    /** HTTP/1.1 to the API too, for proxies that stumble over HTTP/2. */
    public fun withHttp1Only(): Network = Network(data.copy(http1Only = true))

    /** Roots to trust besides those of the operating system, as PEM: for a proxy that opens TLS. */
    public fun withExtraRootsPem(pem: String): Network = Network(data.copy(extraRootsPem = pem))

    /** The certificate by which the client shows itself to a gateway of yours, with its key, as PEM. SEND itself wants none. */
    public fun withClientCertificatePem(pem: String): Network = Network(data.copy(clientCertificatePem = pem))

    /** Shows neither addresses nor secrets. */
    override fun toString(): String = "Network(***)"

    public companion object {
        private val NOTHING =
            NetworkData(
                direct = false,
                proxy = null,
                proxyUser = null,
                proxyPassword = null,
                noProxy = null,
                connectTimeout = null,
                readTimeout = null,
                callTimeout = null,
                fileTimeout = null,
                bytesPerSecond = null,
                http1Only = false,
                extraRootsPem = null,
                clientCertificatePem = null,
            )

        /** As the system says: its proxy (`HTTPS_PROXY`, `NO_PROXY`), its roots. */
        @JvmStatic
        public fun system(): Network = Network(NOTHING)

        /** Straight out, whatever the system says of proxies. */
        @JvmStatic
        public fun direct(): Network = Network(NOTHING.copy(direct = true))
    }
}
