package io.github.sendsdk

/** Identifiers that the native library has read already: their texts need not be read once more. */
internal object Trusted {
    @JvmSynthetic
    fun iun(text: String): Iun = Iun(text)

    @JvmSynthetic
    fun requestId(text: String): RequestId = RequestId(text)

    @JvmSynthetic
    fun taxId(text: String, isFiscalCode: Boolean): TaxId = if (isFiscalCode) FiscalCode(text) else NumericTaxId(text)

    @JvmSynthetic
    fun sha256(text: String): Sha256Digest = Sha256Digest(text)
}
