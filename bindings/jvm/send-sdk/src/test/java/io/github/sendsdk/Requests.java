package io.github.sendsdk;

import java.util.Collections;

/** What the tests send. */
public final class Requests {
    /** A PDF. */
    public static final byte[] PDF = SamplePdf.of("Verbale", Collections.singletonList("Documento di prova."));

    private Requests() {}

    /**
     * A request for a person whom the emulator reaches at once.
     *
     * @param protocolNumber the protocol number
     * @param file an uploaded document
     * @return the request
     */
    public static NewNotification to(String protocolNumber, UploadedFile file) {
        return to(protocolNumber, file, PhysicalAddress.of("Via Roma 1", "Napoli").withZip("80100").withProvince("NA"));
    }

    /**
     * The same, with an address.
     *
     * @param protocolNumber the protocol number
     * @param file an uploaded document
     * @param address the address
     * @return the request
     */
    public static NewNotification to(String protocolNumber, UploadedFile file, PhysicalAddress address) {
        return begun(protocolNumber)
                .recipient(cleopatra().withPhysicalAddress(address))
                .document(Document.of(file).withTitle("Verbale"))
                .build();
    }

    /**
     * A row of a batch: the same with a file of its own.
     *
     * @param protocolNumber the protocol number
     * @return the parcel
     */
    public static Parcel parcel(String protocolNumber) {
        return begun(protocolNumber).recipient(cleopatra()).document(Document.of(Attachment.pdf(PDF))).parcel();
    }

    /**
     * All that a request needs besides recipients and documents.
     *
     * @param protocolNumber the protocol number
     * @return the builder
     */
    public static NewNotificationBuilder begun(String protocolNumber) {
        return NewNotification.builder()
                .protocolNumber(protocolNumber)
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", "80016350821"))
                .taxonomyCode("010101P")
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890);
    }

    /**
     * A person whom the emulator reaches at once.
     *
     * @return the recipient
     */
    public static Recipient cleopatra() {
        return Recipient.of("FLPCPT69A65Z336P", "Cleopatra").withDigitalDomicile("prova@pec.it");
    }
}
