/** Writes: what is given for informal notifications. The core makes models of it, which come back as those of the platform do. */
package io.github.sendsdk.internal

import io.github.sendsdk.AttachmentRead
import io.github.sendsdk.ContentType
import io.github.sendsdk.DocumentRead
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.UploadedFile
import io.github.sendsdk.ffi.AttachmentReadData
import io.github.sendsdk.ffi.DigitalDomicileData
import io.github.sendsdk.ffi.DocumentReadData
import io.github.sendsdk.ffi.InformalDraft
import io.github.sendsdk.ffi.InformalPagoPaData
import io.github.sendsdk.ffi.InformalRecipientData
import io.github.sendsdk.ffi.MessageContentData
import io.github.sendsdk.ffi.NewMessageData
import io.github.sendsdk.ffi.PhysicalAddressReadData
import io.github.sendsdk.ffi.SendFfi.buildInformalNotification
import io.github.sendsdk.ffi.SendFfi.buildMessage
import io.github.sendsdk.informal.InformalNotification
import io.github.sendsdk.informal.InformalPagoPa
import io.github.sendsdk.informal.InformalRecipient
import io.github.sendsdk.informal.MessageContent
import io.github.sendsdk.informal.NewMessage

/** The request that was collected, complete. */
internal fun built(draft: InformalNotification): InformalNotification =
    informalNotification(Tree.of(translating { buildInformalNotification(draft.data()) }))

internal fun built(primary: MessageContent, additional: MessageContent?): NewMessage =
    newMessage(Tree.of(translating { buildMessage(NewMessageData(primary.data(), additional?.data())) }))

/** A file on the platform, where an answer names one. */
internal fun attachmentOf(file: UploadedFile) =
    AttachmentRead(
        sha256 = file.sha256().value(),
        contentType = if (file.contentType() == ContentType.PDF) "application/pdf" else "application/json",
        key = file.key(),
        versionToken = file.versionToken(),
    )

private fun MessageContent.data() = MessageContentData(subject, longBody, shortBody, languageText)

private fun InformalNotification.data() =
    InformalDraft(
        senderDenomination,
        protocolNumber,
        idempotenceToken,
        campaignId,
        additionalLanguageTexts,
        subject,
        recipients.map { it.data() },
        documents.map { it.data() },
        group,
    )

private fun InformalRecipient.data() =
    InformalRecipientData(
        recipientTypeText,
        taxId,
        denomination,
        digitalDomicile?.let { DigitalDomicileData(it.type, it.address) },
        physicalAddress?.data(),
        payments.mapNotNull { it.pagoPa?.data() },
        messageId,
        additionalLanguageTexts,
        email,
        phoneNumber,
    )

private fun InformalPagoPa.data() =
    InformalPagoPaData(noticeCode, creditorTaxId, amount, dueDateText, attachment?.data())

private fun PhysicalAddressRead.data() =
    PhysicalAddressReadData(
        at, address, addressDetails, zip, municipality, municipalityDetails, province, foreignState,
    )

private fun AttachmentRead.data() = AttachmentReadData(sha256, contentType, key, versionToken)

private fun DocumentRead.data() = DocumentReadData(attachment.data(), title, docIdx)
