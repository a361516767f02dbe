/** What a company looks for among notifications that it may read. */
package io.github.sendsdk

import io.github.sendsdk.ffi.DelegatedSearchData
import io.github.sendsdk.ffi.SearchData
import java.time.Instant

/**
 * What both kinds of search can say. Immutable: each `with…` gives another one.
 *
 * @param S the kind of search
 */
public sealed class CompanySearch<S : CompanySearch<S>> {
    @get:JvmSynthetic
    internal abstract val wanted: Wanted

    @JvmSynthetic
    internal abstract fun with(wanted: Wanted): S

    /**
     * Of one sender.
     *
     * @param id its id in Self Care
     */
    public fun withSender(id: String): S = with(wanted.copy(senderId = id))

    /**
     * In one status.
     *
     * @param status the status
     * @throws InvalidInputException if it is `UNKNOWN`
     */
    public fun withStatus(status: NotificationStatus): S = with(wanted.copy(status = Bridges.textOf(status, "status")))

    /**
     * One notification only.
     *
     * @param iun the notification
     */
    public fun withIun(iun: Iun): S = with(wanted.copy(iun = iun.value()))

    /**
     * How many come in a page.
     *
     * @param rows how many, 1 to 255; other numbers are refused when the page is asked for
     */
    public fun withPageSize(rows: Int): S = with(wanted.copy(pageSize = rows))

    /** Shows nothing personal. */
    override fun toString(): String =
        "${javaClass.simpleName}(from=${wanted.from}, until=${wanted.until}, status=${wanted.status})"

    internal data class Wanted(
        val from: Instant,
        val until: Instant,
        val senderId: String? = null,
        val status: String? = null,
        val iun: String? = null,
        val pageSize: Int? = null,
        val mandateId: String? = null,
        val subject: String? = null,
        val recipientId: String? = null,
        val group: String? = null,
    )
}

/** What a company looks for among what it received ([Received.search]). */
public class ReceivedSearch private constructor(@get:JvmSynthetic override val wanted: Wanted) : CompanySearch<ReceivedSearch>() {
    @JvmSynthetic
    override fun with(wanted: Wanted): ReceivedSearch = ReceivedSearch(wanted)

    /**
     * In what somebody else received, who gave the company a mandate.
     *
     * @param id the mandate
     */
    public fun withMandate(id: String): ReceivedSearch = with(wanted.copy(mandateId = id))

    /**
     * With a title.
     *
     * @param pattern a regular expression
     */
    public fun withSubject(pattern: String): ReceivedSearch = with(wanted.copy(subject = pattern))

    @JvmSynthetic
    internal fun data(): SearchData =
        kotlin.with(wanted) { SearchData(from, until, mandateId, senderId, status, subject, iun, pageSize) }

    public companion object {
        /**
         * Everything that was sent in an interval.
         *
         * @param from its beginning
         * @param until its end
         */
        @JvmStatic
        public fun between(from: Instant, until: Instant): ReceivedSearch = ReceivedSearch(Wanted(from, until))
    }
}

/** What a company looks for among what came to all who gave it a mandate ([Received.searchDelegated]). */
public class DelegatedSearch private constructor(@get:JvmSynthetic override val wanted: Wanted) : CompanySearch<DelegatedSearch>() {
    @JvmSynthetic
    override fun with(wanted: Wanted): DelegatedSearch = DelegatedSearch(wanted)

    /**
     * To one of those who gave a mandate.
     *
     * @param id the platform's id of the recipient, as the mandate tells it
     */
    public fun withRecipient(id: String): DelegatedSearch = with(wanted.copy(recipientId = id))

    /**
     * For one group of the company.
     *
     * @param id the id of the group
     */
    public fun withGroup(id: String): DelegatedSearch = with(wanted.copy(group = id))

    @JvmSynthetic
    internal fun data(): DelegatedSearchData =
        kotlin.with(wanted) { DelegatedSearchData(from, until, senderId, recipientId, group, status, iun, pageSize) }

    public companion object {
        /**
         * Everything that was sent in an interval.
         *
         * @param from its beginning
         * @param until its end
         */
        @JvmStatic
        public fun between(from: Instant, until: Instant): DelegatedSearch = DelegatedSearch(Wanted(from, until))
    }
}
