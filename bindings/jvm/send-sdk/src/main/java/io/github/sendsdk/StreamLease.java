package io.github.sendsdk;

/**
 * The right to read a stream, when consumers run on several machines: over a database or a coordination service.
 *
 * <p>Two consumers of one stream delete each other's events, because every read acknowledges. On one machine
 * {@link StreamCheckpoint#file} sees to it by itself.
 */
@FunctionalInterface
public interface StreamLease {
    /**
     * Takes the right, or keeps it: called before every read, on a thread of the library. Waiting until it is free is allowed.
     *
     * @throws Exception if somebody else has it; the consumer stops without reading
     */
    void hold() throws Exception;
}
