package io.github.sendsdk.internal

import io.github.sendsdk.CheckFailure
import io.github.sendsdk.LocalizedText
import io.github.sendsdk.TaxId
import io.github.sendsdk.Trusted
import io.github.sendsdk.ffi.FiscalCodeData
import io.github.sendsdk.ffi.IdentifierKind
import io.github.sendsdk.ffi.IunData
import io.github.sendsdk.ffi.NoticeCodeData
import io.github.sendsdk.ffi.NumericTaxIdData
import io.github.sendsdk.ffi.TextData
import io.github.sendsdk.ffi.TaxonomyCodeData
import io.github.sendsdk.ffi.SendFfi
import io.github.sendsdk.ffi.SendFfi.checkIdentifiers
import io.github.sendsdk.ffi.SendFfi.iunOfRequestId
import io.github.sendsdk.ffi.SendFfi.parseFiscalCode
import io.github.sendsdk.ffi.SendFfi.parseFiscalCodeLenient
import io.github.sendsdk.ffi.SendFfi.parseIun
import io.github.sendsdk.ffi.SendFfi.parseNoticeCode
import io.github.sendsdk.ffi.SendFfi.parseNumericTaxId
import io.github.sendsdk.ffi.SendFfi.parseNumericTaxIdLenient
import io.github.sendsdk.ffi.SendFfi.parsePaTaxId
import io.github.sendsdk.ffi.SendFfi.parseRequestId
import io.github.sendsdk.ffi.SendFfi.parseSha256
import io.github.sendsdk.ffi.SendFfi.parseTaxId
import io.github.sendsdk.ffi.SendFfi.parseTaxonomyCode
import io.github.sendsdk.ffi.SendFfi.parseVatNumber
import io.github.sendsdk.ffi.SendFfi.sha256Of
import io.github.sendsdk.ffi.SendFfi.sha256OfFile
import java.nio.ByteBuffer
import java.nio.file.Path

/** Behind the identifiers: they read and check, natively and without waiting. */
internal object Identifiers {
    @JvmStatic
    fun fiscalCode(text: String): String = translating { parseFiscalCode(text) }

    @JvmStatic
    fun fiscalCodeLenient(text: String): String = translating { parseFiscalCodeLenient(text) }

    @JvmStatic
    fun fiscalCodeFacts(text: String): FiscalCodeData = translating { SendFfi.fiscalCodeFacts(text) }

    @JvmStatic
    fun withOmocodia(code: String, mask: Int): String = translating { SendFfi.withOmocodia(code, mask) }

    @JvmStatic
    fun surnameCode(surname: String): String? = translating { SendFfi.surnameCode(surname) }

    @JvmStatic
    fun firstNameCode(name: String): String? = translating { SendFfi.firstNameCode(name) }

    @JvmStatic
    fun text(data: TextData): LocalizedText = localized(data)

    @JvmStatic
    fun numericTaxId(text: String): String = translating { parseNumericTaxId(text) }

    @JvmStatic
    fun numericTaxIdLenient(text: String): String = translating { parseNumericTaxIdLenient(text) }

    @JvmStatic
    fun numericTaxIdFacts(text: String): NumericTaxIdData = translating { SendFfi.numericTaxIdFacts(text) }

    @JvmStatic
    fun vatNumber(text: String, lenient: Boolean): String = translating { parseVatNumber(text, lenient) }

    @JvmStatic
    fun taxId(text: String, lenient: Boolean): TaxId = translating { parseTaxId(text, lenient) }.let { Trusted.taxId(it.text, it.fiscalCode) }

    @JvmStatic
    fun paTaxId(text: String, lenient: Boolean): String = translating { parsePaTaxId(text, lenient) }

    @JvmStatic
    fun checkPaTaxId(text: String): Unit = translating { SendFfi.checkPaTaxId(text) }

    @JvmStatic
    fun iun(text: String): String = translating { parseIun(text) }

    @JvmStatic
    fun iunFacts(text: String): IunData = translating { SendFfi.iunFacts(text) }

    @JvmStatic
    fun checkIun(text: String): Unit = translating { SendFfi.checkIun(text) }

    @JvmStatic
    fun requestId(text: String): String = translating { parseRequestId(text) }

    @JvmStatic
    fun iunOf(requestId: String): String = translating { iunOfRequestId(requestId) }

    @JvmStatic
    fun noticeCode(text: String): String = translating { parseNoticeCode(text) }

    @JvmStatic
    fun noticeCodeFacts(text: String): NoticeCodeData = translating { SendFfi.noticeCodeFacts(text) }

    @JvmStatic
    fun checkNoticeCode(text: String): Unit = translating { SendFfi.checkNoticeCode(text) }

    @JvmStatic
    fun taxonomyCode(text: String): String = translating { parseTaxonomyCode(text) }

    @JvmStatic
    fun taxonomyCodeFacts(text: String): TaxonomyCodeData = translating { SendFfi.taxonomyCodeFacts(text) }

    @JvmStatic
    fun sha256(text: String): String = translating { parseSha256(text) }

    @JvmStatic
    fun sha256Of(content: ByteArray): String {
        // Only memory outside the heap can be looked at from outside.
        val buffer = ByteBuffer.allocateDirect(content.size).put(content).apply { flip() }
        return translating { sha256Of(buffer) }
    }

    @JvmStatic
    fun sha256OfFile(file: Path): String = translating { sha256OfFile(Files.nativePath(file)) }

    @JvmStatic
    fun checkFiscalCodes(texts: List<String>) = check(IdentifierKind.FISCAL_CODE, texts)

    @JvmStatic
    fun checkNumericTaxIds(texts: List<String>) = check(IdentifierKind.NUMERIC_TAX_ID, texts)

    @JvmStatic
    fun checkVatNumbers(texts: List<String>) = check(IdentifierKind.VAT_NUMBER, texts)

    @JvmStatic
    fun checkTaxIds(texts: List<String>) = check(IdentifierKind.TAX_ID, texts)

    @JvmStatic
    fun checkIuns(texts: List<String>) = check(IdentifierKind.IUN, texts)

    @JvmStatic
    fun checkNoticeCodes(texts: List<String>) = check(IdentifierKind.NOTICE_CODE, texts)

    private fun check(kind: IdentifierKind, texts: List<String>): List<CheckFailure> =
        translating { checkIdentifiers(kind, texts) }.map {
            CheckFailure(it.index, it.code, it.position, it.text, it.textIt)
        }
}
