package io.github.sendsdk;

import io.github.sendsdk.ffi.DeedData;
import io.github.sendsdk.internal.EmulatorBridge;
import java.util.Objects;

/** A notification in an {@link Emulator}, and what people do to it: made by {@link Emulator#notification}. */
public final class EmulatedNotification {
    private final EmulatorBridge bridge;
    private final Iun iun;

    EmulatedNotification(EmulatorBridge bridge, Iun iun) {
        this.bridge = bridge;
        this.iun = Objects.requireNonNull(iun, "iun");
    }

    /**
     * Which.
     *
     * @return its number
     */
    public Iun iun() {
        return iun;
    }

    /**
     * Where it stands at the emulator's time.
     *
     * @return the status
     * @throws NotFoundException if nobody sent it here
     * @throws IllegalStateException if the emulator was closed
     */
    public NotificationStatus status() {
        return NotificationStatus.of(bridge.status(iun.value()));
    }

    /**
     * A recipient looks at it.
     *
     * @param recipient position of the recipient, from 0
     * @throws NotFoundException if nobody sent it here
     * @throws ConflictException if it was not accepted, is cancelled, or has no such recipient
     */
    public void view(int recipient) {
        bridge.act(iun.value(), new DeedData.View(recipient));
    }

    /**
     * A delegate of a recipient looks at it.
     *
     * @param recipient position of the recipient, from 0
     * @throws ConflictException as {@link #view}
     */
    public void viewByDelegate(int recipient) {
        bridge.act(iun.value(), new DeedData.ViewByDelegate(recipient));
    }

    /**
     * A recipient pays a pagoPA notice.
     *
     * @param recipient position of the recipient, from 0
     * @param payment position among its payments, from 0
     * @param cents how much, euro cents
     * @throws ConflictException as {@link #view}, or if there is no such payment
     */
    public void pay(int recipient, int payment, long cents) {
        bridge.act(iun.value(), new DeedData.Pay(recipient, payment, cents));
    }

    /**
     * The sender cancels it by other means than the API.
     *
     * @throws ConflictException if it was not accepted, or is cancelled already
     */
    public void cancel() {
        bridge.act(iun.value(), DeedData.Cancel.INSTANCE);
    }

    @Override
    public String toString() {
        return "EmulatedNotification(" + iun.value() + ")";
    }
}
