package io.github.sendsdk;

import io.github.sendsdk.internal.PreparedBridge;
import java.util.List;

/**
 * A file that was read and looked into, ready to be uploaded; made by {@link Attachments#prepare}. It holds what it has read, or a
 * temporary file, until it is closed.
 */
public final class PreparedFile implements AutoCloseable {
    private final PreparedBridge bridge;
    private final UploadedFile first;

    PreparedFile(PreparedBridge bridge) {
        this.bridge = bridge;
        this.first = bridge.standIn(0);
    }

    PreparedBridge bridge() {
        return bridge;
    }

    /**
     * The digest of its bytes.
     *
     * @return the digest
     */
    public Sha256Digest sha256() {
        return first.sha256();
    }

    /**
     * Its length.
     *
     * @return bytes
     */
    public long length() {
        return bridge.getLength();
    }

    /**
     * What it is.
     *
     * @return the media type
     */
    public ContentType contentType() {
        return first.contentType();
    }

    /**
     * What the platform takes and you may regret.
     *
     * @return the warnings
     */
    public List<Issue> warnings() {
        return bridge.getWarnings();
    }

    /**
     * Stands for the uploaded file in a request that is checked before anything is uploaded. It cannot be sent: the platform knows
     * no such file.
     *
     * @param position the position of the file among those of the request, from 0
     * @return the stand-in
     * @throws InvalidInputException if the position is below 0
     */
    public UploadedFile standIn(int position) {
        return bridge.standIn(position);
    }

    /** Frees what it holds. A file that was closed cannot be uploaded any more. */
    @Override
    public void close() {
        bridge.close();
    }

    @Override
    public String toString() {
        return "PreparedFile(" + contentType() + ", " + length() + " bytes)";
    }
}
