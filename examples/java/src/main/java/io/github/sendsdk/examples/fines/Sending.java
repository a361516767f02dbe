package io.github.sendsdk.examples.fines;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Document;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.Issue;
import io.github.sendsdk.NameMatch;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.PaTaxId;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.RefusedException;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendException;
import io.github.sendsdk.SendOptions;
import io.github.sendsdk.Sender;
import io.github.sendsdk.TaxId;
import io.github.sendsdk.TaxonomyCode;
import io.github.sendsdk.UploadedFile;
import io.github.sendsdk.preflight.Preflight;
import io.github.sendsdk.preflight.PreflightEnvironment;
import io.github.sendsdk.preflight.AddressLookup;
import io.github.sendsdk.preflight.PreflightReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From rows to notifications: check, upload, send, import the IUNs. */
final class Sending {
    private static final Sender SENDER = Sender.of("Comune di Palermo", PaTaxId.parse("80016350821"));

    private final Register register;
    private final SendClient client;

    Sending(Register register, SendClient client) {
        this.register = register;
        this.client = client;
    }

    /** Uploads the documents and checks every row by the platform's rules, all rows in one call. */
    Map<Fine, NewNotification> prepare() {
        Map<Fine, Recipient> recipients = new LinkedHashMap<>();
        for (Fine fine : register.fines) {
            Recipient recipient = fine.recipient();
            if (recipient != null) {
                recipients.put(fine, recipient);
            }
        }
        warnAboutNames(new ArrayList<>(recipients.keySet()));
        List<Attachment> documents = new ArrayList<>();
        recipients.keySet().forEach(fine -> documents.add(Attachment.pdf(
                SamplePdf.of("Verbale " + fine.number, Collections.singletonList("Documento di prova.")))));
        List<UploadedFile> files = client.uploadAll(documents);

        Map<Fine, NewNotification> requests = new LinkedHashMap<>();
        recipients.forEach((fine, recipient) -> requests.put(fine, request(fine, recipient, files.get(requests.size()))));
        PreflightEnvironment limits = PreflightEnvironment.production().withAddressLookup(AddressLookup.DISABLED);
        List<PreflightReport> reports = Preflight.of(limits).checkAll(requests.values());
        int row = 0;
        for (Fine fine : requests.keySet()) {
            reports.get(row++).getErrors().stream().findFirst().ifPresent(fine::refuse);
        }
        register.save();
        requests.keySet().removeIf(fine -> !fine.isSendable());
        return requests;
    }

    /** Sends a request. Its token is in the register before anything leaves, so that sending again is always harmless. */
    void send(Fine fine, NewNotification request) {
        SendOptions options = SendOptions.defaults().withWriteAhead(intent -> {
            fine.token = intent.getIdempotenceToken();
            register.save();
        });
        try {
            fine.requestId = client.send(request, options).getRequestId().value();
            fine.status = "IN_VALIDATION";
        } catch (SendException why) {
            fine.note = why.getMessage(Locale.ITALIAN);
        }
        register.save();
    }

    /** Waits for the IUN of a request, or for the reasons of its refusal. */
    void importIun(Fine fine) {
        try {
            fine.iun = client.waitAccepted(RequestId.parse(fine.requestId)).value();
            fine.status = "ACCEPTED";
        } catch (RefusedException why) {
            fine.status = "REFUSED";
            fine.note = why.getMessage(Locale.ITALIAN);
        }
        register.save();
    }

    private NewNotification request(Fine fine, Recipient recipient, UploadedFile file) {
        return NewNotification.builder()
                .protocolNumber(fine.number)
                .subject("Verbale di contestazione " + fine.number)
                .sender(SENDER)
                .taxonomyCode(TaxonomyCode.parse("010101N"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(recipient)
                .document(Document.of(file).withTitle("Verbale " + fine.number))
                .build();
    }

    /** A name that does not fit its tax code is odd, and no reason not to send. */
    private static void warnAboutNames(List<Fine> fines) {
        List<NameMatch.Pair> pairs = new ArrayList<>();
        fines.forEach(fine -> pairs.add(new NameMatch.Pair(fine.name, TaxId.parseLenient(fine.taxId))));
        List<NameMatch> found = NameMatch.ofAll(pairs);
        for (int index = 0; index < fines.size(); index++) {
            if (found.get(index).getVerdict() == NameMatch.Verdict.NO) {
                System.out.println("      " + fines.get(index).number + ": "
                        + found.get(index).getText().get(Locale.ITALIAN));
            }
        }
    }
}
