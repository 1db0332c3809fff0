package io.salesvoice.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** On one kept-alive connection, answers of virtual threads and answers given at once follow each other. */
@SpringBootTest(
        classes = ConventionsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=conventions")
class KeepAliveFilterTest {
    private static final int ROUNDS = 300;

    @Value("${local.server.port}")
    int port;

    @Test
    void aConnectionIsReadAfterAnyMixOfAnswers() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(get(client, "/thread")).isEqualTo(200);
                assertThat(get(client, "/swagger-ui.html")).isEqualTo(302);
            }
        }
    }

    private int get(HttpClient client, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
