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
public class PreflightKnowledge private constructor(@get:JvmSynthetic internal val data: KnowledgeData) {
    /** Of a file that was uploaded: what was found in it. */
    public fun withFile(file: UploadedFile, found: PdfFile): PreflightKnowledge {
        val pages = found.pages?.takeIf { found.pagesCertainty.isKnown }?.toInt()
        val known = known(file.key(), file.versionToken(), FileStateData.STORED)
        return withFile(
            known.copy(
                sha256 = file.sha256().value(),
                size = found.size,
                beginsLikePdf = found.kind == FileKind.PDF,
                pages = pages,
            ),
        )
    }

    /** Of a file that was never uploaded. */
    public fun withMissingFile(key: String, versionToken: String): PreflightKnowledge =
        withFile(known(key, versionToken, FileStateData.MISSING))

    /** Of a file that was removed before it was used: the platform keeps it a few days only. */
    public fun withGoneFile(key: String, versionToken: String): PreflightKnowledge =
        withFile(known(key, versionToken, FileStateData.GONE))

    /** Of a request that was sent: its protocol number and token cannot be used again. */
    public fun withUsedProtocol(protocolNumber: String, idempotenceToken: String): PreflightKnowledge =
        PreflightKnowledge(data.copy(usedProtocols = data.usedProtocols + PairData(protocolNumber, idempotenceToken)))

    /** Of a notice that is in a notification already. */
    public fun withUsedNotice(creditor: PaTaxId, notice: NoticeCode): PreflightKnowledge =
        PreflightKnowledge(data.copy(usedNotices = data.usedNotices + PairData(creditor.value(), notice.value())))

    override fun toString(): String =
        "PreflightKnowledge(files=${data.files.size}, usedProtocols=${data.usedProtocols.size}, " +
            "usedNotices=${data.usedNotices.size})"

    private fun withFile(file: KnownFileData) = PreflightKnowledge(data.copy(files = data.files + file))

    private fun known(key: String, versionToken: String, state: FileStateData) =
        KnownFileData(key, versionToken, state, sha256 = null, size = null, beginsLikePdf = null, pages = null)

    public companion object {
        /** Nothing is known. */
        @JvmStatic
        public fun none(): PreflightKnowledge = PreflightKnowledge(KnowledgeData(emptyList(), emptyList(), emptyList()))
    }
}
