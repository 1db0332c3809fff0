package io.salesvoice.dialog.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.HeardSentence;
import io.salesvoice.common.wire.dialog.PreviousTurn;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.dialog.testing.Conversation;
import io.salesvoice.dialog.testing.Conversation.Answer;
import io.salesvoice.dialog.testing.DialogUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Speculation, commits, repetitions, restarts, an absent CRM. */
class TurnProtocolTest extends DialogUnderTest {
    @Autowired
    DialogSessions sessions;

    @Autowired
    SessionStore store;

    private WebTestClient.BodyContentSpec session(Conversation call) {
        return http().get()
                .uri("/dialog/sessions/" + call.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.ResponseSpec commit(Conversation call, UUID turn, int revision) {
        return http().post()
                .uri("/dialog/turns/" + turn + "/commit")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"session_id\":\"" + call.id() + "\",\"revision\":" + revision + "}")
                .exchange();
    }

    @Test
    void changesNothingBeforeTheCommit() {
        Conversation call = call(PHONE);
        UUID turn = UUID.randomUUID();

        Answer planned = call.speculate("Сколько стоит тариф Старт?", turn, 1);

        assertThat(planned.text()).contains("4 900 ₽");
        assertThat(planned.actions()).isEmpty();
        assertThat(crm.of(call.id())).isEmpty();
        session(call).jsonPath("$.version").isEqualTo(1);

        assertThat(call.commit(turn, 1).actions())
                .extracting(DialogAction::type)
                .containsExactly(DialogAction.Type.LEAD_CREATED);
        session(call)
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.slots.need")
                .exists();
    }

    @Test
    void answersARepeatedCommitAlike() {
        Conversation call = call(PHONE);
        UUID turn = UUID.randomUUID();
        call.speculate("Сколько стоит тариф Старт?", turn, 1);

        var first = call.commit(turn, 1);
        var second = call.commit(turn, 1);

        assertThat(second).isEqualTo(first);
        assertThat(crm.of(call.id())).hasSize(1);
    }

    @Test
    void forgetsAPlanForANewerRevision() {
        Conversation call = call(PHONE);
        UUID turn = UUID.randomUUID();
        call.speculate("Сколько стоит", turn, 1);
        call.speculate("Сколько стоит охладитель молока?", turn, 2);

        commit(call, turn, 1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("turn_unknown");
        call.commit(turn, 2);

        session(call)
                .jsonPath("$.history[1].text")
                .isEqualTo("Сколько стоит охладитель молока?")
                .jsonPath("$.history[2].text")
                .value(text -> assertThat((String) text).contains("21 500 ₽"));
    }

    @Test
    void refusesAnOlderRevision() {
        Conversation call = call(PHONE);
        UUID turn = UUID.randomUUID();
        call.speculate("Сколько стоит тариф Старт?", turn, 2);

        http().post()
                .uri("/dialog/stream")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new TurnRequest(call.id(), turn, 1, "Сколько", TurnInput.SPEECH, true, null))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale_revision");
    }

    @Test
    void keepsInItsHistoryOnlyWhatWasHeard() {
        Conversation call = call(PHONE);
        Answer answer = call.say("Что входит в подписку?");

        http().post()
                .uri("/dialog/stream")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new TurnRequest(
                        call.id(),
                        UUID.randomUUID(),
                        1,
                        "А сколько стоит?",
                        TurnInput.SPEECH,
                        false,
                        new PreviousTurn(
                                answer.turnId(), List.of(new HeardSentence(0, "В подписку входят свежее", false)))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();

        session(call).jsonPath("$.history[2].text").isEqualTo("В подписку входят свежее");
    }

    @Test
    void goesOnAfterARestart() {
        Conversation call = call(PHONE);
        call.say("Сколько стоит Маэстро?");
        call.say("Меня зовут Анна");

        clock.advance(Duration.ofHours(1));
        sessions.evictIdle();
        assertThat(sessions.liveCount()).isZero();

        assertThat(call.say("Завтра в три часа дня").done().slots())
                .containsEntry("name", "Анна")
                .containsKey("callback_at");
        assertThat(call.end().leadId()).isNotNull();
    }

    @Test
    void losesNothingWhileTheCrmIsAway() {
        Conversation call = call(PHONE);
        crm.answerWith(503);
        Answer first = call.say("Сколько стоит Маэстро?");
        call.say("Меня зовут Анна");
        assertThat(first.actions()).extracting(DialogAction::type).containsExactly(DialogAction.Type.PENDING);
        assertThat(call.end().leadId()).isNull();
        assertThat(crm.of(call.id())).isEmpty();

        crm.answerWith(0);
        clock.advance(Duration.ofMinutes(2));

        assertThat(call.end().leadId()).isNotNull();
        assertThat(crm.of(call.id())).extracting(request -> request.method()).containsExactly("POST", "PATCH");
    }

    @Test
    void goesOnAfterTheCrmRefusedForGood() {
        Conversation call = call(PHONE);
        crm.answerWith(422);
        call.say("Сколько стоит Маэстро?");
        crm.answerWith(0);

        Answer next = call.say("Соедините с человеком");

        assertThat(next.actions()).extracting(DialogAction::type).contains(DialogAction.Type.TASK_CREATED);
    }

    @Test
    void endsOnceWhateverComesAfter() {
        Conversation call = call(PHONE);
        call.say("Сколько стоит Маэстро?");
        var ended = call.end();

        assertThat(call.end()).isEqualTo(ended);
        http().post()
                .uri("/dialog/stream")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new TurnRequest(call.id(), UUID.randomUUID(), 1, "Алло", TurnInput.SPEECH, false, null))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("session_ended");
    }

    @Test
    void opensASessionOnce() {
        Conversation call = call(PHONE);

        http().post()
                .uri("/dialog/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"session_id\":\"" + call.id() + "\",\"direction\":\"inbound\"}")
                .exchange()
                .expectBody()
                .jsonPath("$.turn_id")
                .isEqualTo(call.opened().turnId().toString());
    }

    @Test
    void writesTheSessionToRedisWithItsVersion() {
        Conversation call = call(PHONE);
        call.say("Сколько стоит Маэстро?");

        assertThat(store.load(call.id()))
                .hasValueSatisfying(state -> assertThat(state.version()).isEqualTo(2));
        assertThat(store.unwritten()).isZero();
    }
}
