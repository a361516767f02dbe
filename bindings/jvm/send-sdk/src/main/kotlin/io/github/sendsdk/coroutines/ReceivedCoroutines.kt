/** The operations of a company that suspend instead of blocking. Cancelling the coroutine stops the call. */
@file:JvmName("ReceivedCoroutines")

package io.github.sendsdk.coroutines

import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Iun
import io.github.sendsdk.Mandates
import io.github.sendsdk.Received
import io.github.sendsdk.ReceivedSearch
import io.github.sendsdk.received.Mandate
import io.github.sendsdk.received.MandateStatus
import io.github.sendsdk.received.ReceivedPage
import io.github.sendsdk.received.ReceivedRow
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await

/** The rows of a search; pages are asked for as they are collected. Has no legal effect. See [Received.search]. */
public fun Received.rows(search: ReceivedSearch): Flow<ReceivedRow> =
    flow {
        var key: String? = null
        do {
            val page = awaitPage(search, key)
            page.rows.forEach { emit(it) }
            key = page.nextPageKeys.firstOrNull()
        } while (key != null)
    }

/** A page of a search: see [Received.page]. */
public suspend fun Received.awaitPage(search: ReceivedSearch, key: String? = null): ReceivedPage =
    pageAsync(search, key).await()

/** A notification. **Has legal effect.** See [Received.notification]. */
public suspend fun Received.awaitNotification(iun: Iun, mandateId: String? = null): FullSentNotification =
    (if (mandateId == null) notificationAsync(iun) else notificationAsync(iun, mandateId)).await()

/** Mandates by which the company may read what others receive: see [Mandates.received]. */
public suspend fun Mandates.awaitReceived(status: MandateStatus? = null): List<Mandate> = receivedAsync(status).await()

/** Mandates by which others may read what the company receives: see [Mandates.given]. */
public suspend fun Mandates.awaitGiven(): List<Mandate> = givenAsync().await()

/** Accepts a mandate: see [Mandates.accept]. */
public suspend fun Mandates.awaitAccept(
    mandateId: String,
    verificationCode: String,
    groups: Collection<String> = emptyList(),
) {
    acceptAsync(mandateId, verificationCode, groups).await()
}

/** Refuses a mandate: see [Mandates.reject]. */
public suspend fun Mandates.awaitReject(mandateId: String) {
    rejectAsync(mandateId).await()
}

/** Takes back a mandate: see [Mandates.revoke]. */
public suspend fun Mandates.awaitRevoke(mandateId: String) {
    revokeAsync(mandateId).await()
}
