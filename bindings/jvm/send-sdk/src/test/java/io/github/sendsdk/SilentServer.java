package io.github.sendsdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A platform that hears and never answers: it tells when it was asked, and when the asker went away. */
public final class SilentServer implements AutoCloseable {
    private final ServerSocket listener;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Starts it on a free port. */
    public SilentServer() {
        try {
            listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        Thread thread = new Thread(this::listen, "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try (Socket connection = listener.accept()) {
            InputStream input = connection.getInputStream();
            byte[] buffer = new byte[4096];
            while (input.read(buffer) >= 0) {
                asked.countDown();
            }
        } catch (IOException closed) {
            // The end as well.
        }
        ended.countDown();
    }

    /**
     * A client that asks here.
     *
     * @return the client
     */
    public SendClient client() {
        return SendClient.builder()
                .baseUrl("http://127.0.0.1:" + listener.getLocalPort())
                .apiKey("key")
                .build();
    }

    /**
     * Waits until something was asked.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitRequest() throws InterruptedException {
        asked.await();
    }

    /**
     * Waits until the connection is closed by the asker.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
