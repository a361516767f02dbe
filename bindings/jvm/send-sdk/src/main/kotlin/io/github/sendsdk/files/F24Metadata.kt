package io.github.sendsdk.files

import io.github.sendsdk.Sha256Digest
import io.github.sendsdk.ffi.FileData
import io.github.sendsdk.internal.bytesOf
import io.github.sendsdk.internal.checkF24
import io.github.sendsdk.internal.f24Rules
import io.github.sendsdk.internal.onDisk
import io.github.sendsdk.preflight.Policy
import io.github.sendsdk.preflight.PreflightReport
import io.github.sendsdk.preflight.Rule
import java.io.IOException
import java.io.InputStream
import java.nio.file.Path

/**
 * The metadata of an F24: the JSON file from which SEND makes the payment form.
 *
 * A request that is taken is refused later (`F24_METADATA_NOT_VALID`), and may be billed, if one of its metadata files breaks a
 * rule. Here the rules are applied before the file is uploaded, with what the request says about it, and all violations are told.
 * The finer code that the platform puts into the detail of the refusal is [io.github.sendsdk.Issue.localCode].
 *
 * ```
 * PreflightReport report = F24Metadata.of(Path.of("f24.json")).withApplyCost(true).check();
 * ```
 */
public class F24Metadata private constructor(
    private val file: FileData,
    private val applyCost: Boolean? = null,
    private val sha256: Sha256Digest? = null,
    private val taxCodeCheck: Policy? = null,
) {
    /** Whether the request adds the cost of the notification to this form: it must agree with the file. */
    public fun withApplyCost(applyCost: Boolean): F24Metadata = F24Metadata(file, applyCost, sha256, taxCodeCheck)

    /** The digest that the request declares for the file. */
    public fun withSha256(declared: Sha256Digest): F24Metadata = F24Metadata(file, applyCost, declared, taxCodeCheck)

    /**
     * Whether the platform compares the tax code with the person. It is off in the configuration of the development
     * environment and on in the platform's tests, so that a difference is a warning unless this says otherwise.
     */
    public fun withTaxCodeCheck(policy: Policy): F24Metadata = F24Metadata(file, applyCost, sha256, policy)

    /**
     * Applies the rules. What was not told about the request is not compared.
     *
     * @throws io.github.sendsdk.FileException if the file cannot be read
     */
    public fun check(): PreflightReport = checkF24(file, applyCost, sha256?.value(), taxCodeCheck)

    override fun toString(): String = "F24Metadata(***)"

    public companion object {
        /** A file on disk. */
        @JvmStatic
        public fun of(file: Path): F24Metadata = F24Metadata(onDisk(file))

        /** A file in memory. */
        @JvmStatic
        public fun of(content: ByteArray): F24Metadata = F24Metadata(bytesOf(content))

        /**
         * A file that comes as a stream, which is read to its end and not closed.
         *
         * @throws IOException if the stream fails
         */
        @JvmStatic
        @Throws(IOException::class)
        public fun of(content: InputStream): F24Metadata = F24Metadata(bytesOf(content.readBytes()))

        /** The rules, in the platform's order. */
        @JvmStatic
        public fun rules(): List<Rule> = f24Rules()
    }
}
