/** Reads: sendings on paper. */
package io.github.sendsdk.internal

import io.github.sendsdk.details.AnalogFailureWorkflow
import io.github.sendsdk.details.AnalogSuccessWorkflow
import io.github.sendsdk.details.AnalogWorkflowRecipientDeceased
import io.github.sendsdk.details.CompletelyUnreachable
import io.github.sendsdk.details.CompletelyUnreachableCreationRequest
import io.github.sendsdk.details.PrepareAnalogDomicile
import io.github.sendsdk.details.PrepareAnalogDomicileFailure
import io.github.sendsdk.details.ProbableSchedulingAnalogDate
import io.github.sendsdk.details.ScheduleAnalogWorkflow
import io.github.sendsdk.details.SendAnalogDomicile
import io.github.sendsdk.details.SendAnalogFeedback
import io.github.sendsdk.details.SendAnalogProgress

internal fun probableSchedulingAnalogDate(tree: Tree) =
    ProbableSchedulingAnalogDate(
        recIndex = tree.int("recIndex"),
        schedulingAnalogDateText = tree.text("schedulingAnalogDate"),
    )

internal fun scheduleAnalogWorkflow(tree: Tree) =
    ScheduleAnalogWorkflow(
        recIndex = tree.int("recIndex"),
        schedulingDateText = tree.text("schedulingDate"),
    )

internal fun prepareAnalogDomicile(tree: Tree) =
    PrepareAnalogDomicile(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        serviceLevelText = tree.text("serviceLevel"),
        sentAttemptMade = tree.long("sentAttemptMade"),
        relatedRequestId = tree.text("relatedRequestId"),
    )

internal fun prepareAnalogDomicileFailure(tree: Tree) =
    PrepareAnalogDomicileFailure(
        recIndex = tree.int("recIndex"),
        foundAddress = tree.branch("foundAddress")?.let(::physicalAddress),
        failureCause = tree.text("failureCause"),
        prepareRequestId = tree.text("prepareRequestId"),
    )

internal fun sendAnalogDomicile(tree: Tree) =
    SendAnalogDomicile(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        serviceLevelText = tree.text("serviceLevel"),
        sentAttemptMade = tree.long("sentAttemptMade"),
        relatedRequestId = tree.text("relatedRequestId"),
        productType = tree.text("productType"),
        analogCost = tree.long("analogCost"),
        numberOfPages = tree.long("numberOfPages"),
        envelopeWeight = tree.long("envelopeWeight"),
        prepareRequestId = tree.text("prepareRequestId"),
    )

internal fun sendAnalogProgress(tree: Tree) =
    SendAnalogProgress(
        recIndex = tree.int("recIndex"),
        notificationDateText = tree.text("notificationDate"),
        deliveryFailureCause = tree.text("deliveryFailureCause"),
        deliveryDetailCode = tree.text("deliveryDetailCode"),
        attachments = tree.list("attachments", ::carrierDocument),
        sendRequestId = tree.text("sendRequestId"),
        registeredLetterCode = tree.text("registeredLetterCode"),
        serviceLevelText = tree.text("serviceLevel"),
    )

internal fun sendAnalogFeedback(tree: Tree) =
    SendAnalogFeedback(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        serviceLevelText = tree.text("serviceLevel"),
        sentAttemptMade = tree.long("sentAttemptMade"),
        newAddress = tree.branch("newAddress")?.let(::physicalAddress),
        responseStatusText = tree.text("responseStatus"),
        notificationDateText = tree.text("notificationDate"),
        deliveryFailureCause = tree.text("deliveryFailureCause"),
        deliveryDetailCode = tree.text("deliveryDetailCode"),
        attachments = tree.list("attachments", ::carrierDocument),
        sendRequestId = tree.text("sendRequestId"),
        registeredLetterCode = tree.text("registeredLetterCode"),
    )

internal fun analogSuccessWorkflow(tree: Tree) =
    AnalogSuccessWorkflow(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
    )

internal fun analogFailureWorkflow(tree: Tree) =
    AnalogFailureWorkflow(
        recIndex = tree.int("recIndex"),
        generatedAarUrl = tree.text("generatedAarUrl"),
    )

internal fun completelyUnreachableCreationRequest(tree: Tree) =
    CompletelyUnreachableCreationRequest(
        recIndex = tree.int("recIndex"),
        legalFactId = tree.text("legalFactId"),
        endWorkflowStatusText = tree.text("endWorkflowStatus"),
        completionWorkflowDateText = tree.text("completionWorkflowDate"),
    )

internal fun completelyUnreachable(tree: Tree) =
    CompletelyUnreachable(
        recIndex = tree.int("recIndex"),
        legalFactGenerationDateText = tree.text("legalFactGenerationDate"),
    )

internal fun analogWorkflowRecipientDeceased(tree: Tree) =
    AnalogWorkflowRecipientDeceased(
        recIndex = tree.int("recIndex"),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        notificationCost = tree.long("notificationCost"),
    )
