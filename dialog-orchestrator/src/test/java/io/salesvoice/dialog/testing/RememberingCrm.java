package io.salesvoice.dialog.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** crm-connector as far as the dialog speaks to it, over real HTTP: remembers every request, honours Idempotency-Key. */
public final class RememberingCrm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> byKey = new ConcurrentHashMap<>();
    private volatile int answerWith;
    private volatile boolean openLead;

    /** A request. */
    public record Received(
            String method, String path, @Nullable String key, JsonNode body) {}

    public RememberingCrm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every request is answered with this status; 0: as it should be. */
    public void answerWith(int status) {
        answerWith = status;
    }

    /** Whether a lead from now on completes an open one instead of being made. */
    public void hasAnOpenLead(boolean open) {
        openLead = open;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Requests with a key of this session, or whose path names what such a request made. */
    public List<Received> of(String sessionId) {
        List<String> ids = byKey.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(sessionId + ":"))
                .map(entry -> entry.getValue().get("id").asString())
                .toList();
        return received.stream()
                .filter(request -> request.key() != null && request.key().startsWith(sessionId + ":")
                        || ids.stream().anyMatch(id -> request.path().endsWith(id)))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (answerWith != 0) {
                answer(exchange, answerWith, JSON.createObjectNode().put("code", "crm_refuses"));
                return;
            }
            JsonNode body = JSON.readTree(text);
            received.add(new Received(exchange.getRequestMethod(), path, key, body));
            if (path.startsWith("/do-not-call/")) {
                answer(exchange, 200, JSON.createObjectNode().put("phone", path.substring(13)));
                return;
            }
            ObjectNode made = key == null ? record(body) : byKey.computeIfAbsent(key, _ -> record(body));
            if (openLead && path.equals("/leads")) {
                answer(exchange, 200, made.deepCopy().put("merged", true));
                return;
            }
            answer(exchange, 201, made);
        }
    }

    private static ObjectNode record(JsonNode body) {
        ObjectNode made = body.isObject() ? (ObjectNode) body.deepCopy() : JSON.createObjectNode();
        made.put("id", UUID.randomUUID().toString());
        made.put("created_at", Instant.now().toString());
        made.put("updated_at", Instant.now().toString());
        made.put("status", "new");
        if (!made.has("phone_confirmed")) {
            made.put("phone_confirmed", false);
        }
        made.set("delivery", JSON.createObjectNode().put("state", "local"));
        return made;
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
