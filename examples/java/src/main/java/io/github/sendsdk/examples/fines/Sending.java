package io.github.sendsdk.examples.fines;

import io.github.sendsdk.Attachment;
import io.github.sendsdk.Batch;
import io.github.sendsdk.BatchOptions;
import io.github.sendsdk.Document;
import io.github.sendsdk.FeePolicy;
import io.github.sendsdk.InvalidInputException;
import io.github.sendsdk.Issue;
import io.github.sendsdk.Iun;
import io.github.sendsdk.NameMatch;
import io.github.sendsdk.NewNotification;
import io.github.sendsdk.Parcel;
import io.github.sendsdk.PhysicalCommunication;
import io.github.sendsdk.Recipient;
import io.github.sendsdk.RefusedException;
import io.github.sendsdk.RequestId;
import io.github.sendsdk.RowOutcome;
import io.github.sendsdk.SamplePdf;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.SendException;
import io.github.sendsdk.Sender;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TaxId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** From rows to notifications: all of them in one batch, which checks, uploads and sends; then the IUNs. */
final class Sending {
    private static final Sender SENDER = Sender.of("Comune di Palermo", "80016350821");

    private final Register register;
    private final SendClient client;

    Sending(Register register, SendClient client) {
        this.register = register;
        this.client = client;
    }

    /**
     * Sends every row that can be sent and has not been. Tokens are in the register before anything leaves, and a row keeps its own: if
     * this program died before the answer, the platform is asked first what became of it, so that nobody is notified twice.
     */
    void sendAll() {
        Map<Fine, Recipient> recipients = new LinkedHashMap<>();
        for (Fine fine : register.fines) {
            Recipient recipient = fine.requestId.isEmpty() ? fine.recipient() : null;
            if (recipient != null) {
                fine.token = fine.token.isEmpty() ? client.notifications().newToken() : fine.token;
                recipients.put(fine, recipient);
            }
        }
        register.save();
        List<Fine> rows = new ArrayList<>(recipients.keySet());
        warnAboutNames(rows);
        Iterable<Parcel> parcels = () -> rows.stream().map(fine -> parcel(fine, recipients.get(fine))).iterator();
        try (Batch batch = client.notifications().sendAll(parcels, BatchOptions.defaults().resuming())) {
            batch.forEachRemaining(row -> write(rows.get((int) row.getPosition()), row));
        }
    }

    /** Waits for the IUNs of all that were sent, or for the reasons of a refusal. */
    void importIuns(List<Fine> sent) {
        List<RequestId> ids = sent.stream().map(fine -> RequestId.parse(fine.requestId)).collect(Collectors.toList());
        for (RowOutcome<Iun> row : client.notifications().waitAllAccepted(ids)) {
            Fine fine = sent.get((int) row.getPosition());
            if (row.isOk()) {
                fine.iun = row.get().value();
                fine.status = "ACCEPTED";
            } else if (row.getError() instanceof RefusedException) {
                fine.status = "REFUSED";
                fine.note = row.getError().getMessage(Locale.ITALIAN);
            }
        }
        register.save();
    }

    private void write(Fine fine, RowOutcome<Submitted> row) {
        if (row.isOk()) {
            fine.requestId = row.get().getRequestId().value();
            fine.status = "IN_VALIDATION";
        } else {
            fine.note = reason(row.getError());
        }
        register.save();
    }

    /** What a clerk has to know: of a row that breaks a rule what to do about it. */
    private static String reason(SendException why) {
        if (why instanceof InvalidInputException && !((InvalidInputException) why).getIssues().isEmpty()) {
            Issue issue = ((InvalidInputException) why).getIssues().get(0);
            return issue.getPath() + ": " + issue.getMessage(Locale.ITALIAN) + "; " + issue.getFix(Locale.ITALIAN);
        }
        return why.getMessage(Locale.ITALIAN);
    }

    private static Parcel parcel(Fine fine, Recipient recipient) {
        byte[] act = SamplePdf.of("Verbale " + fine.number, Collections.singletonList("Documento di prova."));
        return NewNotification.builder()
                .protocolNumber(fine.number)
                .idempotenceToken(fine.token)
                .subject("Verbale di contestazione " + fine.number)
                .sender(SENDER)
                .taxonomyCode("010101N")
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(recipient)
                .document(Document.of(Attachment.pdf(act)).withTitle("Verbale " + fine.number))
                .parcel();
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
