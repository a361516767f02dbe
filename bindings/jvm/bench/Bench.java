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
import java.util.stream.IntStream;

/**
 * What the border costs: {@code java -cp JARS bench/Bench.java calls NOTIFICATION.json}; and whole notifications against a server, one
 * call at a time or in bulk: {@code … single|bulk URL COUNT CONCURRENCY}. Each notification is a file of 100 kB from disk, its upload,
 * the request and two looks at its status. The compilers of the JVM are at work for the first ten seconds: the later rounds of
 * {@code -Drounds=14} are the warm ones.
 */
public final class Bench {
    private static final int ROUNDS = Integer.getInteger("rounds", 4);
    private static volatile Object sink;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("calls")) {
            calls(Files.readString(Path.of(arguments[1])));
        } else if (arguments.length == 4 && (arguments[0].equals("single") || arguments[0].equals("bulk"))) {
            flow(arguments[0].equals("bulk"), arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            System.err.println("usage: Bench calls NOTIFICATION.json | single|bulk URL COUNT CONCURRENCY");
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
        time("the same with its timeline", 200, i -> sink = FullSentNotification.fromJson(notification).getTimeline());
    }

    private static void flow(boolean bulk, String url, int count, int concurrency) throws Exception {
        long bare = memory("VmRSS");
        List<Path> files = files();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (SendClient client = SendClient.builder().baseUrl(url).apiKey("k").voucher("t").withoutRateLimit().build()) {
            for (int round = 1; round <= ROUNDS; round++) {
                long cpu = system.getProcessCpuTime();
                long began = System.nanoTime();
                String prefix = round + "-";
                int done = bulk ? inBulk(client, files, prefix, count, concurrency) : singly(client, files, prefix, count, concurrency);
                double seconds = (System.nanoTime() - began) / 1e9;
                double used = (system.getProcessCpuTime() - cpu) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %d of %d, %.0f a second, %.3f s of processor per 1,000, %d MB now, %d at most (a bare JVM: %d MB)%n",
                        round, done, count, count / seconds, used / count * 1000, memory("VmRSS"), memory("VmHWM"), bare);
            }
        }
    }

    private static int singly(SendClient client, List<Path> files, String prefix, int count, int concurrency)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            Thread thread = new Thread(() -> {
                for (int number; (number = next.getAndIncrement()) < count; ) {
                    UploadedFile file = client.attachments().upload(Attachment.pdf(files.get(number % files.size())));
                    RequestId id = client.notifications().send(request(prefix + number).document(Document.of(file).withTitle("Verbale")).build())
                            .getRequestId();
                    client.notifications().status(id);
                    if (client.notifications().status(id).getState() == RequestState.ACCEPTED) {
                        done.incrementAndGet();
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get();
    }

    private static int inBulk(SendClient client, List<Path> files, String prefix, int count, int concurrency) {
        List<RequestId> sent = new ArrayList<>(count);
        Iterable<Parcel> parcels = () -> IntStream.range(0, count)
                .mapToObj(number -> request(prefix + number)
                        .document(Document.of(Attachment.pdf(files.get(number % files.size()))).withTitle("Verbale"))
                        .parcel())
                .iterator();
        try (Batch batch = client.notifications().sendAll(parcels, BatchOptions.defaults().withParallel(concurrency))) {
            batch.forEachRemaining(row -> sent.add(row.get().getRequestId()));
        }
        client.notifications().statuses(sent);
        return (int) client.notifications().statuses(sent).stream()
                .filter(row -> row.get().getState() == RequestState.ACCEPTED)
                .count();
    }

    private static NewNotificationBuilder request(String protocol) {
        return NewNotification.builder()
                .protocolNumber(protocol)
                .idempotenceToken(protocol)
                .subject("Verbale di contestazione")
                .sender(Sender.of("Comune di Palermo", "80016350821"))
                .taxonomyCode("010101N")
                .feePolicy(FeePolicy.flatRate())
                .physicalCommunication(PhysicalCommunication.REGISTERED_LETTER_890)
                .recipient(Recipient.of("FLPCPT69A65Z336P", "Cleopatra").withDigitalDomicile("prova@pec.it"));
    }

    /** PDFs of 100 kB in {@code data/pdf}, made once. */
    private static List<Path> files() throws Exception {
        Path folder = Path.of("data/pdf");
        Files.createDirectories(folder);
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%03d.pdf", i));
            if (!Files.exists(file)) {
                byte[] pdf = SamplePdf.of("Verbale " + i, Arrays.asList("Documento di prova.", "Pagina unica."));
                byte[] content = Arrays.copyOf(pdf, 100_000);
                Arrays.fill(content, pdf.length, content.length, (byte) 'x');
                content[pdf.length] = '%';
                byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(end, 0, content, content.length - end.length, end.length);
                Files.write(file, content);
            }
            all.add(file);
        }
        return all;
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
