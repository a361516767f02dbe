/** Reads: effects: finalisation, access, payment, cancellation, rework. */
package io.github.sendsdk.internal

import io.github.sendsdk.details.NotHandled
import io.github.sendsdk.details.NotificationCancellationRequest
import io.github.sendsdk.details.NotificationCancelled
import io.github.sendsdk.details.NotificationRaddRetrieved
import io.github.sendsdk.details.NotificationTimelineReworked
import io.github.sendsdk.details.NotificationViewed
import io.github.sendsdk.details.NotificationViewedCreationRequest
import io.github.sendsdk.details.PaymentRecorded
import io.github.sendsdk.details.Refinement
import io.github.sendsdk.details.ScheduleRefinement

internal fun scheduleRefinement(tree: Tree) =
    ScheduleRefinement(
        recIndex = tree.int("recIndex"),
        schedulingDateText = tree.text("schedulingDate"),
    )

internal fun refinement(tree: Tree) =
    Refinement(
        recIndex = tree.int("recIndex"),
        notificationCost = tree.long("notificationCost"),
        eventTimestampText = tree.text("eventTimestamp"),
    )

internal fun notificationViewedCreationRequest(tree: Tree) =
    NotificationViewedCreationRequest(
        recIndex = tree.int("recIndex"),
        legalFactId = tree.text("legalFactId"),
        eventTimestampText = tree.text("eventTimestamp"),
        raddType = tree.text("raddType"),
        raddTransactionId = tree.text("raddTransactionId"),
        delegateInfo = tree.branch("delegateInfo")?.let(::delegateInfo),
    )

internal fun notificationViewed(tree: Tree) =
    NotificationViewed(
        recIndex = tree.int("recIndex"),
        notificationCost = tree.long("notificationCost"),
        raddType = tree.text("raddType"),
        raddTransactionId = tree.text("raddTransactionId"),
        delegateInfo = tree.branch("delegateInfo")?.let(::delegateInfo),
        eventTimestampText = tree.text("eventTimestamp"),
    )

internal fun notificationRaddRetrieved(tree: Tree) =
    NotificationRaddRetrieved(
        recIndex = tree.int("recIndex"),
        raddType = tree.text("raddType"),
        raddTransactionId = tree.text("raddTransactionId"),
        eventTimestampText = tree.text("eventTimestamp"),
    )

internal fun paymentRecorded(tree: Tree) =
    PaymentRecorded(
        recIndex = tree.int("recIndex"),
        recipientTypeText = tree.text("recipientType"),
        amount = tree.long("amount"),
        creditorTaxId = tree.text("creditorTaxId"),
        noticeCode = tree.text("noticeCode"),
        idF24 = tree.text("idF24"),
        paymentSourceChannel = tree.text("paymentSourceChannel"),
        uncertainPaymentDate = tree.flag("uncertainPaymentDate"),
        eventTimestampText = tree.text("eventTimestamp"),
    )

internal fun notificationCancellationRequest(tree: Tree) =
    NotificationCancellationRequest(
        cancellationRequestId = tree.text("cancellationRequestId"),
    )

internal fun notificationCancelled(tree: Tree) =
    NotificationCancelled(
        notificationCost = tree.long("notificationCost"),
        notRefinedRecipientIndexes = tree.ints("notRefinedRecipientIndexes"),
    )

internal fun notHandled(tree: Tree) =
    NotHandled(
        recIndex = tree.int("recIndex"),
        reasonCode = tree.text("reasonCode"),
        reason = tree.text("reason"),
    )

internal fun notificationTimelineReworked(tree: Tree) =
    NotificationTimelineReworked(
        recIndex = tree.int("recIndex"),
        sentAttemptMade = tree.long("sentAttemptMade"),
        invalidatedTimelineAndStatusHistory = tree.list("invalidatedTimelineAndStatusHistory", ::invalidatedStatus),
    )
