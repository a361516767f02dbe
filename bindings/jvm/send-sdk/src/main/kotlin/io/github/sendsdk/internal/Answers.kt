package io.github.sendsdk.internal

import io.github.sendsdk.AttachmentRead
import io.github.sendsdk.CancellationAnswer
import io.github.sendsdk.CancellationDetail
import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.DocumentRead
import io.github.sendsdk.Downtime
import io.github.sendsdk.DowntimeHistory
import io.github.sendsdk.ErrorDetails
import io.github.sendsdk.ErrorKind
import io.github.sendsdk.EventPage
import io.github.sendsdk.F24PaymentRead
import io.github.sendsdk.FullSentNotification
import io.github.sendsdk.Group
import io.github.sendsdk.LegalFactId
import io.github.sendsdk.LegalFactListItem
import io.github.sendsdk.PagoPaPaymentRead
import io.github.sendsdk.PaymentRead
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.PlatformStatus
import io.github.sendsdk.Price
import io.github.sendsdk.RecipientRead
import io.github.sendsdk.RefusalReason
import io.github.sendsdk.RequestStatus
import io.github.sendsdk.StatusHistoryElement
import io.github.sendsdk.StreamEvent
import io.github.sendsdk.StreamListItem
import io.github.sendsdk.StreamMetadata
import io.github.sendsdk.Submitted
import io.github.sendsdk.TimelineElement
import io.github.sendsdk.Trusted
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.ffi.AttachmentReadData
import io.github.sendsdk.ffi.CancellationData
import io.github.sendsdk.ffi.DigitalDomicileData
import io.github.sendsdk.ffi.DocumentReadData
import io.github.sendsdk.ffi.DowntimeData
import io.github.sendsdk.ffi.DowntimeHistoryData
import io.github.sendsdk.ffi.EventPageData
import io.github.sendsdk.ffi.F24ReadData
import io.github.sendsdk.ffi.GroupData
import io.github.sendsdk.ffi.LegalFactIdData
import io.github.sendsdk.ffi.LegalFactListItemData
import io.github.sendsdk.ffi.PagoPaReadData
import io.github.sendsdk.ffi.PaymentReadData
import io.github.sendsdk.ffi.PhysicalAddressReadData
import io.github.sendsdk.ffi.PlatformStatusData
import io.github.sendsdk.ffi.PriceData
import io.github.sendsdk.ffi.RecipientReadData
import io.github.sendsdk.ffi.RefusalReasonData
import io.github.sendsdk.ffi.RequestStatusData
import io.github.sendsdk.ffi.SentNotificationData
import io.github.sendsdk.ffi.StatusHistoryElementData
import io.github.sendsdk.ffi.StreamData
import io.github.sendsdk.ffi.StreamEventData
import io.github.sendsdk.ffi.StreamListItemData
import io.github.sendsdk.ffi.SubmittedData
import io.github.sendsdk.ffi.TimelineElementData
import java.time.Duration
import java.time.Instant
import java.time.OffsetDateTime
import java.time.format.DateTimeParseException

/** What was stored, read back. */
internal object Answers {
    fun readSentNotification(json: String): FullSentNotification =
        sentNotification(translating { io.github.sendsdk.ffi.SendFfi.readSentNotification(json) })

    fun readTimeline(json: String): List<TimelineElement> =
        translating { io.github.sendsdk.ffi.SendFfi.readTimeline(json) }.map(::timelineElement)

    fun readStreamEvent(json: String): StreamEvent =
        streamEvent(translating { io.github.sendsdk.ffi.SendFfi.readStreamEvent(json) })
}

/** The point in time that a text of the platform names. */
internal fun instantOf(text: String): Instant =
    try {
        OffsetDateTime.parse(text).toInstant()
    } catch (_: DateTimeParseException) {
        val told = "the platform's text is no date-time with an offset: \"$text\""
        throw UnexpectedAnswerException(ErrorDetails(ErrorKind.DECODE, told, "date"))
    }

internal fun submitted(data: SubmittedData) =
    Submitted(Trusted.requestId(data.requestId), data.protocolNumber, data.idempotenceToken, data.recovered)

internal fun requestStatus(data: RequestStatusData) =
    RequestStatus(
        requestId = data.requestId,
        stateText = data.state,
        retryAfter = data.retryAfter?.let(Duration::ofSeconds),
        iun = data.iun,
        errors = data.errors.map(::refusalReason),
        protocolNumber = data.protocolNumber,
        idempotenceToken = data.idempotenceToken,
        json = data.json,
    )

internal fun refusalReason(data: RefusalReasonData) =
    RefusalReason(data.code, data.element, data.detail, data.recIndex)

internal fun cancellation(data: CancellationData) =
    CancellationAnswer(data.status, data.details.map { CancellationDetail(it.code, it.level, it.detail) })

internal fun sentNotification(data: SentNotificationData) =
    FullSentNotification(
        iun = data.iun,
        protocolNumber = data.protocolNumber,
        idempotenceToken = data.idempotenceToken,
        subject = data.subject,
        abstractText = data.abstractText,
        recipients = data.recipients.map(::recipient),
        documents = data.documents.map(::document),
        notificationStatusText = data.notificationStatus,
        notificationStatusHistory = data.statusHistory.map(::statusHistoryElement),
        sentAtText = data.sentAt,
        feePolicyText = data.feePolicy,
        physicalCommunicationText = data.physicalCommunication,
        senderDenomination = data.senderDenomination,
        senderTaxId = data.senderTaxId,
        senderPaId = data.senderPaId,
        group = data.group,
        taxonomyCode = data.taxonomyCode,
        amount = data.amount,
        paymentExpirationDate = data.paymentExpirationDate,
        paFee = data.paFee,
        vat = data.vat,
        pagoPaIntegrationText = data.pagoPaIntegration,
        additionalLanguageTexts = data.additionalLanguages,
        physicalCommunicationPriority = data.physicalCommunicationPriority,
        cancelledIun = data.cancelledIun,
        cancelledByIun = data.cancelledByIun,
        documentsAvailable = data.documentsAvailable,
        physicalAddressLookup = data.physicalAddressLookup,
        json = data.json,
        elements = data.elements,
    )

private fun statusHistoryElement(data: StatusHistoryElementData) =
    StatusHistoryElement(data.status, data.activeFrom, data.relatedTimelineElements)

private fun timelineElement(data: TimelineElementData) =
    TimelineElement(
        elementId = data.elementId,
        categoryText = data.category,
        eventTimestampText = data.eventTimestamp,
        ingestionTimestampText = data.ingestionTimestamp,
        timestampText = data.timestamp,
        notificationSentAtText = data.notificationSentAt,
        legalFactsIds = data.legalFactsIds.map(::legalFactId),
        recIndex = data.recIndex,
        details = data.details,
    )

internal fun legalFactId(data: LegalFactIdData) = LegalFactId(data.key, data.category)

internal fun legalFactListItem(data: LegalFactListItemData) =
    LegalFactListItem(data.iun, data.taxId, legalFactId(data.id))

private fun recipient(data: RecipientReadData) =
    RecipientRead(
        recipientTypeText = data.recipientType,
        taxId = data.taxId,
        denomination = data.denomination,
        digitalDomicile = data.digitalDomicile?.let(::digitalDomicile),
        physicalAddress = data.physicalAddress?.let(::physicalAddress),
        payments = data.payments.map(::payment),
    )

private fun digitalDomicile(data: DigitalDomicileData) = DigitalDomicile(data.kind, data.address)

private fun physicalAddress(data: PhysicalAddressReadData) =
    PhysicalAddressRead(
        at = data.at,
        address = data.address,
        addressDetails = data.addressDetails,
        zip = data.zip,
        municipality = data.municipality,
        municipalityDetails = data.municipalityDetails,
        province = data.province,
        foreignState = data.foreignState,
    )

private fun payment(data: PaymentReadData) = PaymentRead(data.pagoPa?.let(::pagoPa), data.f24?.let(::f24))

private fun pagoPa(data: PagoPaReadData) =
    PagoPaPaymentRead(data.noticeCode, data.creditorTaxId, data.applyCost, data.attachment?.let(::attachment))

private fun f24(data: F24ReadData) =
    F24PaymentRead(data.title, data.applyCost, data.metadataAttachment?.let(::attachment))

private fun attachment(data: AttachmentReadData) =
    AttachmentRead(data.sha256, data.contentType, data.key, data.versionToken)

private fun document(data: DocumentReadData) = DocumentRead(attachment(data.attachment), data.title, data.docIdx)

internal fun stream(data: StreamData) =
    StreamMetadata(
        streamId = data.streamId,
        title = data.title,
        eventTypeText = data.eventType,
        groups = data.groups,
        filterValues = data.filterValues,
        waitForAccepted = data.waitForAccepted,
        activationDateText = data.activationDate,
        disabledDateText = data.disabledDate,
        version = data.version,
    )

internal fun streamListItem(data: StreamListItemData) = StreamListItem(data.streamId, data.title)

internal fun eventPage(data: EventPageData) = EventPage(data.events.map(::streamEvent), data.retryAfter)

internal fun streamEvent(data: StreamEventData) =
    StreamEvent(
        eventId = data.eventId,
        requestId = data.requestId,
        iun = data.iun,
        newStatusText = data.newStatus,
        element = data.element?.let(::timelineElement),
        json = data.json,
    )

internal fun platformStatus(data: PlatformStatusData) =
    PlatformStatus(data.functionalities, data.openIncidents.map(::downtime))

private fun downtime(data: DowntimeData) =
    Downtime(
        functionalityText = data.functionality,
        statusText = data.status,
        startDateText = data.startDate,
        endDateText = data.endDate,
        legalFactId = data.legalFactId,
        fileAvailable = data.fileAvailable,
        fileAvailableTimestampText = data.fileAvailableTimestamp,
    )

internal fun downtimeHistory(data: DowntimeHistoryData) =
    DowntimeHistory(data.result.map(::downtime), data.nextPage)

internal fun price(data: PriceData) =
    Price(
        iun = data.iun,
        partialPrice = data.partialPrice,
        totalPrice = data.totalPrice,
        vat = data.vat,
        paFee = data.paFee,
        sendFee = data.sendFee,
        analogCost = data.analogCost,
        refinementDateText = data.refinementDate,
        notificationViewDateText = data.notificationViewDate,
    )

internal fun group(data: GroupData) = Group(data.id, data.name, data.description, data.status)
