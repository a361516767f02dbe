import io.github.sendsdk.*;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What the border costs: {@code java -cp JARS bench/Bench.java calls NOTIFICATION.json}, and whole notifications against a server:
 * {@code … flow URL COUNT CONCURRENCY}. Each job is warmed up, then the quickest of several rounds is told.
 */
public final class Bench {
    private static volatile Object sink;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("calls")) {
            calls(Files.readString(Path.of(arguments[1])));
        } else if (arguments.length == 4 && arguments[0].equals("flow")) {
            flow(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            System.err.println("usage: Bench calls NOTIFICATION.json | flow URL COUNT CONCURRENCY");
            System.exit(2);
        }
    }

    private static void calls(String notification) {
        List<String> codes = Collections.nCopies(10_000, "FLPCPT69A65Z336P");
        time("one tax code", 20_000, i -> sink = FiscalCode.parse("FLPCPT69A65Z336P"));
        time("one wrong tax code", 5_000, i -> {
            try {
                sink = FiscalCode.parse("FLPCPT69A65Z336Q");
            } catch (InvalidInputException error) {
                sink = error;
            }
        });
        time("tax codes in one call, each", 30, 10_000, i -> sink = FiscalCode.check(codes));
        FullSentNotification read = FullSentNotification.fromJson(notification);
        time("notification of " + read.getTimeline().size() + " elements", 200, i -> {
            FullSentNotification it = FullSentNotification.fromJson(notification);
            sink = it.getNotificationStatus();
            sink = it.getNotificationStatusHistory().size();
        });
    }

    private static void flow(String url, int count, int concurrency) throws Exception {
        long bare = memory("VmRSS");
        byte[] pdf = SamplePdf.of("Verbale", Arrays.asList("Documento di prova.", "Pagina unica."));
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (SendClient client = SendClient.builder()
                .baseUrl(url)
                .apiKey("k")
                .voucher("t")
                .withoutRateLimit()
                .polling(Polling.quick())
                .build()) {
            for (String round : new String[] {"warm-up", "measured"}) {
                AtomicInteger next = new AtomicInteger();
                AtomicInteger done = new AtomicInteger();
                long cpu = system.getProcessCpuTime();
                long began = System.nanoTime();
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < concurrency; i++) {
                    Thread thread = new Thread(() -> {
                        for (int number; (number = next.getAndIncrement()) < count; ) {
                            one(client, pdf, round + "-" + number);
                            done.incrementAndGet();
                        }
                    });
                    thread.start();
                    threads.add(thread);
                }
                for (Thread thread : threads) {
                    thread.join();
                }
                double seconds = (System.nanoTime() - began) / 1e9;
                double used = (system.getProcessCpuTime() - cpu) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d of %d, %.0f a second, %.3f s of processor per 1,000, %d MB (a bare JVM: %d MB)%n",
                        round, done.get(), count, count / seconds, used / count * 1000, memory("VmHWM"), bare);
            }
        }
    }

    private static void one(SendClient client, byte[] pdf, String protocol) {
        UploadedFile file = client.upload(Attachment.pdf(pdf));
        Submitted submitted = client.send(NewNotification.builder()
                .protocolNumber(protocol)
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", PaTaxId.parse("80016350821")))
                .taxonomyCode(TaxonomyCode.parse("010101N"))
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.person(FiscalCode.parse("FLPCPT69A65Z336P"), "Cleopatra")
                        .withDigitalDomicile("prova@pec.it"))
                .document(Document.of(file).withTitle("Verbale"))
                .build());
        sink = client.waitAccepted(submitted.getRequestId());
    }

    private static void time(String what, int times, IntConsumer job) {
        time(what, times, 1, job);
    }

    /** The quickest of ten rounds, after two that warm up. */
    private static void time(String what, int times, int inside, IntConsumer job) {
        double best = Double.MAX_VALUE;
        for (int round = -2; round < 10; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < times; i++) {
                job.accept(i);
            }
            double each = (System.nanoTime() - began) / 1e3 / times / inside;
            best = round < 0 ? best : Math.min(best, each);
        }
        System.out.printf(Locale.ROOT, "%s: %.3f us%n", what, best);
    }

    /** Of this process, in MB. */
    private static long memory(String which) throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
            if (line.startsWith(which)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
