/** Reads: informal notifications. */
package io.github.sendsdk.internal

import io.github.sendsdk.informal.InformalNotification
import io.github.sendsdk.informal.InformalPagoPa
import io.github.sendsdk.informal.InformalPayment
import io.github.sendsdk.informal.InformalRecipient
import io.github.sendsdk.informal.InformalRequestStatus
import io.github.sendsdk.informal.InformalSentNotification
import io.github.sendsdk.informal.InformalStatusHistoryElement
import io.github.sendsdk.informal.InformalTimelineElement
import io.github.sendsdk.informal.Message
import io.github.sendsdk.informal.MessageContent
import io.github.sendsdk.informal.NewMessage
import java.time.Duration

internal fun messageContent(tree: Tree) =
    MessageContent(
        subject = tree.text("subject").orEmpty(),
        longBody = tree.text("longBody").orEmpty(),
        shortBody = tree.text("shortBody"),
        languageText = tree.text("language").orEmpty(),
    )

internal fun newMessage(tree: Tree) =
    NewMessage(
        primaryMessage = messageContent(tree.branch("primaryMessage") ?: Tree.EMPTY),
        additionalMessage = tree.branch("additionalMessage")?.let(::messageContent),
        json = tree.json,
    )

internal fun message(tree: Tree) =
    Message(
        primaryMessage = tree.branch("primaryMessage")?.let(::messageContent),
        additionalMessage = tree.branch("additionalMessage")?.let(::messageContent),
        messageId = tree.text("messageId"),
        createdAtText = tree.text("createdAt"),
        json = tree.json,
    )

internal fun informalNotification(tree: Tree) =
    InformalNotification(
        senderDenomination = tree.text("senderDenomination"),
        protocolNumber = tree.text("paProtocolNumber"),
        idempotenceToken = tree.text("idempotenceToken"),
        campaignId = tree.text("campaignId"),
        additionalLanguageTexts = tree.texts("additionalLanguages"),
        subject = tree.text("subject"),
        recipients = tree.list("recipients", ::informalRecipient),
        documents = tree.list("documents", ::document),
        group = tree.text("group"),
        json = tree.json,
    )

internal fun informalRecipient(tree: Tree) =
    InformalRecipient(
        recipientTypeText = tree.text("recipientType"),
        taxId = tree.text("taxId"),
        internalId = tree.text("internalId"),
        denomination = tree.text("denomination"),
        digitalDomicile = tree.branch("digitalDomicile")?.let(::digitalDomicile),
        physicalAddress = tree.branch("physicalAddress")?.let(::physicalAddress),
        payments = tree.list("payments", ::informalPayment),
        messageId = tree.text("messageId"),
        message = tree.text("message")?.let(NewMessage::fromJson),
        additionalLanguageTexts = tree.texts("additionalLanguages"),
        email = tree.text("email"),
        phoneNumber = tree.text("phoneNumber"),
    )

internal fun informalPayment(tree: Tree) =
    InformalPayment(
        pagoPa = tree.branch("pagoPa")?.let(::informalPagoPa),
    )

internal fun informalPagoPa(tree: Tree) =
    InformalPagoPa(
        noticeCode = tree.text("noticeCode"),
        creditorTaxId = tree.text("creditorTaxId"),
        amount = tree.long("amount"),
        dueDateText = tree.text("dueDate"),
        attachment = tree.branch("attachment")?.let(::attachment),
    )

internal fun informalRequestStatus(tree: Tree) =
    InformalRequestStatus(
        requestId = tree.text("notificationRequestId").orEmpty(),
        stateText = tree.text("notificationRequestStatus").orEmpty(),
        retryAfter = tree.long("retryAfter")?.let(Duration::ofSeconds),
        iun = tree.text("iun"),
        errors = tree.list("errors", ::refusalReason),
        content = informalNotification(tree),
    )

internal fun informalSentNotification(tree: Tree) =
    InformalSentNotification(
        iun = tree.text("iun").orEmpty(),
        sentAtText = tree.text("sentAt").orEmpty(),
        senderTaxId = tree.text("senderTaxId"),
        senderPaId = tree.text("senderPaId"),
        documentsAvailable = tree.flag("documentsAvailable"),
        physicalAddressLookup = tree.branch("usedServices")?.flag("physicalAddressLookup"),
        notificationStatusText = tree.text("notificationStatus").orEmpty(),
        notificationStatusHistory = tree.list("notificationStatusHistory", ::informalStatusHistoryElement),
        timeline = tree.list("timeline", ::informalTimelineElement),
        content = informalNotification(tree),
    )

internal fun informalStatusHistoryElement(tree: Tree) =
    InformalStatusHistoryElement(
        statusText = tree.text("status").orEmpty(),
        activeFromText = tree.text("activeFrom").orEmpty(),
        relatedTimelineElements = tree.texts("relatedTimelineElements"),
    )

internal fun informalTimelineElement(tree: Tree) =
    InformalTimelineElement(
        elementId = tree.text("elementId"),
        timestampText = tree.text("timestamp"),
        ingestionTimestampText = tree.text("ingestionTimestamp"),
        eventTimestampText = tree.text("eventTimestamp"),
        notificationSentAtText = tree.text("notificationSentAt"),
        categoryText = tree.text("category"),
        details = tree.text("details"),
    )
