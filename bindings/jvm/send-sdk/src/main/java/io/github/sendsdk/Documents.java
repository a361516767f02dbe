package io.github.sendsdk;

import io.github.sendsdk.ffi.PaymentAttachmentData;
import io.github.sendsdk.internal.Call;
import io.github.sendsdk.internal.ClientBridge;
import io.github.sendsdk.internal.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The documents of notifications and the files of their payments, one by one; or all that proves a notification, in a folder. Made by
 * {@link SendClient#documents()}.
 */
public final class Documents {
    private final ClientBridge bridge;

    Documents(ClientBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * A document of a notification.
     *
     * @param iun the notification
     * @param index the position of the document, from 0
     * @return the file
     * @throws NotFoundException also 120 days after the last recipient was settled
     */
    public Download get(Iun iun, int index) {
        return bridge.document(iun.value(), index).map(Download::new).await();
    }

    /**
     * As {@link #get}, without blocking.
     *
     * @param iun the notification
     * @param index the position of the document, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> getAsync(Iun iun, int index) {
        return bridge.document(iun.value(), index).map(Download::new).start();
    }

    /**
     * The printable pagoPA notice of a payment.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file
     * @throws NotFoundException if there is none
     */
    public Download pagoPaNotice(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.PAGO_PA, payment).await();
    }

    /**
     * As {@link #pagoPaNotice}, without blocking.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> pagoPaNoticeAsync(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.PAGO_PA, payment).start();
    }

    /**
     * The F24 form of a payment, made when it is first asked for.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file
     * @throws NotFoundException if there is none
     */
    public Download f24Form(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.F24, payment).await();
    }

    /**
     * As {@link #f24Form}, without blocking.
     *
     * @param iun the notification
     * @param recipient the position of the recipient, from 0
     * @param payment the position of the payment, from 0
     * @return the file, or a {@link SendException}
     */
    public CompletableFuture<Download> f24FormAsync(Iun iun, int recipient, int payment) {
        return paying(iun, recipient, PaymentAttachmentData.F24, payment).start();
    }

    /**
     * Saves everything that proves a notification into a folder: documents, files of payments, notices of arrival, legal facts, and
     * the notification itself, with a manifest. It can be run again: what is there and whole is kept, what is missing is fetched.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @return what was saved and what was not; a file that fails does not keep the others from being saved
     * @throws FileException if the folder cannot be written
     */
    public Manifest saveAll(Iun iun, Path folder) {
        return savingAll(iun, folder, Waits.none()).await();
    }

    /**
     * As {@link #saveAll(Iun, Path)}, waiting for what is not there yet.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @param waits how long to wait
     * @return what was saved and what was not
     */
    public Manifest saveAll(Iun iun, Path folder, Waits waits) {
        return savingAll(iun, folder, waits).await();
    }

    /**
     * As {@link #saveAll(Iun, Path)}, without blocking.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @return what was saved and what was not, or a {@link SendException}
     */
    public CompletableFuture<Manifest> saveAllAsync(Iun iun, Path folder) {
        return saveAllAsync(iun, folder, Waits.none());
    }

    /**
     * As {@link #saveAll(Iun, Path, Waits)}, without blocking.
     *
     * @param iun the notification
     * @param folder where; made if it is missing
     * @param waits how long to wait
     * @return what was saved and what was not, or a {@link SendException}
     */
    public CompletableFuture<Manifest> saveAllAsync(Iun iun, Path folder, Waits waits) {
        return savingAll(iun, folder, waits).start();
    }

    private Call<Manifest> savingAll(Iun iun, Path folder, Waits waits) {
        return bridge.saveAll(iun.value(), Files.nativePath(folder), waits.toNative());
    }

    private Call<Download> paying(Iun iun, int recipient, PaymentAttachmentData kind, int payment) {
        return bridge.paymentAttachment(iun.value(), recipient, kind, payment).map(Download::new);
    }
}
