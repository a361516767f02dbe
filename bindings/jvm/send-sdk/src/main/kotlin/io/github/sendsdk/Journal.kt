/** What an [Emulator] saw, and what can be done in it. */
package io.github.sendsdk

import java.time.Duration
import java.time.Instant
import java.time.LocalDate

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
    /** Version of the resource, such as `v2.5`; null for what has none. */
    val version: String?,
    /** HTTP method. */
    val method: String,
    /** Path and query; of a link to the storage the path alone. */
    val path: String,
    /** The `User-Agent`, or null. */
    val userAgent: String?,
    /** True if it carried an API key or a voucher. */
    val isAuthenticated: Boolean,
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
    /** What is wrong, with its place in the call. */
    val text: LocalizedText,
)

/** What an integrator must have exercised before going live. */
@ConsistentCopyVisibility
public data class ChecklistItem internal constructor(
    /** Its name, such as `SEND-02`. */
    val id: String,
    /** True if it is done. */
    val isDone: Boolean,
    /** The call that it is about, such as `journal[12]`, if one is wrong; or null. */
    val about: String?,
    /** What is asked for. */
    val title: LocalizedText,
    /** What is missing; null if it is done. */
    val reason: LocalizedText?,
)

/** A [Fault] that is set in an [Emulator], and what it has done. */
@ConsistentCopyVisibility
public data class FaultState internal constructor(
    /** Its number. */
    val number: Long,
    /** How often it happened. */
    val happened: Long,
    /** All of it as JSON, with the fields that scenario files have. */
    val json: String,
)

/** The calls that a public body made to an [Emulator]. */
@ConsistentCopyVisibility
public data class SenderUsage internal constructor(
    /** The body's id. */
    val sender: String,
    /** The day (UTC, of the emulator's time) that is counted. */
    val day: LocalDate,
    /** Calls of that day. */
    val today: Long,
    /** What its plan leaves for the day; null without a plan. */
    val leftToday: Long?,
    /** Calls of all days that were refused because of the plan. */
    val refused: Long,
    /** Calls of all days, by the name of the operation, such as `send_notification`. */
    val byOperation: Map<String, Long>,
)

/** Where somebody is helped who has no way into the network (RADD). */
public enum class Desk {
    /** A single digital branch. */
    FSU,

    /** Any other. */
    ALT,
}

/** How the platform does an attempt on paper again. */
public enum class Rework {
    /** It takes back what the courier reported: the letter itself stands. */
    CORRECT,

    /** From its preparation on: another letter is sent, and paid. */
    RESTART,
}
