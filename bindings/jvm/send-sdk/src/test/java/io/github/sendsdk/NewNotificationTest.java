package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Building requests: what is missing is named, and nothing that was given is lost. */
class NewNotificationTest {
    private static final UploadedFile FILE = UploadedFile.of(
            "PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v1", Sha256Digest.of(new byte[] {1}), ContentType.PDF);
    private static final UploadedFile METADATA = UploadedFile.of(
            "PN_F24_META-1.json", "v2", Sha256Digest.of(new byte[] {2}), ContentType.JSON);

    private static NewNotificationBuilder complete() {
        return NewNotification.builder()
                .protocolNumber("2026/000123")
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                .taxonomyCode(TaxonomyCode.parse("010101P"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra"))
                .document(Document.of(FILE).withTitle("Verbale"));
    }

    @Test
    void whatIsMissingIsNamed() {
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> NewNotification.builder().subject("Verbale").build());
        assertEquals("incomplete", error.getCode());
        assertEquals(
                "the request is incomplete: set paProtocolNumber, recipients, documents, notificationFeePolicy, "
                        + "physicalCommunicationType, senderDenomination, senderTaxId, taxonomyCode",
                error.getMessage());
        assertEquals("paProtocolNumber", error.getPath());
    }

    @Test
    void everythingThatIsGivenIsInTheJson() {
        PaTaxId creditor = PaTaxId.parse("77777777777");
        NoticeCode notice = NoticeCode.parse("302000100000019421");
        NewNotification request = complete()
                .idempotenceToken("token-1")
                .abstractText("in breve")
                .feePolicy(FeePolicy.deliveryMode(100, 22))
                .cancelledIun(Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1"))
                .group("gruppo")
                .amount(12_345)
                .paymentExpirationDate(LocalDate.of(2026, 12, 31))
                .pagoPaIntegration(PagoPaIntegration.SYNC)
                .additionalLanguage(AdditionalLanguage.SLOVENE)
                .physicalCommunicationPriority(7)
                .recipient(Recipient.company(NumericTaxId.parse("12345670157"), "Società")
                        .withDigitalDomicile("prova@pec.it")
                        .withPhysicalAddress(PhysicalAddress.of("Via Roma 1", "Napoli")
                                .withAt("Rossi")
                                .withAddressDetails("Scala B")
                                .withZip("80100")
                                .withMunicipalityDetails("Vomero")
                                .withProvince("NA")
                                .withForeignState("ITALIA"))
                        .withPayment(Payment.either(
                                PagoPaPayment.of(creditor, notice).withApplyCost(true).withAttachment(FILE),
                                F24Payment.of("F24", METADATA).withApplyCost(true))))
                .build();
        String json = request.toJson();
        for (String part : new String[] {
            "\"idempotenceToken\":\"token-1\"",
            "\"paProtocolNumber\":\"2026/000123\"",
            "\"subject\":\"Verbale di contestazione\"",
            "\"abstract\":\"in breve\"",
            "\"notificationFeePolicy\":\"DELIVERY_MODE\"",
            "\"paFee\":100",
            "\"vat\":22",
            "\"cancelledIun\":\"XGHJ-QGEV-YJHQ-202611-E-1\"",
            "\"physicalCommunicationType\":\"REGISTERED_LETTER_890\"",
            "\"senderDenomination\":\"Comune di Palermo\"",
            "\"senderTaxId\":\"80016350821\"",
            "\"group\":\"gruppo\"",
            "\"amount\":12345",
            "\"paymentExpirationDate\":\"2026-12-31\"",
            "\"taxonomyCode\":\"010101P\"",
            "\"pagoPaIntMode\":\"SYNC\"",
            "\"additionalLanguages\":[\"SL\"]",
            "\"physicalCommunicationPriority\":7",
            "\"recipientType\":\"PF\",\"taxId\":\"FLPCPT69A65Z336P\",\"denomination\":\"Cleopatra\"",
            "\"recipientType\":\"PG\",\"taxId\":\"12345670157\",\"denomination\":\"Società\"",
            "\"digitalDomicile\":{\"type\":\"PEC\",\"address\":\"prova@pec.it\"}",
            "\"physicalAddress\":{\"at\":\"Rossi\",\"address\":\"Via Roma 1\",\"addressDetails\":\"Scala B\","
                    + "\"zip\":\"80100\",\"municipality\":\"Napoli\",\"municipalityDetails\":\"Vomero\","
                    + "\"province\":\"NA\",\"foreignState\":\"ITALIA\"}",
            "\"noticeCode\":\"302000100000019421\",\"creditorTaxId\":\"77777777777\",\"applyCost\":true",
            "\"title\":\"F24\",\"applyCost\":true",
            "\"contentType\":\"application/json\"",
            "\"ref\":{\"key\":\"PN_F24_META-1.json\",\"versionToken\":\"v2\"}",
            "\"ref\":{\"key\":\"PN_NOTIFICATION_ATTACHMENTS-1.pdf\",\"versionToken\":\"v1\"},\"title\":\"Verbale\"",
        }) {
            assertTrue(json.contains(part), part + " is not in " + json);
        }
        assertFalse(json.contains("null"), json);
        assertEquals("token-1", request.idempotenceToken());
        assertEquals("2026/000123", request.protocolNumber());
        assertEquals(request, NewNotification.fromJson(json));
        assertNotEquals(request, complete().build());
    }

    @Test
    void aRequestWithoutATokenHasNone() {
        assertNull(complete().build().idempotenceToken());
    }

    @Test
    void aNumberOutOfRangeIsNamedByItsPlace() {
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> complete().feePolicy(FeePolicy.deliveryMode(100, 300)).build());
        assertEquals("vat", error.getPath());
        assertEquals("vat: out of range: 0 to 100", error.getMessage());
    }

    @Test
    void aValueOfTomorrowCannotBeSent() {
        InvalidInputException error = assertThrows(
                InvalidInputException.class,
                () -> complete().physicalCommunication(PhysicalCommunication.UNKNOWN).build());
        assertEquals("physicalCommunicationType", error.getPath());
        assertThrows(
                InvalidInputException.class, () -> StreamCreation.ofStatuses("x", NotificationStatus.UNKNOWN));
    }

    @Test
    void jsonIsReadWithThePlaceOfWhatIsWrong() {
        String json = complete().build().toJson().replace("FLPCPT69A65Z336P", "FLPCPT69A65Z336X");
        InvalidInputException error =
                assertThrows(InvalidInputException.class, () -> NewNotification.fromJson(json));
        assertEquals("json", error.getCode());
        assertTrue(error.getMessage().startsWith("recipients[0]"), error.getMessage());
        assertFalse(error.getMessage().contains("FLPCPT69A65Z336X"), error.getMessage());

        InvalidInputException text =
                assertThrows(InvalidInputException.class, () -> NewNotification.fromJson("nonsense"));
        assertNull(text.getPath());
    }

    @Test
    void aBuilderGoesOn() {
        NewNotificationBuilder builder = complete();
        NewNotification first = builder.idempotenceToken("1").build();
        NewNotification second = builder.idempotenceToken("2").build();
        assertEquals("1", first.idempotenceToken());
        assertEquals("2", second.idempotenceToken());
    }

    @Test
    void partsAreComparedByValue() {
        assertEquals(Document.of(FILE), Document.of(FILE));
        assertEquals(Document.of(FILE).hashCode(), Document.of(FILE).hashCode());
        assertNotEquals(Document.of(FILE), Document.of(FILE).withTitle("x"));
        assertEquals(FeePolicy.deliveryMode(1, 2), FeePolicy.deliveryMode(1, 2));
        assertNotEquals(FeePolicy.flatRate(), FeePolicy.deliveryMode(1, 2));
        assertEquals(PhysicalAddress.of("a", "b").withZip("1"), PhysicalAddress.of("a", "b").withZip("1"));
    }
}
