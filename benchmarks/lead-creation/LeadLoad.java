import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Creates leads over HTTP, each client on a connection of its own: {@code java LeadLoad.java URL CLIENTS SECONDS}. Written on
 * bare sockets, so that the load costs little of the processor that the service and the database share with it.
 */
public class LeadLoad {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int MOST = 500_000;

    public static void main(String[] args) throws Exception {
        URI service = URI.create(args[0]);
        int clients = Integer.parseInt(args[1]);
        AtomicLong numbers = new AtomicLong(System.nanoTime() % 100_000_000);
        run(service, clients, WARM_UP, numbers);
        System.out.println(run(service, clients, Duration.ofSeconds(Long.parseLong(args[2])), numbers));
    }

    private static String run(URI service, int clients, Duration time, AtomicLong numbers) throws Exception {
        AtomicInteger failures = new AtomicInteger();
        int[][] micros = new int[clients][MOST / clients];
        int[] counts = new int[clients];
        CountDownLatch done = new CountDownLatch(clients);
        long end = System.nanoTime() + time.toNanos();
        for (int client = 0; client < clients; client++) {
            int index = client;
            Thread.ofPlatform().start(() -> {
                try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                    socket.setTcpNoDelay(true);
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
                    while (System.nanoTime() < end && counts[index] < micros[index].length) {
                        long started = System.nanoTime();
                        send(socket.getOutputStream(), service, numbers.incrementAndGet());
                        failures.addAndGet(status(in) == 201 ? 0 : 1);
                        micros[index][counts[index]++] = (int) ((System.nanoTime() - started) / 1000);
                    }
                } catch (IOException failure) {
                    failures.incrementAndGet();
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        int[] all = new int[Arrays.stream(counts).sum()];
        int next = 0;
        for (int client = 0; client < clients; client++) {
            System.arraycopy(micros[client], 0, all, next, counts[client]);
            next += counts[client];
        }
        Arrays.sort(all);
        return String.format(
                Locale.ROOT,
                "%.0f leads/s, p50 %.1f ms, p99 %.1f ms, %d not 201",
                all.length / (double) time.toSeconds(),
                all[all.length / 2] / 1000.0,
                all[(int) (all.length * 0.99)] / 1000.0,
                failures.get());
    }

    private static void send(OutputStream out, URI service, long number) throws IOException {
        byte[] body =
                """
                {"title":"Новый лид","name":"Иван Иванов","phone":"+79%09d","source":"phone_call","need":"кофе в офис"}"""
                        .formatted(number % 1_000_000_000)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /leads HTTP/1.1\r\nHost: 127.0.0.1:" + service.getPort()
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                        + ":lead\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        out.flush();
    }

    /** Reads one answer with a Content-Length. */
    private static int status(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
