package io.github.sendsdk;

import io.github.sendsdk.ffi.LogLevel;
import io.github.sendsdk.internal.Callbacks;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the library tells of its work: each call with its status, attempts and waits, what a consumer of a stream does. Neither
 * personal data nor secrets are in it.
 *
 * <p>Nothing is told until one of the methods here is called. It holds for the whole process, and the last listener alone is told.
 * Lines come a moment later: {@link #off}, another listener and closing a client wait until those that were said are taken, but no
 * longer than a second.
 */
public final class SendLogging {
    private SendLogging() {}

    /** How grave a line is. */
    public enum Level {
        /** Something failed. */
        ERROR,
        /** Something is odd. */
        WARN,
        /** Something happened. */
        INFO,
        /** How it happened. */
        DEBUG,
        /** Every step. */
        TRACE
    }

    /**
     * Takes lines, one after the other, on a thread of the library for code of yours: it may wait for a disk or a lock, as no call waits
     * for it. If it is so slow that 10,000 lines wait, those that follow are left out, and a line of {@link Level#WARN} says how many. It
     * must not call the library, which would say something of that too.
     */
    @FunctionalInterface
    public interface Listener {
        /**
         * A line.
         *
         * @param level how grave it is
         * @param source the part of the library, such as {@code send_client::execute}
         * @param message the line, with its particulars as {@code name=value}
         */
        void line(Level level, String source, String message);
    }

    /**
     * Hands the lines to SLF4J, whose API must be on the class path (the dependency is optional). Loggers are called
     * {@code io.github.sendsdk.send_client.execute} and so on.
     *
     * @param most the finest lines to make: finer ones cost nothing
     * @throws ConfigurationException if SLF4J is not on the class path
     */
    public static void toSlf4j(Level most) {
        try {
            Slf4j.find();
        } catch (NoClassDefFoundError missing) {
            throw new ConfigurationException(new ErrorDetails(
                    ErrorKind.CONFIGURATION, "SLF4J is not on the class path: add org.slf4j:slf4j-api and a logger of it"));
        }
        to(Slf4j::line, most);
    }

    /**
     * Hands the lines to a listener.
     *
     * @param listener the listener
     * @param most the finest lines to make: finer ones cost nothing
     */
    public static void to(Listener listener, Level most) {
        Objects.requireNonNull(listener, "listener");
        Callbacks.installLog(listener, LogLevel.valueOf(most.name()));
    }

    /** Tells nothing any more, once the lines that were said are taken. */
    public static void off() {
        Callbacks.removeLog();
    }

    /** What needs classes of SLF4J. */
    private static final class Slf4j {
        static void find() {
            LoggerFactory.getILoggerFactory();
        }

        static void line(Level level, String source, String message) {
            Logger logger = LoggerFactory.getLogger("io.github.sendsdk." + source.replace("::", "."));
            switch (level) {
                case ERROR:
                    logger.error(message);
                    break;
                case WARN:
                    logger.warn(message);
                    break;
                case INFO:
                    logger.info(message);
                    break;
                case DEBUG:
                    logger.debug(message);
                    break;
                default:
                    logger.trace(message);
            }
        }
    }
}
