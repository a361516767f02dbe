package io.github.sendsdk.internal

import io.github.sendsdk.ffi.PdndData
import io.github.sendsdk.ffi.SendFfi.lintPdnd

/** Questions about settings that prove who is calling. */
internal object Credentialing {
    @JvmStatic
    fun withIssuer(data: PdndData, tokenUrl: String, audience: String): PdndData =
        PdndData(data.clientId, data.keyId, data.purposeId, data.signer, tokenUrl, audience)

    @JvmStatic
    fun lint(data: PdndData, environment: String): List<String> = translating { lintPdnd(data, environment) }
}
