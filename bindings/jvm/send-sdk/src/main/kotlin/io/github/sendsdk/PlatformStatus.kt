package io.github.sendsdk

import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** How the platform is doing. */
@ConsistentCopyVisibility
public data class PlatformStatus internal constructor(
    /** What is watched, as it came. */
    val functionalityTexts: List<String>,
    /** What is down now. */
    val openIncidents: List<Downtime>,
) {
    /** What is watched. */
    val functionalities: List<Functionality> get() = functionalityTexts.map(Functionality::of)

    /** True if nothing is down. */
    val isHealthy: Boolean get() = openIncidents.isEmpty()
}

/** A time during which a part of the platform was down. Terms may be suspended by it. */
@ConsistentCopyVisibility
public data class Downtime internal constructor(
    /** Which part, as it came. */
    val functionalityText: String,
    /** Whether it is over, as it came. */
    val statusText: String,
    /** From when, as it came. */
    val startDateText: String,
    /** Until when, as it came; or null. */
    val endDateText: String?,
    /** The document that proves it, or null. */
    val legalFactId: String?,
    /** Whether that document can be downloaded; or null. */
    val fileAvailable: Boolean?,
    /** Since when, as it came; or null. */
    val fileAvailableTimestampText: String?,
) {
    /** Which part. */
    val functionality: Functionality get() = Functionality.of(functionalityText)

    /** Whether it is over. */
    val status: DowntimeStatus get() = DowntimeStatus.of(statusText)

    /**
     * From when.
     *
     * @throws UnexpectedAnswerException if [startDateText] is no date
     */
    val startDate: Instant get() = instantOf(startDateText)

    /**
     * Until when, or null.
     *
     * @throws UnexpectedAnswerException if [endDateText] is no date
     */
    val endDate: Instant? get() = endDateText?.let(::instantOf)

    /**
     * Since when the document can be downloaded, or null.
     *
     * @throws UnexpectedAnswerException if [fileAvailableTimestampText] is no date
     */
    val fileAvailableTimestamp: Instant? get() = fileAvailableTimestampText?.let(::instantOf)
}

/** A page of past downtimes. */
@ConsistentCopyVisibility
public data class DowntimeHistory internal constructor(
    /** The downtimes. */
    val result: List<Downtime>,
    /** The key of the next page; null if there is none. */
    val nextPage: String?,
)
