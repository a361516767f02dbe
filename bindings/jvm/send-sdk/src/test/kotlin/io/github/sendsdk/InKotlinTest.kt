package io.github.sendsdk

import io.github.sendsdk.details.DigitalFailureWorkflow
import io.github.sendsdk.details.SendAnalogFeedback
import io.github.sendsdk.details.TimelineDetails
import io.github.sendsdk.details.UntypedDetails
import io.github.sendsdk.informal.InformalRecipient
import io.github.sendsdk.informal.informalNotification
import io.github.sendsdk.lifecycle.LegalEffect
import io.github.sendsdk.lifecycle.Terms
import io.github.sendsdk.lifecycle.Tracker
import io.github.sendsdk.preflight.SenderProfile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.time.Instant

/** What Kotlin has and Java has not: default arguments, closed families, `use`. */
class InKotlinTest {
    @Test
    fun `terms are changed by name`() {
        val terms = Terms(digitalSuccess = Duration.ofMinutes(7), eveningHour = 23)
        assertEquals(Duration.ofDays(15), terms.digitalFailure)
        assertEquals(
            Instant.parse("2025-12-01T20:07:01Z"),
            terms.digitalSuccessOf(Instant.parse("2025-12-01T20:00:01Z")),
        )
        assertEquals(Terms.production(), Terms())
    }

    @Test
    fun `a sender is told by name`() {
        assertEquals(SenderProfile.unknown().withTrial(true), SenderProfile(isTrial = true))
    }

    @Test
    fun `requests are made in blocks`() {
        Emulator.builder().manualClock().start().use { emulator ->
            SendClient.of(emulator).use { client ->
                val parcel =
                    newParcel {
                        protocolNumber("2026/1")
                        subject("Verbale di contestazione")
                        sender(Sender.of("Comune di Palermo", "80016350821"))
                        taxonomyCode("010101P")
                        feePolicy(FeePolicy.flatRate())
                        physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                        recipient(Requests.cleopatra())
                        document(Document.of(Attachment.pdf(Requests.PDF)))
                    }
                assertEquals("2026/1", client.notifications().send(parcel).protocolNumber)
            }
        }
        val informal =
            informalNotification {
                sender("Comune di Palermo")
                protocolNumber("2026/7")
                campaign("tari-2026")
                subject("Tari")
                recipient(InformalRecipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra"))
            }
        assertEquals("tari-2026", informal.campaignId)
    }

    @Test
    fun `an emulator is taken up where another one was`() {
        val key = "mine"
        Emulator.builder().manualClock().apiKey(key).start().use { emulator ->
            SendClient.of(emulator).use { it.streams().create(StreamCreation.ofStatuses("all")) }
            emulator.advance(Duration.ofHours(3))
            val terms = Terms(documentsDays = 1)
            Emulator.builder().apiKey(key).snapshot(emulator.snapshot()).start().use { again ->
                assertEquals(emulator.now(), again.now())
                SendClient.of(again).use { client -> assertEquals(listOf("all"), client.streams().list().map { it.title }) }
                assertEquals(mapOf("list_streams" to 1L), again.usage().single().byOperation)
            }
            val error = runCatching { Emulator.builder().terms(terms).snapshot("[]").start() }.exceptionOrNull()
            assertEquals("snapshot", (error as InvalidInputException).path)
        }
    }

    @Test
    fun `failures are a closed family`() {
        fun told(error: SendException): String =
            when (error) {
                is InvalidInputException, is ConfigurationException, is FileException -> "mend it here"
                is RejectedException, is RefusedException -> "mend what is sent"
                is AccessException, is NotFoundException, is ConflictException -> "look"
                is UnavailableException, is StillWaitingException -> "later"
                is UnexpectedAnswerException, is DefectException -> "report it"
                is CallInterruptedException -> "stopped"
            }
        val error = runCatching { FiscalCode.parse("X") }.exceptionOrNull()
        assertEquals("mend it here", told(error as SendException))
    }

    @Test
    fun `details are a closed family`() {
        fun told(details: TimelineDetails?): String =
            when (details) {
                is SendAnalogFeedback -> "letter ${details.deliveryDetailCode}"
                is DigitalFailureWorkflow -> "digital"
                is UntypedDetails -> details.json
                else -> "other"
            }
        assertEquals("letter RECRN001C", told(element("SEND_ANALOG_FEEDBACK", """{"deliveryDetailCode":"RECRN001C"}""")))
        assertEquals("""{"a":1}""", told(element("SOMETHING_NEW", """{"a":1}""")))
        assertEquals("other", told(null))
    }

    @Test
    fun `effects are a closed family`() {
        val json =
            """{"iun":"XGHJ-QGEV-YJHQ-202611-E-1","sentAt":"2026-11-22T02:40:59Z","notificationStatus":"REFUSED",
            "recipients":[{}],"timeline":[{"elementId":"a","category":"REQUEST_REFUSED","timestamp":"2026-11-22T02:41:59Z"}]}"""
        val view = Tracker.of(FullSentNotification.fromJson(json)).use { it.view() }
        val word =
            when (view.recipients.single().effect) {
                is LegalEffect.Pending, is LegalEffect.NoTerm -> "none"
                is LegalEffect.Due -> "due"
                is LegalEffect.Final -> "final"
                is LegalEffect.Void -> "void"
                is LegalEffect.Unrecognised -> "?"
            }
        assertEquals("void", word)
    }

    @Test
    fun `a rework gives back the elements that it made void`() {
        val details =
            """{"recIndex":1,"invalidatedTimelineAndStatusHistory":[{"status":"DELIVERED","relatedTimelineElements":[
            {"elementId":"e","category":"SEND_ANALOG_FEEDBACK","details":{"recIndex":1,"deliveryFailureCause":"M03"},
            "legalFactsIds":[{"key":"k","category":"ANALOG_DELIVERY"}]}]}]}"""
        val rework = element("NOTIFICATION_TIMELINE_REWORKED", details)
        assertTrue(rework is io.github.sendsdk.details.NotificationTimelineReworked)
        rework as io.github.sendsdk.details.NotificationTimelineReworked
        val void = rework.invalidatedTimelineAndStatusHistory.single().relatedTimelineElements.single()
        assertEquals(LegalFactCategory.ANALOG_DELIVERY, void.legalFactsIds.single().category)
        assertEquals("M03", (void.typedDetails() as SendAnalogFeedback).deliveryFailureCause)
    }

    private fun element(category: String, details: String) =
        TimelineElement(
            elementId = "e",
            categoryText = category,
            eventTimestampText = null,
            ingestionTimestampText = null,
            timestampText = null,
            notificationSentAtText = null,
            legalFactsIds = emptyList(),
            recIndex = null,
            details = details,
        ).typedDetails()
}
