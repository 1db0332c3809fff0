package io.salesvoice.dialog.testing;

import io.salesvoice.common.wire.dialog.Caller;
import io.salesvoice.common.wire.dialog.CommitRequest;
import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.PreviousTurn;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.dialog.DialogApplication;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service once for all tests. */
@SpringBootTest(
        classes = DialogApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"salesvoice.dialog.crm.interval=1h", "salesvoice.dialog.scenario-refresh=1h"})
@Import(DialogUnderTest.Fakes.class)
public abstract class DialogUnderTest {
    protected static final String PHONE = "+79161234567";

    @Autowired
    protected JsonMapper json;

    @LocalServerPort
    protected int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcTemplate jdbc;

    protected final RememberingCrm crm = TestBackends.CRM;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> TestBackends.POSTGRES.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
        registry.add("spring.data.redis.port", () -> TestBackends.REDIS.ports().getFirst());
        registry.add("salesvoice.clients.crm-url", TestBackends.CRM::url);
    }

    @AfterEach
    void restoreTheFakes() {
        clock.set(MovableClock.START);
        crm.answerWith(0);
        crm.hasAnOpenLead(false);
    }

    protected WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(codecs -> {
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                })
                .responseTimeout(Duration.ofMinutes(2))
                .build();
    }

    /** A conversation over HTTP as the gateway holds it. */
    protected Conversation call(@Nullable String phone) {
        return call(phone, "inbound", null);
    }

    protected Conversation call(@Nullable String phone, String direction, @Nullable String scenario) {
        UUID callId = UUID.randomUUID();
        SessionOpened opened = http().post()
                .uri("/dialog/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new SessionRequest(
                        callId.toString(), callId, scenario, direction, new Caller(phone, null), null))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(SessionOpened.class)
                .returnResult()
                .getResponseBody();
        if (opened == null) {
            throw new AssertionError("no answer to the opening");
        }
        return new Conversation(this, opened);
    }

    List<DialogEvent> stream(TurnRequest request) {
        List<ServerSentEvent<DialogEvent>> events = http().post()
                .uri("/dialog/stream")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<DialogEvent>>() {})
                .getResponseBody()
                .collectList()
                .block(Duration.ofMinutes(1));
        if (events == null) {
            throw new AssertionError("no events");
        }
        return events.stream()
                .map(ServerSentEvent::data)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    CommitResult commit(UUID turnId, String sessionId, int revision) {
        CommitResult result = http().post()
                .uri("/dialog/turns/{id}/commit", turnId)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new CommitRequest(sessionId, revision))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CommitResult.class)
                .returnResult()
                .getResponseBody();
        if (result == null) {
            throw new AssertionError("no answer to the commit");
        }
        return result;
    }

    SessionEnded end(String sessionId, @Nullable PreviousTurn previous) {
        SessionEnded ended = http().post()
                .uri("/dialog/sessions/{id}/end", sessionId)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new EndRequest("completed", clock.instant(), previous))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SessionEnded.class)
                .returnResult()
                .getResponseBody();
        if (ended == null) {
            throw new AssertionError("no answer to the end");
        }
        return ended;
    }

    static TurnRequest request(
            String sessionId, UUID turnId, int revision, String text, TurnInput input, boolean speculative) {
        return new TurnRequest(sessionId, turnId, revision, text, input, speculative, null);
    }

    /** The fakes in place of the clock. */
    public static class Fakes {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
