package io.github.sendsdk.examples.fines;

import io.github.sendsdk.Iun;
import io.github.sendsdk.Manifest;
import io.github.sendsdk.NotificationStatus;
import io.github.sendsdk.SavedState;
import io.github.sendsdk.SendClient;
import io.github.sendsdk.StreamConsumer;
import io.github.sendsdk.StreamDelivery;
import io.github.sendsdk.StreamEvent;
import io.github.sendsdk.lifecycle.Lifecycle;
import io.github.sendsdk.lifecycle.RecipientView;
import io.github.sendsdk.lifecycle.Tracker;
import io.github.sendsdk.lifecycle.TrackerStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** From accepted notifications to their legal effect and what proves it. */
final class Following implements AutoCloseable {
    private static final Set<NotificationStatus> SETTLED =
            EnumSet.of(NotificationStatus.EFFECTIVE_DATE, NotificationStatus.VIEWED, NotificationStatus.CANCELLED);

    private final Register register;
    private final SendClient client;
    private final Map<String, Tracker> trackers = new HashMap<>();

    Following(Register register, SendClient client) {
        this.register = register;
        this.client = client;
    }

    /** Reads the stream until every notification is settled, not longer than the limit. */
    void follow(StreamConsumer consumer, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (register.fines.stream().anyMatch(this::isOpen)) {
            CompletableFuture<StreamDelivery> next = consumer.nextAsync();
            try {
                StreamDelivery delivery = next.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (delivery instanceof StreamDelivery.Event) {
                    take(((StreamDelivery.Event) delivery).getEvent());
                } else {
                    System.out.println("      events may be missing: every open notification should be read");
                }
            } catch (TimeoutException late) {
                // What is not handled comes again when the program is started the next time.
                next.cancel(true);
                return;
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException
                        ? (RuntimeException) failed.getCause()
                        : new IllegalStateException(failed.getCause());
            }
        }
    }

    /** What the law says of each, and everything that proves it: a folder for each notification, with a manifest. */
    long saveProofs(Path folder) {
        long saved = 0;
        for (Fine fine : register.fines) {
            if (fine.iun.isEmpty()) {
                continue;
            }
            Iun iun = Iun.parse(fine.iun);
            RecipientView recipient = Lifecycle.view(client.notifications().get(iun)).getRecipients().get(0);
            fine.effect = recipient.getEffect().getText().get(Locale.ITALIAN);
            Manifest manifest = client.documents().saveAll(iun, folder.resolve(fine.iun));
            saved += manifest.getFiles().stream().filter(file -> file.getState() == SavedState.SAVED).count();
        }
        register.save();
        return saved;
    }

    private void take(StreamEvent event) {
        String iun = event.getIun();
        Fine fine = register.fines.stream().filter(it -> it.iun.equals(iun)).findFirst().orElse(null);
        if (iun == null || fine == null) {
            return;
        }
        Tracker tracker = trackers.computeIfAbsent(iun, unknown -> Tracker.of(1));
        TrackerStep step = tracker.feed(event);
        if (step.getChanges().get(0).getStatusAfter() != null) {
            fine.status = step.getState().getStatusText();
            System.out.println("      " + fine.number + " " + fine.status);
            register.save();
        }
    }

    private boolean isOpen(Fine fine) {
        return !fine.iun.isEmpty() && !SETTLED.contains(NotificationStatus.of(fine.status));
    }

    @Override
    public void close() {
        trackers.values().forEach(Tracker::close);
    }
}
