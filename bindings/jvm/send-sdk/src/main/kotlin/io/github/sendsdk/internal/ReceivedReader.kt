/** Reads: what a company received. */
package io.github.sendsdk.internal

import io.github.sendsdk.received.Mandate
import io.github.sendsdk.received.MandateGroup
import io.github.sendsdk.received.MandatePage
import io.github.sendsdk.received.MandateSender
import io.github.sendsdk.received.MandateUser
import io.github.sendsdk.received.ReceivedPage
import io.github.sendsdk.received.ReceivedRow

internal fun receivedPage(tree: Tree) =
    ReceivedPage(
        rows = tree.list("resultsPage", ::receivedRow),
        hasMore = tree.flag("moreResult"),
        nextPageKeys = tree.texts("nextPagesKey"),
        json = tree.json,
    )

internal fun receivedRow(tree: Tree) =
    ReceivedRow(
        iun = tree.text("iun"),
        protocolNumber = tree.text("paProtocolNumber"),
        sender = tree.text("sender"),
        sentAtText = tree.text("sentAt"),
        subject = tree.text("subject"),
        notificationStatusText = tree.text("notificationStatus"),
        recipients = tree.texts("recipients"),
        requestAcceptedAtText = tree.text("requestAcceptedAt"),
        group = tree.text("group"),
        mandateId = tree.text("mandateId"),
    )

internal fun mandate(tree: Tree) =
    Mandate(
        mandateId = tree.text("mandateId"),
        delegator = tree.branch("delegator")?.let(::mandateUser),
        delegate = tree.branch("delegate")?.let(::mandateUser),
        statusText = tree.text("status"),
        visibilityIds = tree.list("visibilityIds", ::mandateSender),
        verificationCode = tree.text("verificationCode"),
        dateFrom = tree.text("datefrom"),
        dateTo = tree.text("dateto"),
        groups = tree.list("groups", ::mandateGroup),
        json = tree.json,
    )

internal fun mandatePage(tree: Tree) =
    MandatePage(
        mandates = tree.list("resultsPage", ::mandate),
        hasMore = tree.flag("moreResult"),
        nextPageKeys = tree.texts("nextPagesKey"),
    )

internal fun mandateUser(tree: Tree) =
    MandateUser(
        displayName = tree.text("displayName"),
        firstName = tree.text("firstName"),
        lastName = tree.text("lastName"),
        companyName = tree.text("companyName"),
        fiscalCode = tree.text("fiscalCode"),
        person = tree.flag("person"),
    )

internal fun mandateSender(tree: Tree) =
    MandateSender(
        name = tree.text("name"),
        uniqueIdentifier = tree.text("uniqueIdentifier"),
    )

internal fun mandateGroup(tree: Tree) =
    MandateGroup(
        id = tree.text("id"),
        name = tree.text("name"),
    )
