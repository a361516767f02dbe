/** What an [Emulator] saw. */
package io.github.sendsdk

import java.time.Duration
import java.time.Instant

/** One call to an [Emulator], with its answer. */
@ConsistentCopyVisibility
public data class JournalEntry internal constructor(
    /** Counts from 1, in the order of the answers. */
    val number: Long,
    /** Virtual time at which it arrived. */
    val at: Instant,
    /** Real time that it took. */
    val took: Duration,
    /** Name of the operation, such as `send_notification`; or `upload`, `download`, `token`. */
    val target: String,
    /** HTTP method. */
    val method: String,
    /** Path and query; of a link to the storage the path alone. */
    val path: String,
    /** The `User-Agent`, or null. */
    val userAgent: String?,
    /** HTTP status; null if the connection was closed without an answer. */
    val status: Int?,
    /** What was sent; null if it is not kept (too long, a file, secret) or no text. `toString` hides it. */
    val request: String?,
    /** What was answered; null as for [request]. `toString` hides it. */
    val answer: String?,
    /** Names of the faults that it met. */
    val faults: List<String>,
    /** What was wrong with it. */
    val remarks: List<Remark>,
) {
    override fun toString(): String =
        "JournalEntry(number=$number, target=$target, method=$method, status=$status, faults=$faults, remarks=$remarks)"
}

/** Something that was wrong with a call. */
@ConsistentCopyVisibility
public data class Remark internal constructor(
    /** What of the call, such as `recipients[0].taxId`; empty for the call as a whole. */
    val path: String,
    /** In words. */
    val text: LocalizedText,
)

/** A rule of good behaviour towards the platform that a call broke. */
@ConsistentCopyVisibility
public data class Breach internal constructor(
    /** The rule, such as `reconcile-before-resend`. */
    val rule: String,
    /** Number of the call in the journal. */
    val call: Long,
    /** What is wrong. */
    val text: LocalizedText,
)

/** What an integrator must have exercised before going live. */
@ConsistentCopyVisibility
public data class ChecklistItem internal constructor(
    /** Its name, such as `SEND-02`. */
    val id: String,
    /** True if it is done. */
    val isDone: Boolean,
    /** What is asked for. */
    val title: LocalizedText,
    /** What is missing; null if it is done. */
    val reason: LocalizedText?,
)
