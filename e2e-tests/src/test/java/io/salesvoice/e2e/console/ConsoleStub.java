package io.salesvoice.e2e.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves the console's own files with scripted answers of the gateway behind them, so that a test sees every state of a call
 * without making one.
 */
final class ConsoleStub implements AutoCloseable {
    static final String KEY = "right-key";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml");
    private static final Path FILES = Path.of("../telephony-gateway/src/main/resources/static");

    private final byte[] recording = DemoRecording.wav(DemoCalls.RECORDING_MS, DemoCalls.SPEECHES);
    private final HttpServer server;
    private final DemoCalls calls = new DemoCalls();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<OutputStream> watchers = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicBoolean locked = new AtomicBoolean();

    ConsoleStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Wants the key from now on. */
    void lock() {
        locked.set(true);
    }

    /** What was asked, as "METHOD path body". */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Sends a live event to every watcher. */
    void publish(String type, String json) {
        byte[] event = ("event:" + type + "\ndata:" + json.replace("\n", "") + "\n\n").getBytes(StandardCharsets.UTF_8);
        for (OutputStream watcher : watchers) {
            try {
                watcher.write(event);
                watcher.flush();
            } catch (IOException gone) {
                watchers.remove(watcher);
            }
        }
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    DemoCalls calls() {
        return calls;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/api/") || path.equals("/stats")) {
                api(exchange, path);
                return;
            }
            file(exchange, path.equals("/") ? "index.html" : path.substring(1));
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        Path file = FILES.resolve(name).normalize();
        if (!file.startsWith(FILES) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", ConsolePolicy.CSP);
        exchange.getResponseHeaders().set("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        answer(exchange, 200, Files.readAllBytes(file));
    }

    private void api(HttpExchange exchange, String path) throws IOException {
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add((method + " " + path + " " + body).strip());
        if (path.equals("/api/v1/session")) {
            boolean fits = body.contains(KEY);
            locked.compareAndSet(fits, !fits);
            json(exchange, fits ? 204 : 401, "{\"code\":\"unauthorized\"}");
            return;
        }
        if (locked.get()) {
            json(exchange, 401, "{\"code\":\"unauthorized\",\"status\":401}");
            return;
        }
        if (path.equals("/api/v1/events")) {
            watch(exchange);
            return;
        }
        if (path.endsWith("/recording")) {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            part(exchange, recording);
            return;
        }
        DemoCalls.Answer answer =
                calls.answer(method, path, exchange.getRequestURI().getQuery(), body);
        json(exchange, answer.status(), answer.json());
    }

    /** A range request (RFC 9110 section 14) with its first range, else the whole. */
    private static void part(HttpExchange exchange, byte[] whole) throws IOException {
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            answer(exchange, 200, whole);
            return;
        }
        String[] ends = range.substring("bytes=".length()).split("-", 2);
        int from = Integer.parseInt(ends[0]);
        int to = ends[1].isEmpty() ? whole.length - 1 : Math.min(Integer.parseInt(ends[1]), whole.length - 1);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + whole.length);
        answer(exchange, 206, Arrays.copyOfRange(whole, from, to + 1));
    }

    private void watch(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream stream = exchange.getResponseBody();
        stream.write(":alive\n\n".getBytes(StandardCharsets.UTF_8));
        stream.flush();
        watchers.add(stream);
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        answer(exchange, status, status == 204 ? new byte[0] : json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Serves until it is killed: for looking at the console by hand. */
    public static void main(String[] arguments) throws Exception {
        try (ConsoleStub stub = new ConsoleStub()) {
            System.out.println(stub.url());
            new CountDownLatch(1).await();
        }
    }
}
