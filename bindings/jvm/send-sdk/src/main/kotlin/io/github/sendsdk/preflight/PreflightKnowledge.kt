package io.github.sendsdk.preflight

import io.github.sendsdk.NoticeCode
import io.github.sendsdk.PaTaxId
import io.github.sendsdk.TaxId
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.ffi.FileStateData
import io.github.sendsdk.ffi.KnowledgeData
import io.github.sendsdk.ffi.KnownFileData
import io.github.sendsdk.ffi.PairData
import io.github.sendsdk.files.FileKind
import io.github.sendsdk.files.PdfFile

/**
 * What the caller knows that is not in a request: about files, and about what was sent before. What is not told is not checked.
 *
 * Immutable: each `with…` gives another one.
 */
public class PreflightKnowledge private constructor(private val known: Known) {
    /** Of a file that was uploaded: what was found in it. */
    public fun withFile(file: UploadedFile, found: PdfFile): PreflightKnowledge {
        val pages = found.pages?.takeIf { found.pagesCertainty.isKnown }?.toInt()
        return withFile(
            KnownFileData(
                file.key(),
                file.versionToken(),
                FileStateData.STORED,
                file.sha256().value(),
                found.size,
                found.kind == FileKind.PDF,
                pages,
            ),
        )
    }

    /** Of a file that was never uploaded. */
    public fun withMissingFile(key: String, versionToken: String): PreflightKnowledge =
        withFile(absent(key, versionToken, FileStateData.MISSING))

    /** Of a file that was removed before it was used: the platform keeps it a few days only. */
    public fun withGoneFile(key: String, versionToken: String): PreflightKnowledge =
        withFile(absent(key, versionToken, FileStateData.GONE))

    /**
     * Of a request that was sent: its protocol number and token cannot be used again.
     *
     * @param idempotenceToken its token; null if it had none
     */
    public fun withUsedProtocol(protocolNumber: String, idempotenceToken: String?): PreflightKnowledge =
        but { copy(usedProtocols = usedProtocols + PairData(protocolNumber, idempotenceToken ?: NO_TOKEN)) }

    /** Of a notice that is in a notification already. */
    public fun withUsedNotice(creditor: PaTaxId, notice: NoticeCode): PreflightKnowledge =
        but { copy(usedNotices = usedNotices + PairData(creditor.value(), notice.value())) }

    /** Of a notice that cannot be paid any more, or that its creditor does not know. */
    public fun withUnpayableNotice(creditor: PaTaxId, notice: NoticeCode): PreflightKnowledge =
        but { copy(unpayableNotices = unpayableNotices + PairData(creditor.value(), notice.value())) }

    /** Of somebody whom the revenue agency does not know. */
    public fun withUnregisteredTaxId(taxId: TaxId): PreflightKnowledge =
        but { copy(unregisteredTaxIds = unregisteredTaxIds + taxId.value()) }

    /** Of a sender that has sent as many notifications as its contract allows. */
    public fun withQuotaUsedUp(): PreflightKnowledge = but { copy(quotaUsedUp = true) }

    @JvmSynthetic
    internal fun data(): KnowledgeData =
        with(known) {
            KnowledgeData(files, usedProtocols, usedNotices, unregisteredTaxIds, unpayableNotices, quotaUsedUp)
        }

    override fun toString(): String =
        "PreflightKnowledge(files=${known.files.size}, usedProtocols=${known.usedProtocols.size}, " +
            "usedNotices=${known.usedNotices.size})"

    private fun but(change: Known.() -> Known) = PreflightKnowledge(known.change())

    private fun withFile(file: KnownFileData) = but { copy(files = files + file) }

    private fun absent(key: String, versionToken: String, state: FileStateData) =
        KnownFileData(key, versionToken, state, null, null, null, null)

    private data class Known(
        val files: List<KnownFileData> = emptyList(),
        val usedProtocols: List<PairData> = emptyList(),
        val usedNotices: List<PairData> = emptyList(),
        val unregisteredTaxIds: List<String> = emptyList(),
        val unpayableNotices: List<PairData> = emptyList(),
        val quotaUsedUp: Boolean = false,
    )

    public companion object {
        /** Nothing is known. */
        @JvmStatic
        public fun none(): PreflightKnowledge = PreflightKnowledge(Known())
    }
}

/** How the platform stores that a request had no token. */
private const val NO_TOKEN = "null"
