package io.github.sendsdk;

import io.github.sendsdk.ffi.DeedData;
import io.github.sendsdk.ffi.DeskData;
import io.github.sendsdk.ffi.ReworkData;
import io.github.sendsdk.internal.EmulatorBridge;
import java.util.Objects;

/**
 * A notification in an {@link Emulator}, to do to it what its recipients and the platform's operators do: made by
 * {@link Emulator#notification}.
 */
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
     * A delegate of a recipient looks at it: Lucia Mondella, a public test identity.
     *
     * @param recipient position of the recipient, from 0
     * @throws ConflictException as {@link #view}
     */
    public void viewByDelegate(int recipient) {
        bridge.act(iun.value(), new DeedData.ViewByDelegate(recipient));
    }

    /**
     * A recipient looks at it at a desk (RADD).
     *
     * @param recipient position of the recipient, from 0
     * @param desk which desk
     * @throws ConflictException as {@link #view}
     */
    public void viewAtDesk(int recipient, Desk desk) {
        bridge.act(iun.value(), new DeedData.ViewAtDesk(recipient, DeskData.valueOf(desk.name())));
    }

    /**
     * A recipient gets its documents at a desk (RADD). This has no effect in law.
     *
     * @param recipient position of the recipient, from 0
     * @param desk which desk
     * @throws ConflictException as {@link #view}
     */
    public void retrieveAtDesk(int recipient, Desk desk) {
        bridge.act(iun.value(), new DeedData.RetrieveAtDesk(recipient, DeskData.valueOf(desk.name())));
    }

    /**
     * A recipient pays a pagoPA notice, and the sender tells SEND. A second payment is not told again.
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

    /**
     * The platform takes back an attempt on paper and what followed from it, and does it again.
     *
     * @param recipient position of the recipient, from 0
     * @param attempt 0 for the first, 1 for the second
     * @param kind how it is done again
     * @throws ConflictException as {@link #view}, or if no letter was sent in that attempt
     * @throws InvalidInputException if there is no such attempt at all
     */
    public void rework(int recipient, int attempt, Rework kind) {
        bridge.act(iun.value(), new DeedData.Rework(recipient, attempt, ReworkData.valueOf(kind.name())));
    }

    @Override
    public String toString() {
        return "EmulatedNotification(" + iun.value() + ")";
    }
}
