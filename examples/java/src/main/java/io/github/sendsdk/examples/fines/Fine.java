package io.github.sendsdk.examples.fines;

import io.github.sendsdk.FiscalCode;
import io.github.sendsdk.InvalidInputException;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.PhysicalAddress;
import java.util.Locale;
import java.util.Map;

/** A row of the register: a fine, and how far its notification has come. */
final class Fine {
    final String number;
    final String taxId;
    final String name;
    private final Map<String, String> row;

    /** The token of the request, written down before it is sent; empty until then. */
    String token = "";
    /** The answer of the platform to it. */
    String requestId = "";
    /** The number of the notification, once accepted. */
    String iun = "";
    /** Where it stands. */
    String status = "";
    /** When and on which ground it takes effect, for people. */
    String effect = "";
    /** What a clerk should know, in Italian. */
    String note = "";

    Fine(Map<String, String> row) {
        this.row = row;
        this.number = row.getOrDefault("number", "");
        this.taxId = row.getOrDefault("taxId", "");
        this.name = row.getOrDefault("name", "");
    }

    /** Goes on where an earlier run has come to: notes and effects are made anew. */
    void resume(Map<String, String> saved) {
        token = saved.getOrDefault("token", "");
        requestId = saved.getOrDefault("requestId", "");
        iun = saved.getOrDefault("iun", "");
        status = saved.getOrDefault("status", "");
    }

    /** Whether nothing stands against sending it. */
    boolean isSendable() {
        return note.isEmpty();
    }

    /** The recipient; a mistake in the row goes into the note and spoils no other row. */
    Recipient recipient() {
        try {
            Recipient recipient = Recipient.person(FiscalCode.parseLenient(taxId), name)
                    .withPhysicalAddress(address());
            String pec = row.getOrDefault("pec", "");
            return pec.isEmpty() ? recipient : recipient.withDigitalDomicile(pec);
        } catch (InvalidInputException why) {
            note = "Cod. Fis. non valido: " + why.getMessage(Locale.ITALIAN);
            return null;
        }
    }

    private PhysicalAddress address() {
        PhysicalAddress address = PhysicalAddress.of(row.getOrDefault("street", ""), row.getOrDefault("city", ""));
        String zip = row.getOrDefault("zip", "");
        String province = row.getOrDefault("province", "");
        address = zip.isEmpty() ? address : address.withZip(zip);
        return province.isEmpty() ? address : address.withProvince(province);
    }
}
