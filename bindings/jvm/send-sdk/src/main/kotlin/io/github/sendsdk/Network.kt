package io.github.sendsdk

import io.github.sendsdk.ffi.NetworkData
import java.time.Duration

/**
 * The way to the platform: proxies, certificates, time limits. What is not set stays as it is by default.
 *
 * Immutable: each `with…` gives another one. A length of time that is negative is an [InvalidInputException]; an address or a
 * certificate that cannot be is told when the client is built.
 */
public class Network private constructor(private val settings: Settings) {
    /**
     * Calls go through this HTTP proxy, to the API and to the file storage.
     *
     * @param url such as `http://proxy.example.org:3128`
     */
    public fun withProxy(url: String): Network = Network(settings.copy(proxy = url))

    /** Name and password for the proxy (Basic), the system's too. For one that wants NTLM or Kerberos put a local one such as cntlm before it. */
    public fun withProxyCredentials(user: String, password: String): Network =
        Network(settings.copy(proxyUser = user, proxyPassword = password))

    /**
     * Hosts that are called without the proxy, the system's too, besides those that the system names.
     *
     * @param hosts names, suffixes, addresses and networks, with commas between
     */
    public fun withoutProxyFor(hosts: String): Network = Network(settings.copy(noProxy = hosts))

    /** How long making a connection may take: 10 s if not set. */
    public fun withConnectTimeout(time: Duration): Network = Network(settings.copy(connectTimeout = Durations.notNegative(time, "connectTimeout")))

    /** How long the other side may be silent in the middle of an answer: not limited if not set. */
    public fun withReadTimeout(time: Duration): Network = Network(settings.copy(readTimeout = Durations.notNegative(time, "readTimeout")))

    /** How long a call may take in all: 35 s if not set. Below 29 s a call is given up although the platform would answer. */
    public fun withCallTimeout(time: Duration): Network = Network(settings.copy(callTimeout = Durations.notNegative(time, "callTimeout")))

    /**
     * How long a file may take: [base], and its size divided by the speed of a slow line.
     *
     * @param base 60 s if not set
     * @param bytesPerSecond 200,000 if not set
     */
    public fun withFileTimeout(base: Duration, bytesPerSecond: Long): Network =
        Network(settings.copy(fileTimeout = Durations.notNegative(base, "fileTimeout"), bytesPerSecond = bytesPerSecond))

    /** HTTP/1.1 to the API too, for proxies that stumble over HTTP/2. */
    public fun withHttp1Only(): Network = Network(settings.copy(http1Only = true))

    /** Roots to trust besides those of the operating system, as PEM: for a proxy that opens TLS. */
    public fun withExtraRootsPem(pem: String): Network = Network(settings.copy(extraRootsPem = pem))

    /** The certificate by which the client shows itself to a gateway of yours, with its key, as PEM. SEND itself wants none. */
    public fun withClientCertificatePem(pem: String): Network = Network(settings.copy(clientCertificatePem = pem))

    @JvmSynthetic
    internal fun data(): NetworkData =
        with(settings) {
            NetworkData(
                direct,
                proxy,
                proxyUser,
                proxyPassword,
                noProxy,
                connectTimeout,
                readTimeout,
                callTimeout,
                fileTimeout,
                bytesPerSecond,
                http1Only,
                extraRootsPem,
                clientCertificatePem,
            )
        }

    /** Shows neither addresses nor secrets. */
    override fun toString(): String = "Network(***)"

    private data class Settings(
        val direct: Boolean = false,
        val proxy: String? = null,
        val proxyUser: String? = null,
        val proxyPassword: String? = null,
        val noProxy: String? = null,
        val connectTimeout: Duration? = null,
        val readTimeout: Duration? = null,
        val callTimeout: Duration? = null,
        val fileTimeout: Duration? = null,
        val bytesPerSecond: Long? = null,
        val http1Only: Boolean = false,
        val extraRootsPem: String? = null,
        val clientCertificatePem: String? = null,
    )

    public companion object {
        /** As the system says: its proxy (`HTTPS_PROXY`, `NO_PROXY`), its roots. */
        @JvmStatic
        public fun system(): Network = Network(Settings())

        /** Straight out, whatever the system says of proxies. */
        @JvmStatic
        public fun direct(): Network = Network(Settings(direct = true))
    }
}
