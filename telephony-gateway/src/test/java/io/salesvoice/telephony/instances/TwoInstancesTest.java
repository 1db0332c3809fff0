package io.salesvoice.telephony.instances;

import static io.salesvoice.telephony.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.telephony.FakeLeg;
import io.salesvoice.telephony.GatewayTest;
import io.salesvoice.telephony.TelephonyApplication;
import io.salesvoice.telephony.TestDatabase;
import io.salesvoice.telephony.TestRedis;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallEvent;
import io.salesvoice.telephony.call.CallEvents;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegDirection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

/** One gateway has the call, another is asked; PostgreSQL and Redis between them are real. */
class TwoInstancesTest extends GatewayTest {
    private static ConfigurableApplicationContext other;

    @Autowired
    private IncomingCalls incoming;

    @Autowired
    private CallStore store;

    @Autowired
    private CallEvents events;

    private WebTestClient http;

    @BeforeAll
    static void startTheOther() {
        other = new SpringApplicationBuilder(TelephonyApplication.class, GatewayTest.Fakes.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + TestDatabase.url(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.data.redis.port=" + TestRedis.port(),
                        "--salesvoice.calls.max-calls=50",
                        "--salesvoice.calls.recordings=target/recordings",
                        "--salesvoice.sip.bind-address=127.0.0.1",
                        "--salesvoice.rtp.bind-address=127.0.0.1",
                        "--salesvoice.sip.port=" + freePort());
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
    }

    @BeforeEach
    void askTheOther() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
        awaitEventsToTravel();
    }

    private void awaitEventsToTravel() {
        AtomicBoolean heard = new AtomicBoolean();
        Disposable listening = other.getBean(CallEvents.class).all().subscribe(event -> heard.set(true));
        until("events travel", () -> {
            events.publish(new CallEvent("partial", UuidV7.next(), Instant.now(), null, null, "раз"));
            return heard.get();
        });
        listening.dispose();
    }

    private FakeLeg talkingCall() {
        FakeLeg leg = new FakeLeg(UuidV7.next(), LegDirection.INBOUND, "+79161234567", "100");
        leg.connect(incoming.onIncoming(leg));
        until("answered", leg::isAnswered);
        until("notice played", leg.playout()::playToEnd);
        until("greeting played", leg.playout()::playToEnd);
        until("stored", () -> store.find(leg.callId()).isPresent());
        return leg;
    }

    private void awaitEnd(UUID id) {
        until("ended", () -> store.find(id).map(Call::state).orElse(null) == CallState.ENDED);
    }

    @Test
    void anOperatorsCommandsReachTheInstanceThatHasTheCall() {
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
        awaitEnd(leg.callId());
        assertThat(store.find(leg.callId()).orElseThrow().endReason()).isEqualTo("operator");
        assertThat(store.turns(leg.callId())).anyMatch(turn -> turn.text().equals("Соединяю с оператором."));
        http.delete().uri(call).exchange().expectStatus().isEqualTo(409);
    }

    @Test
    void aWatcherSeesTheCallOfAnotherInstanceToItsEnd() {
        engines.hears("Что у вас есть?").answers("Что у вас есть?", "Кофе.");
        FakeLeg leg = talkingCall();
        List<String> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> done = http.get()
                .uri("/api/v1/calls/" + leg.callId() + "/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .doOnNext(seen::add)
                .then()
                .toFuture();
        until("first event", () -> !seen.isEmpty());
        leg.speak(900);
        until("answer played", leg.playout()::playToEnd);
        until("turn seen", () -> seen.stream().anyMatch(event -> event.contains("Кофе.")));
        leg.farEndHangsUp();
        until("stream ended", done::isDone);
        assertThat(seen).anyMatch(event -> event.contains("\"partial\""));
        assertThat(seen.getLast()).contains("\"ended\"");
    }

    @Test
    void withoutRedisTheAnswerSaysSoAndTheCallGoesOn() {
        FakeLeg leg = talkingCall();
        String call = "/api/v1/calls/" + leg.callId();
        TestRedis.stop();
        try {
            assertProblem(http.delete().uri(call).exchange(), 503, "owner_unreachable");
            assertProblem(
                    http.get().uri(call + "/events").accept(MediaType.ALL).exchange(), 503, "live_events_unavailable");
            engines.hears("Что у вас есть?").answers("Что у вас есть?", "Кофе.");
            leg.speak(900);
            until("answer played", leg.playout()::playToEnd);
        } finally {
            TestRedis.start();
        }
        until(
                "reached again",
                () -> http.delete()
                                .uri(call)
                                .exchange()
                                .returnResult(Void.class)
                                .getStatus()
                                .value()
                        != 503);
        awaitEnd(leg.callId());
        assertThat(store.find(leg.callId()).orElseThrow().endReason()).isEqualTo("operator");
    }

    @Test
    void anOwnerThatDoesNotAnswerIsSaidToBeSilent() {
        UUID id = foreignCall(Instant.now().plusSeconds(3600));
        assertProblem(http.delete().uri("/api/v1/calls/" + id).exchange(), 503, "owner_silent");
    }

    @Test
    void aCallWhoseOwnerIsGoneIsOver() {
        UUID id = foreignCall(Instant.now().minusSeconds(1));
        assertProblem(http.delete().uri("/api/v1/calls/" + id).exchange(), 409, "call_not_live");
    }

    private UUID foreignCall(Instant leaseUntil) {
        UUID id = UuidV7.next();
        store.create(
                Call.ringing(id, CallDirection.INBOUND, "+79161234567", "100", null, Instant.now()),
                "gone-" + id,
                leaseUntil);
        return id;
    }

    private static void assertProblem(WebTestClient.ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
