/** Reads: what comes before a sending: notice of arrival, courtesy, search for addresses. */
package io.github.sendsdk.internal

import io.github.sendsdk.details.AarCreationRequest
import io.github.sendsdk.details.AarGeneration
import io.github.sendsdk.details.GetAddress
import io.github.sendsdk.details.PublicRegistryCall
import io.github.sendsdk.details.PublicRegistryResponse
import io.github.sendsdk.details.SendCourtesyMessage

internal fun aarCreationRequest(tree: Tree) =
    AarCreationRequest(
        recIndex = tree.int("recIndex"),
        aarKey = tree.text("aarKey"),
        numberOfPages = tree.long("numberOfPages"),
    )

internal fun aarGeneration(tree: Tree) =
    AarGeneration(
        recIndex = tree.int("recIndex"),
        generatedAarUrl = tree.text("generatedAarUrl"),
        numberOfPages = tree.long("numberOfPages"),
    )

internal fun sendCourtesyMessage(tree: Tree) =
    SendCourtesyMessage(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        sendDateText = tree.text("sendDate"),
        ioSendMessageResultText = tree.text("ioSendMessageResult"),
    )

internal fun getAddress(tree: Tree) =
    GetAddress(
        recIndex = tree.int("recIndex"),
        digitalAddressSourceText = tree.text("digitalAddressSource"),
        isAvailable = tree.flag("isAvailable"),
        attemptDateText = tree.text("attemptDate"),
    )

internal fun publicRegistryCall(tree: Tree) =
    PublicRegistryCall(
        recIndex = tree.int("recIndex"),
        deliveryModeText = tree.text("deliveryMode"),
        contactPhaseText = tree.text("contactPhase"),
        sentAttemptMade = tree.long("sentAttemptMade"),
        sendDateText = tree.text("sendDate"),
    )

internal fun publicRegistryResponse(tree: Tree) =
    PublicRegistryResponse(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
    )
