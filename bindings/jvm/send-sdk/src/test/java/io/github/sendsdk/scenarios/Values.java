package io.github.sendsdk.scenarios;

import io.github.sendsdk.Complaint;
import io.github.sendsdk.Cost;
import io.github.sendsdk.Download;
import io.github.sendsdk.ErrorDetails;
import io.github.sendsdk.FileException;
import io.github.sendsdk.FullSentNotification;
import io.github.sendsdk.Issue;
import io.github.sendsdk.Iun;
import io.github.sendsdk.RequestStatus;
import io.github.sendsdk.SendException;
import io.github.sendsdk.Sha256Digest;
import io.github.sendsdk.StreamEvent;
import io.github.sendsdk.StreamMetadata;
import io.github.sendsdk.Submitted;
import io.github.sendsdk.TimelineCategory;
import io.github.sendsdk.details.AarGeneration;
import io.github.sendsdk.lifecycle.Attempt;
import io.github.sendsdk.lifecycle.LegalEffect;
import io.github.sendsdk.lifecycle.NotificationView;
import io.github.sendsdk.lifecycle.RecipientView;
import io.github.sendsdk.preflight.PlatformAnswer;
import io.github.sendsdk.preflight.PreflightReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the SDK as scenarios see them, with the words of {@code scenarios/README.md}. */
final class Values {
    private Values() {}

    static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static Told error(SendException error) {
        ErrorDetails details = error.getDetails();
        boolean isFile = error instanceof FileException;
        return Told.that("kind", details.getKind().name())
                .and("code", details.getCode())
                .and("path", isFile ? null : details.getPath())
                .and("position", details.getPosition())
                .and("retryable", details.isRetryable())
                .and("status", details.getStatus())
                .and("operation", details.getOperation())
                .and("attempts", details.getAttempts())
                .and("retry_after_ms", details.getRetryAfter() == null ? null : details.getRetryAfter().toMillis())
                .and("trace_id", details.getTraceId())
                .and("detail", details.getComplaints().stream()
                        .map(Complaint::getDetail)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .list("complaints", details.getComplaints(), complaint -> Told.that("code", complaint.getCode())
                        .and("element", complaint.getElement())
                        .and("detail", complaint.getDetail()))
                .list("issues", details.getIssues(), Values::issue)
                .list("refusals", details.getRefusalReasons(), reason ->
                        Told.that("code", reason.getCode()).and("recipient", reason.getRecIndex()))
                .and("uploaded", details.getUploaded().size())
                .and("text", details.getText(Locale.ENGLISH))
                .and("text_it", details.getText(Locale.ITALIAN))
                .and("shown", error + " " + details + " " + details.getText(Locale.ITALIAN));
    }

    static Told issue(Issue issue) {
        return Told.that("id", issue.getId())
                .and("code", issue.getCode())
                .and("local_code", issue.getLocalCode())
                .and("path", issue.getPath())
                .and("inside", issue.getInside())
                .and("severity", word(issue.getSeverity()))
                .and("layer", word(issue.getLayer()))
                .and("line", issue.getLine())
                .and("column", issue.getColumn())
                .and("message", issue.getMessage(Locale.ENGLISH))
                .and("message_it", issue.getMessage(Locale.ITALIAN))
                .and("fix", issue.getFix(Locale.ENGLISH))
                .and("fix_it", issue.getFix(Locale.ITALIAN));
    }

    static Told report(PreflightReport report) {
        PlatformAnswer answer = report.getAnswer();
        Told told = Told.that("ok", report.isOk())
                .list("issues", report.getIssues(), Values::issue)
                .and("errors", report.getErrors().size())
                .and("warnings", report.getWarnings().size())
                .and("text", report.getText(Locale.ENGLISH))
                .and("text_it", report.getText(Locale.ITALIAN));
        return told.and("answer", answer == null ? null : Told.that("status", answer.getStatus())
                .and("layer", word(answer.getLayer()))
                .list("codes", answer.getErrors(), one -> one.getCode()));
    }

    static Told view(NotificationView view) {
        return Told.that("status", view.getStatusText())
                .and("can_be_cancelled", view.getCanBeCancelled())
                .and("filed_at", view.getFiledAt())
                .and("refused_at", view.getRefusedAt())
                .and("cancellation_asked_at", view.getCancellationAskedAt())
                .and("cancelled_at", view.getCancelledAt())
                .and("documents_removed_at", view.getDocumentsRemovedAt())
                .list("proofs", view.getProofs(), proof -> proof.getLegalFactId().getCategoryText())
                .list("recipients", view.getRecipients(), Values::recipient);
    }

    private static Told recipient(RecipientView view) {
        return Told.that("channel", word(view.getChannel()))
                .and("outcome", word(view.getOutcome()))
                .and("viewed_at", view.getViewed() == null ? null : view.getViewed().getAt())
                .and("paid_at", view.getPaidAt())
                .and("effect", effect(view.getEffect()))
                .list("attempts", view.getAttempts(), Values::attempt)
                .list("next", view.getNext(), next -> Told.that("kind", word(next.getKind())).and("at", next.getAt()))
                .list("proofs", view.getProofs(), proof -> proof.getLegalFactId().getCategoryText())
                .and("reworks", view.getReworks())
                .list("story", view.story(Locale.ENGLISH), line -> line)
                .list("story_it", view.story(Locale.ITALIAN), line -> line);
    }

    private static Told effect(LegalEffect effect) {
        String kind = effect.getClass().getSimpleName();
        return Told.that("kind", kind.equals("NoTerm") ? "NO_TERM" : kind.toUpperCase(Locale.ROOT))
                .and("at", effect.getAt())
                .and("basis", effect.getBasis() == null ? null : word(effect.getBasis().getGround()))
                .and("law", effect.getBasis() == null ? null : effect.getBasis().getLaw())
                .and("text", effect.getText().getEnglish())
                .and("text_it", effect.getText().getItalian());
    }

    private static Told attempt(Attempt attempt) {
        boolean isOpen = attempt.getResult() == null;
        return Told.that("means", word(attempt.getMeans()))
                .and("verdict", isOpen ? null : word(attempt.getResult().getVerdict()))
                .and("code", isOpen ? null : attempt.getResult().getCode())
                .and("cause", isOpen ? null : attempt.getResult().getCause());
    }

    static Told cost(Cost cost) {
        return Told.that("state", word(cost.getState()))
                .and("applies", cost.getApplies())
                .and("send_fee", cost.getSendFee())
                .and("pa_fee", cost.getPaFee())
                .and("vat", cost.getVat())
                .list("letters", cost.getLetters(), letter ->
                        Told.that("product", letter.getProduct()).and("cost", letter.getCost()))
                .and("analog_cost", cost.getAnalogCost())
                .and("partial", cost.getPartial())
                .and("total", cost.getTotal());
    }

    static Told iun(Iun iun) {
        return Told.that("text", iun.value())
                .and("year", iun.year())
                .and("month", iun.month())
                .and("control_letter", iun.controlLetter())
                .and("expected_control_letter", iun.expectedControlLetter())
                .and("control_ok", iun.isControlOk())
                .and("informal", iun.isInformal())
                .and("request_id", iun.toRequestId().value());
    }

    static Told notification(FullSentNotification found) {
        return Told.that("iun", found.getIun())
                .and("status", found.getNotificationStatusText())
                .and("subject", found.getSubject())
                .and("protocol_number", found.getProtocolNumber())
                .and("sent_at", found.getSentAt())
                .and("recipients", found.getRecipients().size())
                .and("documents", found.getDocuments().size())
                .list("history", found.getNotificationStatusHistory(), entry ->
                        Told.that("status", entry.getStatusText()).and("since", entry.getActiveFrom()))
                .list("categories", found.getTimeline(), element -> element.getCategoryText())
                .list("aars", aars(found), aar -> aar)
                .and("json", Json.read(found.toJson()))
                .and("shown", found + " " + found.getRecipients() + found.getDocuments() + found.getTimeline());
    }

    /** The notices of arrival that its elements tell of. */
    private static List<String> aars(FullSentNotification found) {
        return found.getTimeline().stream()
                .filter(element -> element.getCategory() == TimelineCategory.AAR_GENERATION)
                .map(element -> ((AarGeneration) element.typedDetails()).getGeneratedAarUrl())
                .collect(Collectors.toList());
    }

    static Told stream(StreamMetadata stream) {
        return Told.that("stream_id", stream.getStreamId())
                .and("title", stream.getTitle())
                .and("type", stream.getEventTypeText())
                .list("filter", stream.getFilterValues(), value -> value)
                .list("groups", stream.getGroups(), group -> group)
                .and("waits_for_accepted", stream.getWaitForAccepted())
                .and("version", stream.getVersion())
                .and("disabled", stream.getDisabledDate() != null);
    }

    static Told submitted(Submitted sent) {
        return Told.that("request_id", sent.getRequestId().value())
                .and("iun", sent.getRequestId().iun().value())
                .and("protocol_number", sent.getProtocolNumber())
                .and("token", sent.getIdempotenceToken())
                .and("recovered", sent.isRecovered());
    }

    static Told status(RequestStatus status) {
        return Told.that("request_id", status.getRequestId())
                .and("state", status.getStateText())
                .and("iun", status.getIun())
                .and("protocol_number", status.getProtocolNumber())
                .list("refusals", status.getErrors(), error -> error.getCode());
    }

    static Told event(StreamEvent event) {
        return Told.that("event_id", event.getEventId())
                .and("iun", event.getIun())
                .and("status", event.getNewStatusText())
                .and("category", event.getElement() == null ? null : event.getElement().getCategoryText())
                .and("json", Json.read(event.toJson()));
    }

    static Told downloaded(Download download) {
        return downloaded(download, download.bytes());
    }

    static Told downloaded(Download download, byte[] content) {
        String start = new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
        return Told.that("file_name", download.fileName())
                .and("content_type", download.contentType())
                .and("size", content.length)
                .and("sha256", Sha256Digest.of(content).value())
                .and("is_pdf", start.equals("%PDF-"));
    }
}
