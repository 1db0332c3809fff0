package io.salesvoice.telephony.web;

import static io.salesvoice.telephony.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.OutboundPermission;
import io.salesvoice.telephony.FakeLeg;
import io.salesvoice.telephony.GatewayTest;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.RecordingState;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegDirection;
import io.salesvoice.telephony.leg.LegEnd;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class CallApiTest extends GatewayTest {
    private static final String LOCAL = "{\"to\": \"sip:100@127.0.0.1:5080\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private IncomingCalls incoming;

    @Autowired
    private CallStore store;

    private WebTestClient http;

    @BeforeEach
    void connect() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
        dialer.legs().clear();
    }

    private FakeLeg talkingCall() {
        FakeLeg leg = new FakeLeg(UuidV7.next(), LegDirection.INBOUND, "+79161234567", "100");
        leg.connect(incoming.onIncoming(leg));
        until("answered", leg::isAnswered);
        until("notice played", leg.playout()::playToEnd);
        until("greeting played", leg.playout()::playToEnd);
        return leg;
    }

    private Call ended(UUID id) {
        until("ended", () -> store.find(id).map(Call::state).orElse(null) == CallState.ENDED);
        return store.find(id).orElseThrow();
    }

    private WebTestClient.ResponseSpec place(String body) {
        return http.post()
                .uri("/api/v1/calls")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void showsACallWithItsTurnsAndRecording() {
        engines.hears("Что у вас есть?").answers("Что у вас есть?", "Кофе.");
        FakeLeg leg = talkingCall();
        leg.speak(900);
        until("answer played", leg.playout()::playToEnd);
        leg.farEndHangsUp();
        UUID id = ended(leg.callId()).id();
        until("recording", () -> store.find(id).orElseThrow().recording() == RecordingState.AVAILABLE);
        http.get()
                .uri("/api/v1/calls/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ended")
                .jsonPath("$.outcome")
                .isEqualTo("completed")
                .jsonPath("$.turns.length()")
                .isEqualTo(3)
                .jsonPath("$.turns[2].stages.total_ms")
                .isNumber()
                .jsonPath("$.turns[2].engines.tts")
                .isEqualTo("scripted")
                .jsonPath("$.links.task_ids")
                .isArray()
                .jsonPath("$.sip_status")
                .doesNotExist();
        http.get()
                .uri("/api/v1/calls/" + id + "/transcript")
                .exchange()
                .expectBody()
                .jsonPath("$.turns[1].text")
                .isEqualTo("Что у вас есть?");
        http.get()
                .uri("/api/v1/calls/" + id + "/recording")
                .header("Range", "bytes=0-43")
                .exchange()
                .expectStatus()
                .isEqualTo(206)
                .expectHeader()
                .contentType("audio/wav")
                .expectHeader()
                .contentLength(44);
    }

    @Test
    void listsNewestFirstWithACursor() {
        UUID first = ended(hungUp()).id();
        UUID second = ended(hungUp()).id();
        http.get()
                .uri("/api/v1/calls?limit=1&state=ended&direction=inbound")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(second.toString())
                .jsonPath("$.items[0].turns")
                .doesNotExist()
                .jsonPath("$.next_cursor")
                .isEqualTo(second.toString());
        http.get()
                .uri("/api/v1/calls?limit=1&cursor=" + second)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(first.toString());
    }

    private UUID hungUp() {
        FakeLeg leg = talkingCall();
        leg.farEndHangsUp();
        ended(leg.callId());
        return leg.callId();
    }

    @Test
    void hangsUpSendsKeysAndSpeaksForAnOperator() {
        FakeLeg leg = talkingCall();
        String call = "/api/v1/calls/" + leg.callId();
        http.post()
                .uri(call + "/dtmf")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"digits\": \"12#\"}")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(leg.calls()).contains("dtmf 12#");
        http.post()
                .uri(call + "/say")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"Соединяю с оператором.\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(202);
        until("said", leg.playout()::playToEnd);
        http.delete().uri(call).exchange().expectStatus().isNoContent();
        assertThat(ended(leg.callId()).endReason()).isEqualTo("operator");
        http.delete().uri(call).exchange().expectStatus().isEqualTo(409);
        assertThat(store.turns(leg.callId())).anyMatch(turn -> turn.text().equals("Соединяю с оператором."));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/calls/nonsense, 400, invalid_id",
        "GET, /api/v1/calls/00000000-0000-7000-8000-000000000000, 404, call_not_found",
        "GET, /api/v1/calls/00000000-0000-7000-8000-000000000000/recording, 404, call_not_found",
        "GET, /api/v1/calls/00000000-0000-7000-8000-000000000000/events, 404, call_not_found",
        "DELETE, /api/v1/calls/00000000-0000-7000-8000-000000000000, 404, call_not_found",
        "GET, /api/v1/calls?limit=0, 400, invalid_field",
        "GET, /api/v1/calls?state=flying, 400, invalid_field",
        "GET, /api/v1/calls?cursor=x, 400, invalid_id",
        "POST, /api/v1/calls/00000000-0000-7000-8000-000000000000/transfer, 404, not_found"
    })
    void answersBadRequestsWithAProblem(String method, String path, int status, String code) {
        http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void refusesAForeignHost() {
        http.get()
                .uri("/api/v1/calls")
                .header("Host", "evil.example")
                .exchange()
                .expectStatus()
                .isEqualTo(403);
    }

    @Test
    void placesATestCallThatTalksLikeAnyOther() {
        place("{\"to\": \"sip:100@127.0.0.1:5080\", \"contact\": {\"name\": \"Иван\"}}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/calls/[0-9a-f-]{36}")
                .expectBody()
                .jsonPath("$.direction")
                .isEqualTo("outbound")
                .jsonPath("$.reason")
                .isEqualTo("test")
                .jsonPath("$.state")
                .isEqualTo("ringing");
        FakeLeg leg = dialer.legs().getLast();
        leg.ringing();
        leg.pickUp();
        until("notice played", leg.playout()::playToEnd);
        assertThat(engines.sessions().getLast().direction()).isEqualTo("outbound");
        assertThat(engines.sessions().getLast().caller().name()).isEqualTo("Иван");
        leg.farEndHangsUp();
        assertThat(ended(leg.callId()).outcome().word()).isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, 486, busy",
        "NO_ANSWER, 487, no_answer",
        "REJECTED, 603, rejected",
        "CANCELLED, 487, cancelled",
        "FAILED, 503, failed"
    })
    void tellsTheOutcomesOfUnansweredCallsApart(LegEnd end, int status, String outcome) {
        place(LOCAL).expectStatus().isCreated();
        FakeLeg leg = dialer.legs().getLast();
        leg.ringing();
        leg.end(end, status);
        Call call = ended(leg.callId());
        assertThat(call.outcome().word()).isEqualTo(outcome);
        assertThat(call.sipStatus()).isEqualTo(status);
        assertThat(call.answeredAt()).isNull();
    }

    @Test
    void cancelsARingingCall() {
        place(LOCAL).expectStatus().isCreated();
        FakeLeg leg = dialer.legs().getLast();
        http.delete()
                .uri("/api/v1/calls/" + leg.callId())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(ended(leg.callId()).outcome().word()).isEqualTo("cancelled");
    }

    @Test
    void saysWhichRuleForbadeACall() {
        permission.set(new OutboundPermission(false, "do_not_call", null));
        place(LOCAL)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("outbound_refused_do_not_call");
        assertThat(dialer.legs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sip:100@8.8.8.8, 403, outbound_refused_test_destination",
        "sip:100@example.com, 403, outbound_refused_test_destination",
        "+79161234567, 409, no_trunk",
        "sip:100, 400, invalid_sip_uri",
        "12, 400, invalid_destination",
        "'', 400, invalid_destination"
    })
    void dialsNowhereElse(String to, int status, String code) {
        place("{\"to\": \"" + to + "\"}")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        assertThat(dialer.legs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"to\": ", "[]", "\"x\"", "{\"to\": {\"a\": 1}}", ""})
    void takesNoMalformedBody(String body) {
        place(body).expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void answersTheSameIdempotencyKeyWithTheSameCall() {
        String key = UUID.randomUUID().toString();
        String location =
                placed(key, LOCAL, 201).getResponseHeaders().getLocation().toString();
        until("stored", () -> store.find(dialer.legs().getLast().callId()).isPresent());
        String again =
                placed(key, LOCAL, 200).getResponseHeaders().getLocation().toString();
        assertThat(again).isEqualTo(location);
        placed(key, "{\"to\": \"sip:200@127.0.0.1:5080\"}", 422);
        assertThat(dialer.legs()).hasSize(1);
        dialer.legs().getLast().end(LegEnd.BUSY, 486);
    }

    private org.springframework.test.web.reactive.server.EntityExchangeResult<byte[]> placed(
            String key, String body, int status) {
        return http.post()
                .uri("/api/v1/calls")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();
    }

    @Test
    void tellsWatchersWhatHappensUntilTheEnd() {
        engines.hears("Что у вас есть?").answers("Что у вас есть?", "Кофе.");
        FakeLeg leg = talkingCall();
        FluxExchangeResult<String> stream = http.get()
                .uri("/api/v1/calls/" + leg.callId() + "/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class);
        List<String> events = new java.util.concurrent.CopyOnWriteArrayList<>();
        var done =
                stream.getResponseBody().doOnNext(events::add).ignoreElements().toFuture();
        until("first event", () -> !events.isEmpty());
        leg.speak(900);
        until("answer played", leg.playout()::playToEnd);
        leg.farEndHangsUp();
        until("stream ended", done::isDone);
        assertThat(events).anyMatch(event -> event.contains("\"partial\""));
        assertThat(events).anyMatch(event -> event.contains("\"turn\"") && event.contains("Кофе."));
        assertThat(events.getLast()).contains("\"ended\"");
    }

    @Test
    void countsCallsInItsStatistics() {
        ended(hungUp());
        http.get()
                .uri("/stats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("calls{").contains("calls.active"));
    }
}
