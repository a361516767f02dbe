package io.github.sendsdk.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sendsdk.Cost;
import io.github.sendsdk.FullSentNotification;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.StreamEvent;
import io.github.sendsdk.TimelineCategory;
import io.github.sendsdk.details.TimelineDetails;
import io.github.sendsdk.details.UntypedDetails;
import io.github.sendsdk.lifecycle.Change;
import io.github.sendsdk.lifecycle.History;
import io.github.sendsdk.lifecycle.HistoryEntry;
import io.github.sendsdk.lifecycle.Lifecycle;
import io.github.sendsdk.lifecycle.Storage;
import io.github.sendsdk.lifecycle.Terms;
import io.github.sendsdk.lifecycle.Tracker;
import io.github.sendsdk.lifecycle.TrackerState;
import io.github.sendsdk.lifecycle.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Steps about the life of a notification: history, view, cost, terms, and following it by its events. */
final class Life {
    static final Map<String, Function<Arguments, Object>> STEPS = new TreeMap<>();

    private static final Map<String, BiFunction<Terms, Instant, Instant>> TERMS = new TreeMap<>();

    static {
        STEPS.put("history", Life::history);
        STEPS.put("view", given -> Values.view(Lifecycle.view(notification(given))));
        STEPS.put("cost", given ->
                Values.cost(Cost.of(notification(given), given.number("recipient", 0), given.number("payment", 0))));
        STEPS.put("impossible", given -> Told.list(Lifecycle.impossible(notification(given)), one ->
                Told.that("kind", Values.word(one.getKind())).and("path", one.getPath())));
        STEPS.put("details", Life::details);
        STEPS.put("track", Life::track);
        STEPS.put("term", Life::term);
        STEPS.put("storage", Life::storage);
        STEPS.put("price_date", given -> Told.that("text", Lifecycle.priceDate(given.instant("at"))));
        STEPS.put("transition", Life::transition);
        TERMS.put("digital_success", Terms::digitalSuccessOf);
        TERMS.put("digital_failure", Terms::digitalFailureOf);
        TERMS.put("paper_success", Terms::paperSuccessOf);
        TERMS.put("paper_failure", Terms::paperFailureOf);
        TERMS.put("end_of_storage_ar", Terms::endOfStorageAr);
        TERMS.put("end_of_storage_890", Terms::endOfStorage890);
        TERMS.put("documents_removed", Terms::documentsRemovedAt);
    }

    private Life() {}

    private static FullSentNotification notification(Arguments given) {
        return FullSentNotification.fromJson(given.required("notification").toString());
    }

    private static Told entry(HistoryEntry entry) {
        return Told.that("status", entry.getStatusText()).and("since", entry.getActiveFrom());
    }

    private static Object history(Arguments given) {
        History history = Lifecycle.history(notification(given));
        return Told.that("status", history.getStatusText())
                .list("entries", history.getEntries(), Life::entry)
                .list("unmapped", history.getUnmapped(), unmapped -> unmapped.getCategoryText());
    }

    /** What the details of each element are read as. */
    private static Object details(Arguments given) {
        return Told.list(notification(given).getTimeline(), element -> {
            TimelineDetails read = element.typedDetails();
            return Told.that("category", element.getCategoryText())
                    .and("typed", read != null && !(read instanceof UntypedDetails));
        });
    }

    private static Tracker begun(Arguments given) {
        int recipients = given.number("recipients", 1);
        JsonNode whole = given.optional("begin_with");
        return whole == null ? Tracker.of(recipients) : Tracker.of(FullSentNotification.fromJson(whole.toString()));
    }

    private static Object track(Arguments given) {
        List<Change> changes = new ArrayList<>();
        try (Tracker tracker = begun(given)) {
            for (JsonNode event : given.list("events")) {
                changes.addAll(tracker.feed(StreamEvent.fromJson(event.toString())).getChanges());
            }
            JsonNode whole = given.optional("absorb");
            if (whole != null) {
                changes.addAll(tracker.absorb(FullSentNotification.fromJson(whole.toString())).getChanges());
            }
            List<String> statuses = changes.stream()
                    .filter(change -> change.getStatusAfter() != null)
                    .map(change -> change.getStatusAfter().wireValue())
                    .collect(Collectors.toList());
            TrackerState state = tracker.state();
            return Told.that("status", state.getStatusText())
                    .list("statuses", statuses, status -> status)
                    .and("takes_back", changes.stream().anyMatch(Change::getTakesBack))
                    .list("final_dates", state.getFinalDates(), date -> date)
                    .list("doubts", state.getDoubts(), doubt -> Values.word(doubt.getKind()))
                    .and("needs_full_read", state.getNeedsFullRead())
                    .and("recipients", state.getRecipients())
                    .and("sent_at", state.getSentAt())
                    .and("elements", tracker.elementIds().size())
                    .list("history", tracker.history().getEntries(), Life::entry)
                    .and("view", Values.view(tracker.view()));
        }
    }

    private static Object term(Arguments given) {
        BiFunction<Terms, Instant, Instant> rule = TERMS.get(given.text("of"));
        if (rule == null) {
            throw new Wrong("there is no such term");
        }
        return Told.that("at", rule.apply(Terms.accelerated(given.number("accelerated", 1)), given.instant("from")));
    }

    private static Object storage(Arguments given) {
        Instant stored = given.instant("stored_at");
        Instant closed = given.instant("closed_at");
        Terms terms = Terms.production();
        Storage found = given.text("of").equals("ar")
                ? terms.storageAr(stored, closed, given.flag("returned", false))
                : terms.storage890(stored, closed);
        return Told.that("verdict", Values.word(found.getVerdict()))
                .and("code", found.getCode())
                .and("delivered_at", found.getDeliveredAt());
    }

    private static Object transition(Arguments given) {
        Transition found = Lifecycle.transition(
                NotificationStatus.of(given.text("from")),
                TimelineCategory.of(given.text("category")),
                given.flag("several", false));
        boolean changes = found instanceof Transition.Changes;
        return Told.that("kind", found.getClass().getSimpleName().toUpperCase(Locale.ROOT))
                .and("to", changes ? ((Transition.Changes) found).getTo().wireValue() : null);
    }
}
