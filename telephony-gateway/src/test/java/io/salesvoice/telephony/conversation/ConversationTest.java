package io.salesvoice.telephony.conversation;

import static io.salesvoice.telephony.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.FakeLeg;
import io.salesvoice.telephony.GatewayTest;
import io.salesvoice.telephony.ScriptedEngines;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.LiveCalls;
import io.salesvoice.telephony.call.RecordingFiles;
import io.salesvoice.telephony.call.RecordingState;
import io.salesvoice.telephony.call.TurnRole;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegDirection;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConversationTest extends GatewayTest {
    @Autowired
    private IncomingCalls incoming;

    @Autowired
    private CallStore store;

    @Autowired
    private LiveCalls live;

    @Autowired
    private RecordingFiles recordings;

    private FakeLeg call() {
        FakeLeg leg = new FakeLeg(UuidV7.next(), LegDirection.INBOUND, "+79161234567", "100");
        // The leg's events wait in the mailbox of a conversation that begins on its own thread.
        leg.connect(incoming.onIncoming(leg));
        return leg;
    }

    /** Up to the end of the greeting. */
    private FakeLeg listeningCall() {
        FakeLeg leg = call();
        until("answered", leg::isAnswered);
        until("notice played", leg.playout()::playToEnd);
        until("greeting played", leg.playout()::playToEnd);
        return leg;
    }

    private Call stored(FakeLeg leg, CallState state) {
        until("call " + state, () -> store.find(leg.callId()).map(Call::state).orElse(null) == state);
        return store.find(leg.callId()).orElseThrow();
    }

    private List<CallTurn> turns(FakeLeg leg, int count) {
        until(count + " turns", () -> store.turns(leg.callId()).size() >= count);
        return store.turns(leg.callId());
    }

    @Test
    void answersGreetsListensAnswersAndKeepsItAll() {
        engines.hears("Сколько стоит тариф Старт?")
                .answers("Сколько стоит тариф Старт?", "Четыре тысячи девятьсот рублей.", "Оформим?");
        FakeLeg leg = listeningCall();
        leg.speak(900);
        until("answer played", leg.playout()::playToEnd);
        until("second sentence played", leg.playout()::playToEnd);
        leg.farEndHangsUp();

        Call call = stored(leg, CallState.ENDED);
        assertThat(call.outcome()).isEqualTo(CallOutcome.COMPLETED);
        assertThat(call.endReason()).isEqualTo("caller");
        assertThat(call.from()).isEqualTo("+79161234567");
        assertThat(call.noticeStartMs()).isNotNull();
        assertThat(call.noticeEndMs()).isNotNull();
        List<CallTurn> turns = turns(leg, 3);
        assertThat(turns)
                .extracting(CallTurn::role)
                .containsExactly(TurnRole.ASSISTANT, TurnRole.CALLER, TurnRole.ASSISTANT);
        assertThat(turns.get(0).heardText()).isEqualTo("Разговор записывается. Чем могу помочь?");
        assertThat(turns.get(1).text()).isEqualTo("Сколько стоит тариф Старт?");
        assertThat(turns.get(2).heardText()).isEqualTo("Четыре тысячи девятьсот рублей. Оформим?");
        assertThat(turns.get(2).stages()).isNotNull();
        assertThat(turns.get(2).stages().totalMs()).isNotNull();
        assertThat(engines.turns().getFirst().speculative()).isTrue();
        assertThat(engines.commits()).containsExactly(engines.turns().getFirst().turnId());
        assertThat(engines.sessions().getLast().caller().phone()).isEqualTo("+79161234567");
        until("dialog told of the end", () -> engines.ends().containsKey(leg.callId()));
        until("nothing left", () -> live.find(leg.callId()).isEmpty());
        until(
                "lead linked",
                () -> ScriptedEngines.LEAD.equals(
                        store.find(leg.callId()).orElseThrow().leadId()));
        until("recording kept", () -> store.find(leg.callId()).orElseThrow().recording() == RecordingState.AVAILABLE);
    }

    @Test
    void tellsTheDialogWhatWasHeardBeforeAnInterruption() {
        engines.hears("Расскажите.").answers("Расскажите.", "Раз два три четыре пять шесть семь восемь девять десять.");
        FakeLeg leg = listeningCall();
        leg.speak(900);
        until("speaking", () -> leg.playout().written() == 8000);
        leg.playout().played(8000 * 25 / 100);
        engines.hears("Стойте.");
        leg.beginToSpeak();
        until("stopped", () -> leg.playout().stops() > 0);
        leg.frames(800);
        leg.stopSpeaking(800);
        until("asked again", () -> engines.turns().getLast().userMessage().equals("Стойте."));
        assertThat(engines.turns().getLast().previous().sentences().getFirst().heardText())
                .isEqualTo("Раз два");
        leg.farEndHangsUp();
        stored(leg, CallState.ENDED);
        assertThat(turns(leg, 3).get(2)).satisfies(turn -> {
            assertThat(turn.interrupted()).isTrue();
            assertThat(turn.heardText()).isEqualTo("Раз два");
        });
    }

    @Test
    void deletesTheRecordingAtTheCallersWishAndGoesOn() {
        engines.hears("Не записывайте.")
                .acts("Не записывайте.", new DialogAction(DialogAction.Type.STOP_RECORDING, null, null));
        FakeLeg leg = listeningCall();
        leg.speak(900);
        until("recording stopped", () -> leg.calls().contains("stopRecording"));
        until("file gone", () -> Files.notExists(recordings.find(leg.callId())));
        assertThat(leg.isOver()).isFalse();
        leg.farEndHangsUp();
        assertThat(stored(leg, CallState.ENDED).recording()).isEqualTo(RecordingState.DELETED);
    }

    @Test
    void hangsUpWhenTheDialogHasSaidGoodbye() {
        engines.hears("Пока.")
                .answers("Пока.", "До свидания.")
                .acts("Пока.", new DialogAction(DialogAction.Type.END_CALL, null, null));
        FakeLeg leg = listeningCall();
        leg.speak(600);
        until("goodbye played", leg.playout()::playToEnd);
        until("hung up", leg::isOver);
        assertThat(stored(leg, CallState.ENDED).endReason()).isEqualTo("dialog");
    }

    @Test
    void refusesBeforeTheAnswerWhenTheDialogIsDown() {
        engines.dialogDown(true);
        FakeLeg leg = call();
        until("refused", leg::isOver);
        assertThat(leg.calls()).noneMatch("answer"::equals).anyMatch(call -> call.startsWith("reject 503"));
        assertThat(stored(leg, CallState.ENDED).endReason()).isEqualTo("dialog_unavailable");
    }

    @Test
    void apologisesAndGoesOnWhenTheDialogComesBack() {
        engines.hears("Расскажите.").answers("Расскажите.", "Ответ.");
        FakeLeg leg = listeningCall();
        engines.dialogDown(true);
        leg.speak(900);
        until("asked after the draft failed", () -> engines.turns().stream().anyMatch(turn -> !turn.speculative()));
        engines.dialogDown(false);
        until("answer stored", () -> {
            leg.playout().playToEnd();
            return store.turns(leg.callId()).stream().anyMatch(turn -> "Ответ.".equals(turn.heardText()));
        });
        assertThat(store.turns(leg.callId())).anyMatch(turn -> turn.text().startsWith("Извините"));
        leg.farEndHangsUp();
    }

    @Test
    void sendsKeysToTheDialog() {
        FakeLeg leg = listeningCall();
        "123#".chars().forEach(key -> leg.press((char) key));
        until("keys asked", () -> engines.turns().stream().anyMatch(turn -> turn.input() == TurnInput.DTMF));
        assertThat(engines.turns().getLast().userMessage()).isEqualTo("123");
        leg.farEndHangsUp();
    }

    @Test
    void keepsTheLastWordsOfACallerWhoHangsUpWithThem() {
        engines.hears("Меня зовут Иван, перезвоните.");
        FakeLeg leg = listeningCall();
        leg.beginToSpeak();
        leg.frames(900);
        until("heard", () -> engines.frames().contains(io.salesvoice.common.wire.asr.AudioFrameType.PCM));
        leg.farEndHangsUp();
        assertThat(stored(leg, CallState.ENDED).outcome()).isEqualTo(CallOutcome.COMPLETED);
        assertThat(turns(leg, 2).getLast().text()).isEqualTo("Меня зовут Иван, перезвоните.");
        assertThat(engines.turns().getLast().userMessage()).isEqualTo("Меня зовут Иван, перезвоните.");
    }

    @Test
    void leavesNothingBehindWhenTheCallerGivesUpEarly() {
        FakeLeg leg = new FakeLeg(UUID.randomUUID(), LegDirection.INBOUND, "anonymous", "100");
        leg.connect(incoming.onIncoming(leg));
        leg.farEndHangsUp();
        until("gone", () -> live.find(leg.callId()).isEmpty());
        until("no session left open", () -> engines.ends().containsKey(leg.callId()));
    }
}
