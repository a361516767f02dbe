package io.github.sendsdk.preflight

import io.github.sendsdk.NoticeCode
import io.github.sendsdk.PaTaxId
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
public class PreflightKnowledge private constructor(
    private val files: List<KnownFileData> = emptyList(),
    private val usedProtocols: List<PairData> = emptyList(),
    private val usedNotices: List<PairData> = emptyList(),
) {
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

    /** Of a request that was sent: its protocol number and token cannot be used again. */
    public fun withUsedProtocol(protocolNumber: String, idempotenceToken: String): PreflightKnowledge =
        PreflightKnowledge(files, usedProtocols + PairData(protocolNumber, idempotenceToken), usedNotices)

    /** Of a notice that is in a notification already. */
    public fun withUsedNotice(creditor: PaTaxId, notice: NoticeCode): PreflightKnowledge =
        PreflightKnowledge(files, usedProtocols, usedNotices + PairData(creditor.value(), notice.value()))

    @JvmSynthetic
    internal fun data(): KnowledgeData = KnowledgeData(files, usedProtocols, usedNotices)

    override fun toString(): String =
        "PreflightKnowledge(files=${files.size}, usedProtocols=${usedProtocols.size}, " +
            "usedNotices=${usedNotices.size})"

    private fun withFile(file: KnownFileData) = PreflightKnowledge(files + file, usedProtocols, usedNotices)

    private fun absent(key: String, versionToken: String, state: FileStateData) =
        KnownFileData(key, versionToken, state, null, null, null, null)

    public companion object {
        /** Nothing is known. */
        @JvmStatic
        public fun none(): PreflightKnowledge = PreflightKnowledge()
    }
}
