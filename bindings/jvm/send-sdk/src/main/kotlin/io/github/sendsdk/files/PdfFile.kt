package io.github.sendsdk.files

import io.github.sendsdk.internal.bytesOf
import io.github.sendsdk.internal.inspectPdf
import io.github.sendsdk.internal.onDisk
import io.github.sendsdk.preflight.PreflightEnvironment
import io.github.sendsdk.preflight.PreflightReport
import io.github.sendsdk.preflight.Rule
import java.io.IOException
import java.io.InputStream
import java.nio.file.Path

/**
 * What is found in a file by looking inside it, and what is wrong with it.
 *
 * SEND itself looks at the size and the first five bytes, and refuses what is not a bare PDF, such as a `.p7m`. What else may be
 * wrong comes to light when the act is printed or contested, so it is a warning. A signature is compared with the bytes it
 * covers; that is **not** trust: no certificate is verified.
 *
 * Where the structure cannot be read (damaged, encrypted), facts are unknown and not guessed.
 */
@ConsistentCopyVisibility
public data class PdfFile internal constructor(
    /** Its size in bytes. */
    val size: Long,
    /** What it is, by its first bytes. */
    val kind: FileKind,
    /** How many bytes come before the PDF; 0 for a PDF that SEND takes. */
    val bytesBefore: Long,
    /** The version in its header, such as `1.7`; or null. */
    val version: String?,
    /** True if it has the mark of the end; a file without was cut off, or is none. */
    val hasEnd: Boolean,
    /** Whether it is encrypted; null if its structure cannot be read. */
    val isEncrypted: Boolean?,
    /** How many pages it has; null if that is not known. */
    val pages: Long?,
    /** How sure the number of pages is. */
    val pagesCertainty: PagesCertainty,
    /** Whether it says that it is PDF/A. Whether it is indeed, only a validator can tell. */
    val pdfA: PdfAClaim,
    /** Part of ISO 19005 that it claims, such as `2`; or null. */
    val pdfAPart: String?,
    /** Level of conformance that it claims, such as `B`; or null. */
    val pdfAConformance: String?,
    /** Its signatures, in the order of the file. */
    val signatures: List<PdfSignature>,
    /** What is wrong: errors are what SEND refuses, warnings what it takes and you may regret. */
    val report: PreflightReport,
) {
    public companion object {
        /**
         * Looks inside a file on disk, which is never in memory as a whole.
         *
         * @param file where it is
         * @param environment limits; those of production if not given
         * @throws io.github.sendsdk.FileException if it cannot be read
         */
        @JvmStatic
        @JvmOverloads
        public fun inspect(
            file: Path,
            environment: PreflightEnvironment = PreflightEnvironment.production(),
        ): PdfFile = inspectPdf(onDisk(file), environment)

        /**
         * Looks inside a file in memory. Any bytes are taken.
         *
         * @param content all of it
         * @param environment limits; those of production if not given
         */
        @JvmStatic
        @JvmOverloads
        public fun inspect(
            content: ByteArray,
            environment: PreflightEnvironment = PreflightEnvironment.production(),
        ): PdfFile = inspectPdf(bytesOf(content), environment)

        /**
         * Looks inside a file that comes as a stream, which is read to its end, into memory, and not closed.
         *
         * @param content the stream
         * @param environment limits; those of production if not given
         * @throws IOException if the stream fails
         */
        @JvmStatic
        @JvmOverloads
        @Throws(IOException::class)
        public fun inspect(
            content: InputStream,
            environment: PreflightEnvironment = PreflightEnvironment.production(),
        ): PdfFile = inspectPdf(bytesOf(content.readBytes()), environment)

        /** The rules for PDF files, the platform's first. */
        @JvmStatic
        public fun rules(): List<Rule> = io.github.sendsdk.internal.pdfRules()
    }
}

/** A signature in a PDF. */
@ConsistentCopyVisibility
public data class PdfSignature internal constructor(
    /** `SubFilter`: `ETSI.CAdES.detached` (PAdES), `adbe.pkcs7.detached`, `ETSI.RFC3161` (time stamp) or other. */
    val kind: String,
    /** Common name of the signer, as the certificate in the signature has it; or null. Personal data: `toString` hides it. */
    val signer: String?,
    /** When, as the signer claims (a time stamp: as its authority does); or null. */
    val signedAt: java.time.Instant?,
    /** Whether what was signed is still what is in the file. */
    val integrity: SignatureIntegrity,
    /** True if all bytes are covered but those of the signature itself. */
    val coversAllButItself: Boolean,
    /** How many bytes of the file follow what is covered. */
    val bytesAfter: Long,
    /** True for a signature of the European standard (PAdES). */
    val isPades: Boolean,
    /** True for a time stamp over the document, which no person made. */
    val isTimeStamp: Boolean,
) {
    override fun toString(): String =
        "PdfSignature(kind=$kind, signedAt=$signedAt, integrity=$integrity, coversAllButItself=$coversAllButItself)"
}

/** What a file is, seen from its first bytes. SEND takes [PDF] alone. */
public enum class FileKind {
    /** Nothing is in it. */
    EMPTY,

    /** A PDF: its first bytes are `%PDF-`. */
    PDF,

    /** A PDF after a byte order mark, which readers forgive and SEND refuses. */
    PDF_AFTER_MARK,

    /** A PDF after other bytes, which readers forgive and SEND refuses. */
    PDF_AFTER_BYTES,

    /** A signed envelope (`.p7m`), binary: the file in it must be taken out. */
    ENVELOPE_DER,

    /** A signed envelope (`.p7m`), as text with a `-----BEGIN …-----` line. */
    ENVELOPE_PEM,

    /** A signed envelope (`.p7m`), in base64. */
    ENVELOPE_BASE64,

    /** Something else. */
    OTHER,
}

/** How sure a number of pages is. */
public enum class PagesCertainty {
    /** Counted in the tree of pages. */
    COUNTED,

    /** As the tree of pages declares it: too large a tree to count. */
    DECLARED,

    /** Found by reading the file from end to end, since its structure cannot be read. */
    ESTIMATED,

    /** Not known: damaged, encrypted, or written in a way that is not read here. */
    UNKNOWN,

    ;

    /** True if the number is more than an estimate. */
    public val isKnown: Boolean get() = this == COUNTED || this == DECLARED
}

/** Whether a file says that it is PDF/A. */
public enum class PdfAClaim {
    /** It says so. */
    CLAIMED,

    /** It does not. */
    NOT_CLAIMED,

    /** Its metadata cannot be read. */
    UNKNOWN,
}

/** Whether what was signed is still what is in the file. This is not trust: nobody asked who signed and with what right. */
public enum class SignatureIntegrity {
    /** The digest in the signature is that of the bytes it covers. */
    INTACT,

    /** It is another: the file was changed, or damaged. */
    BROKEN,

    /** Not known: a form of signature or of digest that is not read here. */
    UNKNOWN,
}
