package io.github.sendsdk.preflight

import io.github.sendsdk.NewNotification
import io.github.sendsdk.ffi.PreflightOptions
import io.github.sendsdk.ffi.RuleSet
import io.github.sendsdk.internal.bytesOf
import io.github.sendsdk.internal.checkAttachment
import io.github.sendsdk.internal.checkBodies
import io.github.sendsdk.internal.checkPreload
import io.github.sendsdk.internal.listRules
import io.github.sendsdk.internal.onDisk
import java.nio.file.Path

/**
 * The platform's rules, before they cost anything.
 *
 * SEND refuses a request at four points: the gateway, the function that translates older versions, the service, and the
 * validation that follows HTTP 202, whose refusals may be billed. Each stops at its first failing step. Here every rule is
 * applied and every mistake is told, with its place, its meaning in Italian and in English, and what to do.
 *
 * ```
 * PreflightReport report = Preflight.production().check(request);
 * report.getErrors().forEach(issue -> log.warn("{} {}", issue.getPath(), issue.getMessage(Locale.ITALIAN)));
 * ```
 *
 * A check needs no network. For many requests use [checkAll]: one call into the native library for all of them.
 *
 * Immutable, and safe to share.
 */
public class Preflight private constructor(
    private val environment: PreflightEnvironment,
    private val version: String? = null,
    private val gateway: Boolean = true,
    private val knowledge: PreflightKnowledge? = null,
) {
    /**
     * Checks for another version of the requests resource.
     *
     * @param version `2.1` to `2.6`; newer ones are checked as `2.6`
     */
    public fun withVersion(version: String): Preflight = Preflight(environment, version, gateway, knowledge)

    /** Leaves the gateway's schema out: what the service alone would say. */
    public fun withoutGateway(): Preflight = Preflight(environment, version, false, knowledge)

    /** Adds what is known about files and earlier requests. */
    public fun withKnowledge(knowledge: PreflightKnowledge): Preflight =
        Preflight(environment, version, gateway, knowledge)

    /**
     * Checks a request.
     *
     * @throws io.github.sendsdk.InvalidInputException if the environment or the version cannot be
     */
    public fun check(request: NewNotification): PreflightReport = checkJson(request.toJson())

    /**
     * Checks the JSON body of a request that any program built, as the gateway sees it: nulls, wrong types, unknown properties.
     *
     * @param body any text: what is no JSON is an issue with line and column
     * @throws io.github.sendsdk.InvalidInputException if the environment or the version cannot be
     */
    public fun checkJson(body: String): PreflightReport = checkAllJson(listOf(body)).single()

    /**
     * Checks many requests in one call, each by itself.
     *
     * @return a report for each, in order
     * @throws io.github.sendsdk.InvalidInputException if the environment or the version cannot be
     */
    public fun checkAll(requests: Collection<NewNotification>): List<PreflightReport> =
        checkAllJson(requests.map { it.toJson() })

    /**
     * Checks many JSON bodies in one call, each by itself: one that is no JSON spoils no other.
     *
     * @return a report for each, in order
     * @throws io.github.sendsdk.InvalidInputException if the environment or the version cannot be
     */
    public fun checkAllJson(bodies: Collection<String>): List<PreflightReport> =
        checkBodies(bodies.toList(), PreflightOptions(environment.limits(), version, gateway, knowledge?.data()))

    override fun toString(): String = "Preflight($environment, version=${version ?: "default"})"

    public companion object {
        /** A check by the rules of production, as far as they are known. */
        @JvmStatic
        public fun production(): Preflight = of(PreflightEnvironment.production())

        /** A check by the rules of an installation. */
        @JvmStatic
        public fun of(environment: PreflightEnvironment): Preflight = Preflight(environment)

        /**
         * Checks a file before it is uploaded: a PDF, or the metadata of an F24, by what it is for. The path of every issue is the
         * place of the file in the request; [io.github.sendsdk.Issue.inside] says where inside the file.
         *
         * @param place which attachment of the request it is
         * @param file where it is; a PDF is never in memory as a whole
         * @param environment limits; those of production if not given
         * @throws io.github.sendsdk.FileException if it cannot be read
         */
        @JvmStatic
        @JvmOverloads
        public fun attachment(
            place: AttachmentPlace,
            file: Path,
            environment: PreflightEnvironment = PreflightEnvironment.production(),
        ): PreflightReport = checkAttachment(place, onDisk(file), environment)

        /**
         * Checks a file in memory, as the other form does one on disk.
         *
         * @param place which attachment of the request it is
         * @param content all of it
         * @param environment limits; those of production if not given
         */
        @JvmStatic
        @JvmOverloads
        public fun attachment(
            place: AttachmentPlace,
            content: ByteArray,
            environment: PreflightEnvironment = PreflightEnvironment.production(),
        ): PreflightReport = checkAttachment(place, bytesOf(content), environment)

        /** Checks the JSON body of a call that reserves uploads. */
        @JvmStatic
        public fun checkPreloadJson(body: String): PreflightReport = checkPreload(body)

        /** Every rule for requests, in the order in which the platform applies them. */
        @JvmStatic
        public fun rules(): List<Rule> = listRules(RuleSet.REQUESTS)

        /**
         * The rules that no look at a request can decide: they depend on what only the platform, or a register that it asks,
         * knows. [Rule.requirement] says on what.
         */
        @JvmStatic
        public fun undecidableRules(): List<Rule> = listRules(RuleSet.UNDECIDABLE)
    }
}
