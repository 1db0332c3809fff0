package io.salesvoice.e2e.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side of one service, as curl would use it. */
public final class Http {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;

    public Http(String base) {
        this.base = base;
    }

    /** Status and body, whatever they are. */
    public HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The JSON behind a path; any status but 2xx fails. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return body("GET", path, send("GET", path, ""));
    }

    /** Posts JSON and reads JSON; any status but 2xx fails. */
    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return body("POST", path, send("POST", path, json));
    }

    public byte[] getBytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + base + path + ": " + response.statusCode());
        }
        return response.body();
    }

    public byte[] postForBytes(String path, String json) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("POST " + base + path + ": " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    /** Milliseconds from the request to the first byte of the body. */
    public double millisToFirstByte(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        long start = System.nanoTime();
        HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200 || body.read() < 0) {
                throw new AssertionError("POST " + base + path + ": " + response.statusCode());
            }
            double millis = (System.nanoTime() - start) / 1e6;
            body.skipNBytes(body.available());
            return millis;
        }
    }

    /** A multipart form with one audio file and the language, the way of {@code curl -F}. */
    public JsonNode postAudio(String path, byte[] audio) throws IOException, InterruptedException {
        String boundary = "e2e-boundary-7d1f";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nru-RU\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"audio.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(audio);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> response = CLIENT.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        return body("POST", path, response);
    }

    public boolean isHealthy() throws InterruptedException {
        try {
            return send("GET", "/health", "").statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    public static String quote(String text) {
        return JSON.writeValueAsString(text);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    }

    private JsonNode body(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + base + path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
