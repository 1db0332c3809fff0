package io.salesvoice.e2e.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headless Chromium through chromedriver, by the few commands of W3C WebDriver that the tests need. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);

    private final Process driver;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final String driverUrl;
    private final String session;

    Browser(int port, int width, int height) throws IOException, InterruptedException {
        driver = new ProcessBuilder("chromedriver", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        driverUrl = "http://127.0.0.1:" + port;
        awaitDriver();
        Map<String, Object> options = Map.of(
                "args",
                List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--autoplay-policy=no-user-gesture-required",
                        "--lang=ru",
                        "--window-size=" + width + "," + height));
        Map<String, Object> capabilities = Map.of(
                "browserName", "chrome", "goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
        session = call("POST", "/session", Map.of("capabilities", Map.of("alwaysMatch", capabilities)))
                .get("sessionId")
                .asString();
    }

    void open(String url) {
        command("/url", Map.of("url", url));
    }

    /** Runs a script and answers what it returns. */
    JsonNode run(String script, Object... arguments) {
        return command("/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    String text(String selector) {
        return run("return document.querySelector(arguments[0])?.innerText ?? ''", selector)
                .asString();
    }

    int count(String selector) {
        return run("return document.querySelectorAll(arguments[0]).length", selector)
                .asInt();
    }

    /** Clicks where a user would: the element has to be there and visible. */
    void click(String selector) {
        await(
                selector + " can be clicked",
                page -> page.run(
                                "const e = document.querySelector(arguments[0]); return !!e && e.checkVisibility()",
                                selector)
                        .asBoolean());
        String element = element(selector);
        command("/element/" + element + "/click", Map.of());
    }

    void type(String selector, String text) {
        command("/element/" + element(selector) + "/value", Map.of("text", text));
    }

    /** Presses a key wherever the focus is. */
    void press(String key) {
        Map<String, Object> down = Map.of("type", "keyDown", "value", key);
        Map<String, Object> up = Map.of("type", "keyUp", "value", key);
        command(
                "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", List.of(down, up)))));
    }

    void size(int width, int height) {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", width < 600));
    }

    void colorScheme(String scheme) {
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Messages of the console that are no mere information: errors, refusals of the content security policy. */
    List<String> complaints() {
        JsonNode entries = command("/se/log", Map.of("type", "browser"));
        return entries.valueStream()
                .filter(entry -> entry.get("level").asString().equals("SEVERE"))
                .map(entry -> entry.get("message").asString())
                .toList();
    }

    void screenshot(Path file) throws IOException {
        JsonNode image = call("GET", "/session/" + session + "/screenshot", null);
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(image.asString()));
    }

    /** Waits until the page is as it should be. */
    void await(String what, Predicate<Browser> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.test(this)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what + "; the page shows: " + text("body"));
            }
            java.util.concurrent.locks.LockSupport.parkNanos(ASK_AGAIN.toNanos());
        }
    }

    void awaitText(String selector, String text) {
        await(selector + " shows " + text, page -> page.text(selector).contains(text));
    }

    @Override
    public void close() {
        call("DELETE", "/session/" + session, null);
        driver.destroy();
    }

    private void devTools(String name, Map<String, Object> parameters) {
        command("/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    private String element(String selector) {
        return command("/element", Map.of("using", "css selector", "value", selector))
                .valueStream()
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private JsonNode command(String path, Map<String, Object> body) {
        return call("POST", "/session/" + session + path, body);
    }

    private void awaitDriver() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                call("GET", "/status", null);
                return;
            } catch (UncheckedIOException notYet) {
                if (driver.waitFor(ASK_AGAIN)) {
                    throw new IOException("chromedriver ended with " + driver.exitValue());
                }
            }
        }
        throw new IOException("chromedriver does not answer");
    }

    private JsonNode call(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(driverUrl + path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode value = json.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + value.path("message").asString());
            }
            return value;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
