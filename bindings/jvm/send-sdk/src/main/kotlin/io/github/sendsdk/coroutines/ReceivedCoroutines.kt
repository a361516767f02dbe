/** The operations of a company that suspend instead of blocking. Cancelling the coroutine stops the call. */
@file:JvmName("ReceivedCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.DelegatedSearch
import io.github.sendsdk.Download
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Iun
import io.github.sendsdk.MandateSearch
import io.github.sendsdk.Mandates
import io.github.sendsdk.NewMandate
import io.github.sendsdk.Received
import io.github.sendsdk.ReceivedSearch
import io.github.sendsdk.received.Mandate
import io.github.sendsdk.received.MandatePage
import io.github.sendsdk.received.MandateStatus
import io.github.sendsdk.received.MandateUser
import io.github.sendsdk.received.ReceivedPage
import io.github.sendsdk.received.ReceivedRow
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await
import java.time.LocalDate

/** The rows of a search; pages are asked for as they are collected. Has no legal effect. See [Received.search]. */
public fun Received.rows(search: ReceivedSearch): Flow<ReceivedRow> =
    pages({ awaitPage(search, it) }, { it.rows }, { it.nextPageKeys })

/** A page of a search: see [Received.page]. */
public suspend fun Received.awaitPage(search: ReceivedSearch, key: String? = null): ReceivedPage =
    pageAsync(search, key).await()

/** The rows of a search in what came to those who gave a mandate. Has no legal effect. See [Received.searchDelegated]. */
public fun Received.rows(search: DelegatedSearch): Flow<ReceivedRow> =
    pages({ awaitDelegatedPage(search, it) }, { it.rows }, { it.nextPageKeys })

/** A page of such a search: see [Received.delegatedPage]. */
public suspend fun Received.awaitDelegatedPage(search: DelegatedSearch, key: String? = null): ReceivedPage =
    delegatedPageAsync(search, key).await()

/** A notification. **Has legal effect.** See [Received.get]. */
public suspend fun Received.awaitGet(iun: Iun, mandateId: String? = null): FullSentNotification =
    getAsync(iun, mandateId).await()

/** A document. **Has legal effect.** See [Received.document]. */
public suspend fun Received.awaitDocument(iun: Iun, index: Int, mandateId: String? = null): Download =
    documentAsync(iun, index, mandateId).await()

/** The printable notice of a payment. **Has legal effect.** See [Received.pagoPaNotice]. */
public suspend fun Received.awaitPagoPaNotice(iun: Iun, payment: Int, mandateId: String? = null): Download =
    pagoPaNoticeAsync(iun, payment, mandateId).await()

/** The F24 form of a payment. **Has legal effect.** See [Received.f24Form]. */
public suspend fun Received.awaitF24Form(iun: Iun, payment: Int, mandateId: String? = null): Download =
    f24FormAsync(iun, payment, mandateId).await()

/** A legal fact: see [Received.legalFact]. */
public suspend fun Received.awaitLegalFact(iun: Iun, key: String): Download = legalFactAsync(iun, key).await()

/** Mandates by which the company may read what others receive: see [Mandates.received]. */
public suspend fun Mandates.awaitReceived(status: MandateStatus? = null): List<Mandate> = receivedAsync(status).await()

/** The same by a search; pages are asked for as they are collected. See [Mandates.search]. */
public fun Mandates.found(search: MandateSearch): Flow<Mandate> =
    pages({ awaitPage(search, it) }, { it.mandates }, { it.nextPageKeys })

/** A page of such a search: see [Mandates.page]. */
public suspend fun Mandates.awaitPage(search: MandateSearch, key: String? = null): MandatePage =
    pageAsync(search, key).await()

/** Mandates by which others may read what the company receives: see [Mandates.given]. */
public suspend fun Mandates.awaitGiven(): List<Mandate> = givenAsync().await()

/** Gives a mandate: see [Mandates.create]. */
public suspend fun Mandates.awaitCreate(mandate: NewMandate): Mandate = createAsync(mandate).await()

/** Asks somebody for a mandate: see [Mandates.askFor]. */
public suspend fun Mandates.awaitAskFor(delegator: MandateUser, lastDay: LocalDate): String =
    askForAsync(delegator, lastDay).await()

/** Accepts a mandate: see [Mandates.accept]. */
public suspend fun Mandates.awaitAccept(
    mandateId: String,
    verificationCode: String,
    groups: Collection<String> = emptyList(),
) {
    acceptAsync(mandateId, verificationCode, groups).await()
}

/** Changes which groups may use a mandate: see [Mandates.update]. */
public suspend fun Mandates.awaitUpdate(mandateId: String, groups: Collection<String>) {
    updateAsync(mandateId, groups).await()
}

/** Refuses a mandate: see [Mandates.reject]. */
public suspend fun Mandates.awaitReject(mandateId: String) {
    rejectAsync(mandateId).await()
}

/** Takes back a mandate: see [Mandates.revoke]. */
public suspend fun Mandates.awaitRevoke(mandateId: String) {
    revokeAsync(mandateId).await()
}

private fun <P, R> pages(
    ask: suspend (String?) -> P,
    rowsOf: (P) -> List<R>,
    keysAfter: (P) -> List<String>,
): Flow<R> =
    flow {
        var key: String? = null
        do {
            val page = ask(key)
            rowsOf(page).forEach { emit(it) }
            key = keysAfter(page).firstOrNull()
        } while (key != null)
    }
