package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ends in a log shows neither persons nor secrets. */
class PersonalDataTest {
    private static final List<String> PRIVATE = Arrays.asList(
            "FLPCPT69A65Z336P", "12345670157", "80016350821", "Cleopatra", "pec.it", "Via Roma", "302000100000019421",
            "Napoli", "secret");

    @Test
    void identifiersOfPersonsAndCompaniesAreHidden() {
        assertEquals("FiscalCode(***)", FiscalCode.parse("FLPCPT69A65Z336P").toString());
        assertEquals("NumericTaxId(***)", NumericTaxId.parse("12345670157").toString());
        assertEquals("VatNumber(***)", VatNumber.parse("12345670157").toString());
        assertEquals("PaTaxId(***)", PaTaxId.parse("80016350821").toString());
        assertEquals("XGHJ-QGEV-YJHQ-202611-E-1", Iun.parse("XGHJ-QGEV-YJHQ-202611-E-1").toString());
    }

    @Test
    void requestsAreHidden() {
        UploadedFile file = UploadedFile.of("key", "v1", Sha256Digest.of(new byte[0]), ContentType.PDF);
        PhysicalAddress address = PhysicalAddress.of("Via Roma 1", "Napoli");
        Sender sender = Sender.of("Comune di Cleopatra", PaTaxId.parse("80016350821"));
        PagoPaPayment notice =
                PagoPaPayment.of(PaTaxId.parse("80016350821"), NoticeCode.parse("302000100000019421"));
        Recipient recipient = Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
                .withDigitalDomicile("prova@pec.it")
                .withPhysicalAddress(address)
                .withPayment(Payment.pagoPa(notice));
        NewNotificationBuilder builder = NewNotification.builder()
                .protocolNumber("1")
                .subject("Cleopatra")
                .sender(sender)
                .taxonomyCode(TaxonomyCode.parse("010101P"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_AR)
                .recipient(recipient)
                .document(Document.of(file).withTitle("Cleopatra"));
        hidden(Arrays.asList(
                address, sender, notice, recipient, builder, builder.build(), Document.of(file).withTitle("Cleopatra"),
                SendClient.builder().baseUrl("http://127.0.0.1:1").apiKey("secret").voucher("secret")));
    }

    @Test
    void answersAreHidden() {
        String json = "{\"iun\":\"XGHJ-QGEV-YJHQ-202611-E-1\",\"sentAt\":\"2026-11-22T02:40:59Z\","
                + "\"notificationStatus\":\"ACCEPTED\",\"subject\":\"Cleopatra\",\"senderTaxId\":\"80016350821\","
                + "\"recipients\":[{\"recipientType\":\"PF\",\"taxId\":\"FLPCPT69A65Z336P\",\"denomination\":\"Cleopatra\","
                + "\"digitalDomicile\":{\"type\":\"PEC\",\"address\":\"prova@pec.it\"},"
                + "\"physicalAddress\":{\"address\":\"Via Roma 1\",\"municipality\":\"Napoli\"},"
                + "\"payments\":[{\"pagoPa\":{\"noticeCode\":\"302000100000019421\",\"creditorTaxId\":\"80016350821\","
                + "\"applyCost\":false}}]}],"
                + "\"timeline\":[{\"elementId\":\"e\",\"category\":\"SEND_DIGITAL_DOMICILE\","
                + "\"details\":{\"recIndex\":0,\"digitalAddress\":{\"address\":\"prova@pec.it\"}}}]}";
        FullSentNotification notification = FullSentNotification.fromJson(json);
        List<Object> shown = new ArrayList<>(notification.getTimeline());
        RecipientRead recipient = notification.getRecipients().get(0);
        shown.addAll(Arrays.asList(
                notification,
                recipient,
                recipient.getDigitalDomicile(),
                recipient.getPhysicalAddress(),
                recipient.getPayments(),
                new LegalFactListItem("iun", "FLPCPT69A65Z336P", new LegalFactId("key", null)),
                new RefusalReason("TAXID_NOT_VALID", null, "taxId FLPCPT69A65Z336P", 0L)));
        hidden(shown);
        assertEquals("FLPCPT69A65Z336P", recipient.getTaxId());
        assertTrue(notification.toJson().contains("Cleopatra"));
    }

    private static void hidden(List<?> shown) {
        for (Object object : shown) {
            String text = object.toString();
            for (String secret : PRIVATE) {
                assertFalse(text.contains(secret), text);
            }
        }
    }
}
