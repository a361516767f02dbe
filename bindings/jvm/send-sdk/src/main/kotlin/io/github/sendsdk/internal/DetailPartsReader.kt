/** Reads: what the details of several categories have in common. */
package io.github.sendsdk.internal

import io.github.sendsdk.details.CarrierDocument
import io.github.sendsdk.details.DelegateInfo
import io.github.sendsdk.details.InvalidatedStatus
import io.github.sendsdk.details.RefusedReason
import io.github.sendsdk.details.SendingReceipt

internal fun delegateInfo(tree: Tree) =
    DelegateInfo(
        internalId = tree.text("internalId"),
        taxId = tree.text("taxId"),
        operatorUuid = tree.text("operatorUuid"),
        mandateId = tree.text("mandateId"),
        denomination = tree.text("denomination"),
        delegateTypeText = tree.text("delegateType"),
    )

internal fun sendingReceipt(tree: Tree) = SendingReceipt(id = tree.text("id"), system = tree.text("system"))

internal fun carrierDocument(tree: Tree) =
    CarrierDocument(
        id = tree.text("id"),
        documentType = tree.text("documentType"),
        url = tree.text("url"),
        dateText = tree.text("date"),
    )

internal fun refusedReason(tree: Tree) =
    RefusedReason(
        errorCode = tree.text("errorCode"),
        detail = tree.text("detail"),
        recIndex = tree.int("recIndex"),
    )

internal fun invalidatedStatus(tree: Tree) =
    InvalidatedStatus(
        statusText = tree.text("status"),
        activeFromText = tree.text("activeFrom"),
        relatedTimelineElements = tree.list("relatedTimelineElements", ::timelineElement),
    )
