/** Reads: what happens until a request is accepted or refused. */
package io.github.sendsdk.internal

import io.github.sendsdk.details.NormalizedAddress
import io.github.sendsdk.details.PublicRegistryValidationCall
import io.github.sendsdk.details.PublicRegistryValidationResponse
import io.github.sendsdk.details.RequestAccepted
import io.github.sendsdk.details.RequestRefused
import io.github.sendsdk.details.SenderAckCreationRequest

internal fun senderAckCreationRequest(tree: Tree) = SenderAckCreationRequest(legalFactId = tree.text("legalFactId"))

internal fun normalizedAddress(tree: Tree) =
    NormalizedAddress(
        recIndex = tree.int("recIndex"),
        oldAddress = tree.branch("oldAddress")?.let(::physicalAddress),
        normalizedAddress = tree.branch("normalizedAddress")?.let(::physicalAddress),
    )

internal fun requestAccepted(tree: Tree) =
    RequestAccepted(
        notificationRequestId = tree.text("notificationRequestId"),
        paProtocolNumber = tree.text("paProtocolNumber"),
        idempotenceToken = tree.text("idempotenceToken"),
    )

internal fun requestRefused(tree: Tree) =
    RequestRefused(
        refusalReasons = tree.list("refusalReasons", ::refusedReason),
        notificationRequestId = tree.text("notificationRequestId"),
        paProtocolNumber = tree.text("paProtocolNumber"),
        idempotenceToken = tree.text("idempotenceToken"),
    )

internal fun publicRegistryValidationCall(tree: Tree) =
    PublicRegistryValidationCall(
        recIndexes = tree.ints("recIndexes"),
        deliveryModeText = tree.text("deliveryMode"),
        sendDateText = tree.text("sendDate"),
    )

internal fun publicRegistryValidationResponse(tree: Tree) =
    PublicRegistryValidationResponse(
        recIndex = tree.int("recIndex"),
        digitalAddress = tree.branch("digitalAddress")?.let(::digitalDomicile),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        registry = tree.text("registry"),
    )
