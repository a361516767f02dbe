/** Behind the checks of files. */
package io.github.sendsdk.internal

import io.github.sendsdk.ffi.FileData
import io.github.sendsdk.ffi.PdfData
import io.github.sendsdk.ffi.PolicyData
import io.github.sendsdk.ffi.RuleSet
import io.github.sendsdk.ffi.SendFfi.f24Check
import io.github.sendsdk.ffi.SendFfi.pdfInspect
import io.github.sendsdk.files.FileKind
import io.github.sendsdk.files.PagesCertainty
import io.github.sendsdk.files.PdfAClaim
import io.github.sendsdk.files.PdfFile
import io.github.sendsdk.files.PdfSignature
import io.github.sendsdk.files.SignatureIntegrity
import io.github.sendsdk.preflight.Policy
import io.github.sendsdk.preflight.PreflightEnvironment
import io.github.sendsdk.preflight.PreflightReport
import io.github.sendsdk.preflight.Rule
import java.nio.file.Path

internal fun onDisk(file: Path): FileData = FileData.Path(Files.nativePath(file))

internal fun bytesOf(content: ByteArray): FileData = FileData.Bytes(content)

internal fun inspectPdf(file: FileData, environment: PreflightEnvironment): PdfFile =
    pdfFile(translating { pdfInspect(file, environment.limits()) })

internal fun checkF24(file: FileData, applyCost: Boolean?, sha256: String?, taxCodeCheck: Policy?): PreflightReport {
    val policy = taxCodeCheck?.let { PolicyData.valueOf(it.name) }
    return report(translating { f24Check(file, applyCost, sha256, policy) })
}

internal fun pdfRules(): List<Rule> = listRules(RuleSet.PDF)

internal fun f24Rules(): List<Rule> = listRules(RuleSet.F24)

private fun pdfFile(data: PdfData) =
    PdfFile(
        size = data.size,
        kind = FileKind.valueOf(data.kind.name),
        bytesBefore = data.bytesBefore,
        version = data.version,
        hasEnd = data.hasEnd,
        isEncrypted = data.encrypted,
        pages = data.pages,
        pagesCertainty = PagesCertainty.valueOf(data.pagesCertainty.name),
        pdfA = PdfAClaim.valueOf(data.pdfA.name),
        pdfAPart = data.pdfAPart,
        pdfAConformance = data.pdfAConformance,
        signatures = data.signatures.map {
            PdfSignature(
                kind = it.kind,
                signer = it.signer,
                signedAt = it.signedAt,
                integrity = SignatureIntegrity.valueOf(it.integrity.name),
                coversAllButItself = it.coversAllButItself,
                bytesAfter = it.bytesAfter,
                isPades = it.pades,
                isTimeStamp = it.timeStamp,
            )
        },
        report = report(data.report),
    )
