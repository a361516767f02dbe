package io.github.sendsdk

import java.time.Duration
import java.time.Instant

/** What was saved of a notification. In its folder it is `manifest.json`. */
@ConsistentCopyVisibility
public data class Manifest internal constructor(
    /** The notification. */
    val iun: Iun,
    /** When it was last looked at. */
    val savedAt: Instant,
    /** True if everything that is still kept was saved. */
    val isComplete: Boolean,
    /** Everything that there is to save, saved or not. */
    val files: List<ManifestEntry>,
)

/** One file of a notification. */
@ConsistentCopyVisibility
public data class ManifestEntry internal constructor(
    /** What it is, the same in each run: `document/0`, `legal-fact/PN_LEGAL_FACTS-….pdf`. */
    val source: String,
    /** What became of it. */
    val state: SavedState,
    /** Where it is, from the folder on, with `/`; null if it was not saved. */
    val path: String?,
    /** Digest of the bytes; null if it was not saved. */
    val sha256: Sha256Digest?,
    /** Bytes; null if it was not saved. */
    val length: Long?,
    /** Media type, where the platform tells it; or null. */
    val contentType: String?,
    /** When to come again, if the platform says so; or null. */
    val retryAfter: Duration?,
    /** Why it failed; or null. */
    val error: String?,
)

/** What became of a file. */
public enum class SavedState {
    /** It is there, whole and checked. */
    SAVED,

    /** It is not there yet: run again later. */
    NOT_YET,

    /** It is not kept any more. */
    GONE,

    /** It failed: run again. */
    FAILED,
}
