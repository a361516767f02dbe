/** Reads: sendings to digital addresses, and what follows when they fail. */
package io.github.sendsdk.internal

import io.github.sendsdk.details.DigitalDeliveryCreationRequest
import io.github.sendsdk.details.DigitalFailureWorkflow
import io.github.sendsdk.details.DigitalSuccessWorkflow
import io.github.sendsdk.details.PrepareDigitalDomicile
import io.github.sendsdk.details.PrepareSimpleRegisteredLetter
import io.github.sendsdk.details.ScheduleDigitalWorkflow
import io.github.sendsdk.details.SendDigitalDomicile
import io.github.sendsdk.details.SendDigitalFeedback
import io.github.sendsdk.details.SendDigitalProgress
import io.github.sendsdk.details.SendSimpleRegisteredLetter
import io.github.sendsdk.details.SendSimpleRegisteredLetterProgress

internal fun scheduleDigitalWorkflow(tree: Tree) =
    ScheduleDigitalWorkflow(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        digitalAddressSourceText = tree.text("digitalAddressSource"),
        sentAttemptMade = tree.long("sentAttemptMade"),
        lastAttemptDateText = tree.text("lastAttemptDate"),
        schedulingDateText = tree.text("schedulingDate"),
    )

internal fun prepareDigitalDomicile(tree: Tree) =
    PrepareDigitalDomicile(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        digitalAddressSourceText = tree.text("digitalAddressSource"),
        retryNumber = tree.long("retryNumber"),
        attemptDateText = tree.text("attemptDate"),
        nextDigitalAddressSourceText = tree.text("nextDigitalAddressSource"),
        nextSourceAttemptsMade = tree.long("nextSourceAttemptsMade"),
        nextLastAttemptMadeForSourceText = tree.text("nextLastAttemptMadeForSource"),
    )

internal fun sendDigitalDomicile(tree: Tree) =
    SendDigitalDomicile(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        digitalAddressSourceText = tree.text("digitalAddressSource"),
        retryNumber = tree.long("retryNumber"),
    )

internal fun sendDigitalProgress(tree: Tree) =
    SendDigitalProgress(
        recIndex = tree.int("recIndex"),
        deliveryFailureCause = tree.text("deliveryFailureCause"),
        deliveryDetailCode = tree.text("deliveryDetailCode"),
        shouldRetry = tree.flag("shouldRetry"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        digitalAddressSourceText = tree.text("digitalAddressSource"),
        notificationDateText = tree.text("notificationDate"),
        sendingReceipts = tree.list("sendingReceipts", ::sendingReceipt),
        retryNumber = tree.long("retryNumber"),
        eventTimestampText = tree.text("eventTimestamp"),
    )

internal fun sendDigitalFeedback(tree: Tree) =
    SendDigitalFeedback(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        responseStatusText = tree.text("responseStatus"),
        notificationDateText = tree.text("notificationDate"),
        deliveryFailureCause = tree.text("deliveryFailureCause"),
        deliveryDetailCode = tree.text("deliveryDetailCode"),
        sendingReceipts = tree.list("sendingReceipts", ::sendingReceipt),
    )

internal fun digitalDeliveryCreationRequest(tree: Tree) =
    DigitalDeliveryCreationRequest(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        endWorkflowStatusText = tree.text("endWorkflowStatus"),
        completionWorkflowDateText = tree.text("completionWorkflowDate"),
        legalFactId = tree.text("legalFactId"),
    )

internal fun digitalSuccessWorkflow(tree: Tree) =
    DigitalSuccessWorkflow(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
    )

internal fun digitalFailureWorkflow(tree: Tree) = DigitalFailureWorkflow(recIndex = tree.int("recIndex"))

internal fun prepareSimpleRegisteredLetter(tree: Tree) =
    PrepareSimpleRegisteredLetter(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
    )

internal fun sendSimpleRegisteredLetter(tree: Tree) =
    SendSimpleRegisteredLetter(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        productType = tree.text("productType"),
        analogCost = tree.long("analogCost"),
        numberOfPages = tree.long("numberOfPages"),
        envelopeWeight = tree.long("envelopeWeight"),
        prepareRequestId = tree.text("prepareRequestId"),
    )

internal fun sendSimpleRegisteredLetterProgress(tree: Tree) =
    SendSimpleRegisteredLetterProgress(
        recIndex = tree.int("recIndex"),
        notificationDateText = tree.text("notificationDate"),
        deliveryFailureCause = tree.text("deliveryFailureCause"),
        deliveryDetailCode = tree.text("deliveryDetailCode"),
        attachments = tree.list("attachments", ::carrierDocument),
        sendRequestId = tree.text("sendRequestId"),
        registeredLetterCode = tree.text("registeredLetterCode"),
    )
