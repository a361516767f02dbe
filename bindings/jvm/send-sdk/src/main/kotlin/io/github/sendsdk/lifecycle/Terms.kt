package io.github.sendsdk.lifecycle

import io.github.sendsdk.ffi.DeadlineData
import io.github.sendsdk.ffi.TermsData
import io.github.sendsdk.internal.Lifecycles
import java.time.Duration
import java.time.Instant

/**
 * The durations that decide when something takes effect. They are configuration of the platform, not constants: its test
 * environments count minutes.
 *
 * Kotlin changes what differs, `Terms(digitalSuccess = Duration.ofMinutes(7))`; Java begins with [production] and uses the
 * `with…` methods. What cannot be (a negative duration, an hour 24) is refused by the call that uses it.
 */
public data class Terms(
    /** From the courtesy message to the first letter: 5 days. */
    val courtesyWait: Duration = usual.courtesyWait,
    /** From the last attempt on a source of digital addresses to the second one on it: 7 days. */
    val secondDigitalAttempt: Duration = usual.secondDigitalAttempt,
    /** From the delivery to a digital address to the finalisation: 7 days. */
    val digitalSuccess: Duration = usual.digitalSuccess,
    /** From the end of a digital workflow without success to the finalisation: 15 days. */
    val digitalFailure: Duration = usual.digitalFailure,
    /** From the delivery on paper to the finalisation: 10 days. */
    val paperSuccess: Duration = usual.paperSuccess,
    /** From the deposit of the notice for an untraceable recipient to the finalisation: 10 days. */
    val paperFailure: Duration = usual.paperFailure,
    /** Hour in Rome, 0 to 23, after which a digital delivery counts as made on the next day: 21. */
    val eveningHour: Int = usual.eveningHour,
    /** Minute of that hour, 0 to 59: 0. */
    val eveningMinute: Int = usual.eveningMinute,
    /** What is added after that hour: 1 day. */
    val eveningAddition: Duration = usual.eveningAddition,
    /** Days at the post office after which a letter counts as delivered: 10. */
    val storageDays: Int = usual.storageDays,
    /** Days after which a registered letter (AR) that nobody fetched goes back: 30. */
    val fullStorageDays: Int = usual.fullStorageDays,
    /** Whole days (UTC) for which the documents stay once the first recipient has been settled: 120. */
    val documentsDays: Int = usual.documentsDays,
) {
    /** From the courtesy message to the first letter. */
    public fun withCourtesyWait(duration: Duration): Terms = copy(courtesyWait = duration)

    /** From the last attempt on a source of digital addresses to the second one on it. */
    public fun withSecondDigitalAttempt(duration: Duration): Terms = copy(secondDigitalAttempt = duration)

    /** From the delivery to a digital address to the finalisation. */
    public fun withDigitalSuccess(duration: Duration): Terms = copy(digitalSuccess = duration)

    /** From the end of a digital workflow without success to the finalisation. */
    public fun withDigitalFailure(duration: Duration): Terms = copy(digitalFailure = duration)

    /** From the delivery on paper to the finalisation. */
    public fun withPaperSuccess(duration: Duration): Terms = copy(paperSuccess = duration)

    /** From the deposit of the notice for an untraceable recipient to the finalisation. */
    public fun withPaperFailure(duration: Duration): Terms = copy(paperFailure = duration)

    /**
     * The evening rule for digital deliveries.
     *
     * @param hour hour in Rome, 0 to 23
     * @param minute minute of that hour, 0 to 59
     * @param addition what is added after it
     */
    public fun withEvening(hour: Int, minute: Int, addition: Duration): Terms =
        copy(eveningHour = hour, eveningMinute = minute, eveningAddition = addition)

    /** Days at the post office after which a letter counts as delivered. */
    public fun withStorageDays(days: Int): Terms = copy(storageDays = days)

    /** Days after which a registered letter (AR) that nobody fetched goes back. */
    public fun withFullStorageDays(days: Int): Terms = copy(fullStorageDays = days)

    /** Days for which the documents stay. */
    public fun withDocumentsDays(days: Int): Terms = copy(documentsDays = days)

    /** When a notification delivered to a digital address is finalised; [at] is `notificationDate` of the feedback. */
    public fun digitalSuccessOf(at: Instant): Instant = deadline(DeadlineData.DIGITAL_SUCCESS, at)

    /** When it is finalised if no digital address took it; [at] is `completionWorkflowDate`. */
    public fun digitalFailureOf(at: Instant): Instant = deadline(DeadlineData.DIGITAL_FAILURE, at)

    /** When it is finalised if delivered on paper; [at] is `notificationDate` of the feedback. */
    public fun paperSuccessOf(at: Instant): Instant = deadline(DeadlineData.PAPER_SUCCESS, at)

    /** When it is finalised for an untraceable recipient; [at] is the deposit of the notice. */
    public fun paperFailureOf(at: Instant): Instant = deadline(DeadlineData.PAPER_FAILURE, at)

    /** When a registered letter (AR) that nobody fetched counts as delivered; [storedAt] is the date of RECRN010. */
    public fun endOfStorageAr(storedAt: Instant): Instant = deadline(DeadlineData.END_OF_STORAGE_AR, storedAt)

    /** When a letter of the kind 890 that nobody fetched counts as delivered; [storedAt] is the date of RECAG011A. */
    public fun endOfStorage890(storedAt: Instant): Instant = deadline(DeadlineData.END_OF_STORAGE890, storedAt)

    /** When the documents are removed; [firstSettled] is the first REFINEMENT or NOTIFICATION_VIEWED. */
    public fun documentsRemovedAt(firstSettled: Instant): Instant =
        deadline(DeadlineData.DOCUMENTS_REMOVED, firstSettled)

    /**
     * What becomes of a registered letter (AR) in storage.
     *
     * @param storedAt the date of RECRN010
     * @param closedAt the date of RECRN003A, 004A or 005A
     * @param returned whether it is 005: nobody fetched it
     */
    public fun storageAr(storedAt: Instant, closedAt: Instant, returned: Boolean): Storage =
        Lifecycles.storageAr(data(), storedAt, closedAt, returned)

    /**
     * What becomes of a letter of the kind 890 in storage.
     *
     * @param storedAt the date of RECAG011A
     * @param closedAt the date of RECAG005A, 006A or 007A
     */
    public fun storage890(storedAt: Instant, closedAt: Instant): Storage =
        Lifecycles.storage890(data(), storedAt, closedAt)

    private fun deadline(kind: DeadlineData, from: Instant): Instant = Lifecycles.deadline(data(), kind, from)

    @JvmSynthetic
    internal fun data() =
        TermsData(
            courtesyWait,
            secondDigitalAttempt,
            digitalSuccess,
            digitalFailure,
            paperSuccess,
            paperFailure,
            eveningHour,
            eveningMinute,
            eveningAddition,
            storageDays,
            fullStorageDays,
            documentsDays,
        )

    public companion object {
        /** The terms of production. */
        @JvmStatic
        public fun production(): Terms = Terms()

        /**
         * The terms of production with every duration divided: 1440 turns days into minutes. Hours of the day and calendar days
         * stay as they are.
         *
         * @param factor from 1
         * @throws io.github.sendsdk.InvalidInputException if it is less
         */
        @JvmStatic
        public fun accelerated(factor: Int): Terms = of(Lifecycles.accelerated(factor))

        private fun of(data: TermsData) =
            Terms(
                courtesyWait = data.courtesyWait,
                secondDigitalAttempt = data.secondDigitalAttempt,
                digitalSuccess = data.digitalSuccess,
                digitalFailure = data.digitalFailure,
                paperSuccess = data.paperSuccess,
                paperFailure = data.paperFailure,
                eveningAddition = data.eveningAddition,
            )
    }
}

/** What becomes of a letter that went to the post office. */
@ConsistentCopyVisibility
public data class Storage internal constructor(
    /** Which event counts. */
    val verdict: StorageVerdict,
    /** The code that takes the place of the closing event, `PNRN012` (AR) or `PNAG012` (890); null if it counts itself. */
    val code: String?,
    /** When the letter counts as delivered by term; null if the closing event counts. */
    val deliveredAt: Instant?,
)

/** Which event counts for a letter that went to the post office. */
public enum class StorageVerdict {
    /** The courier's closing event is the outcome, with its own date. */
    AS_REPORTED,

    /** The term had run out: an outcome of another code and date takes its place. */
    BY_TERM,

    /** The courier says that the letter lay for the whole storage time, but it did not: the platform refuses the event. */
    TOO_EARLY,
}

/** The terms of production, which the core knows. */
private val usual: TermsData by lazy { Lifecycles.accelerated(1) }
