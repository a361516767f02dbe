package io.github.sendsdk

import io.github.sendsdk.ffi.TaxIdData

/** Identifiers that the native library has read already: their texts need not be read once more. */
internal object Trusted {
    fun iun(text: String): Iun = Iun(text)

    fun requestId(text: String): RequestId = RequestId(text)

    fun taxId(data: TaxIdData): TaxId = if (data.fiscalCode) FiscalCode(data.text) else NumericTaxId(data.text)

    fun sha256(text: String): Sha256Digest = Sha256Digest(text)
}
