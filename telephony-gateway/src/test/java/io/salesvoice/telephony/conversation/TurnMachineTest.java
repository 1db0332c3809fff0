package io.salesvoice.telephony.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallOutcome;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TurnMachineTest {
    @Nested
    class Opening {
        @Test
        void speaksTheNoticeThenTheGreeting() {
            TurnBench bench = new TurnBench().open();
            assertThat(bench.spoken()).containsExactly("Разговор записывается.");
            bench.play();
            assertThat(bench.spoken()).containsExactly("Разговор записывается.", "Чем могу помочь?");
        }

        @Test
        void isNotPausedBySpeechOverTheNotice() {
            TurnBench bench = new TurnBench().open();
            bench.on(new TurnEvent.VoiceBegan(0)).pass(2000);
            assertThat(bench.has(TurnCommand.PausePlayout.class)).isFalse();
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isFalse();
        }

        @Test
        void answersWhatWasSaidOverTheNoticeInsteadOfGreeting() {
            TurnBench bench = new TurnBench().open();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Сколько стоит тариф Старт?"));
            assertThat(bench.lastAsk().speculative()).isTrue();
            bench.answer("Старт стоит 4900 рублей.");
            bench.pass(1000).on(new TurnEvent.TextFinal(1, "Сколько стоит тариф Старт?"));
            assertThat(bench.has(TurnCommand.CommitAnswer.class)).isTrue();
            bench.play();
            assertThat(bench.spoken()).containsExactly("Разговор записывается.", "Старт стоит 4900 рублей.");
        }

        @Test
        void doesNotGreetOverACallerWhoIsStillSpeaking() {
            TurnBench bench = new TurnBench().open();
            bench.on(new TurnEvent.VoiceBegan(0)).play();
            assertThat(bench.spoken()).containsExactly("Разговор записывается.");
        }

        @Test
        void greetsAfterMereAgreementOverTheNotice() {
            TurnBench bench = new TurnBench().open();
            bench.voice(200).on(new TurnEvent.TextHeard(1, "Угу."));
            bench.pass(1500).on(new TurnEvent.TextFinal(1, "Угу."));
            bench.play();
            assertThat(bench.spoken()).containsExactly("Разговор записывается.", "Чем могу помочь?");
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
        }
    }

    @Nested
    class EndOfTurn {
        @Test
        void decodesEarlyAndAsksSpeculatively() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000);
            assertThat(bench.has(TurnCommand.MarkLikelyEnd.class)).isTrue();
            bench.on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            assertThat(bench.lastAsk()).satisfies(ask -> {
                assertThat(ask.speculative()).isTrue();
                assertThat(ask.revision()).isEqualTo(1);
            });
        }

        @Test
        void preparesTheFirstSentenceOfADraftAndPlaysNothing() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            bench.answer("Кофе.", "И чай.");
            assertThat(bench.all(TurnCommand.Prepare.class)).hasSize(1);
            assertThat(bench.spoken()).isEmpty();
        }

        @Test
        void waits550MsAfterACompleteSentence() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            bench.pass(349);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isFalse();
            bench.pass(1);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isTrue();
        }

        @Test
        void waits900MsAfterAnIncompleteOne() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Я хотел бы узнать про"));
            bench.pass(699);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isFalse();
            bench.pass(1);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isTrue();
        }

        @Test
        void waits1500MsWhileANumberIsDictated() {
            TurnBench bench = TurnBench.listening();
            bench.say("Перезвоните мне.");
            bench.answerExpecting(new Expectation("phone", true, null, false), "Назовите номер.");
            bench.playAll().forget();
            bench.voice(1000).on(new TurnEvent.TextHeard(2, "Восемь девятьсот шестнадцать."));
            bench.pass(1299);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isFalse();
            bench.pass(1);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isTrue();
        }

        @Test
        void throwsTheDraftAwayWhenTheCallerGoesOn() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Мне нужен кофе."));
            bench.on(new TurnEvent.VoiceBegan(0));
            assertThat(bench.has(TurnCommand.MarkResumed.class)).isTrue();
            assertThat(bench.has(TurnCommand.CancelAsk.class)).isTrue();
            assertThat(bench.has(TurnCommand.Forget.class)).isTrue();
            bench.pass(800).on(new TurnEvent.VoiceEnded(bench.now().minusMillis(200), 600));
            bench.on(new TurnEvent.TextHeard(1, "Мне нужен кофе для офиса."));
            assertThat(bench.lastAsk().revision()).isEqualTo(2);
            assertThat(bench.all(TurnCommand.Ask.class).getFirst().turnId())
                    .isEqualTo(bench.lastAsk().turnId());
        }

        @Test
        void commitsTheDraftWhenTheFinalSaysTheSame() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            bench.answer("Кофе.");
            bench.pass(350).on(new TurnEvent.TextFinal(1, "Что у вас есть?"));
            assertThat(bench.all(TurnCommand.CommitAnswer.class)).hasSize(1);
            assertThat(bench.all(TurnCommand.Ask.class)).hasSize(1);
            assertThat(bench.spoken()).containsExactly("Кофе.");
        }

        @Test
        void asksAnewWhenTheFinalSaysSomethingElse() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            bench.answer("Кофе.");
            bench.pass(350).on(new TurnEvent.TextFinal(1, "Что у вас ещё есть?"));
            assertThat(bench.has(TurnCommand.CommitAnswer.class)).isFalse();
            assertThat(bench.has(TurnCommand.CancelAsk.class)).isTrue();
            assertThat(bench.lastAsk().speculative()).isFalse();
            assertThat(bench.lastAsk().revision()).isEqualTo(2);
            assertThat(bench.spoken()).isEmpty();
        }

        @Test
        void takesThePartialWhenTheFinalDoesNotCome() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            bench.pass(350 + 4000);
            assertThat(bench.has(TurnCommand.CommitAnswer.class)).isTrue();
        }

        @Test
        void asksToRepeatWhatWasLongAndNotUnderstood() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1500).pass(900).on(new TurnEvent.TextFinal(1, ""));
            assertThat(bench.lastAsk().input()).isEqualTo(TurnInput.NOT_RECOGNIZED);
        }

        @Test
        void ignoresAShortNoise() {
            TurnBench bench = TurnBench.listening();
            bench.voice(200).pass(900).on(new TurnEvent.TextFinal(1, ""));
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
            assertThat(bench.state().timers()).containsKey(Timer.SILENCE);
        }

        @Test
        void performsActionsOfADraftOnlyWhenItIsCommitted() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Не записывайте."));
            TurnCommand.Ask ask = bench.lastAsk();
            bench.on(new TurnEvent.ActionCame(
                    ask.turnId(), 1, new DialogAction(DialogAction.Type.STOP_RECORDING, null, null)));
            assertThat(bench.has(TurnCommand.Perform.class)).isFalse();
            bench.pass(350).on(new TurnEvent.TextFinal(1, "Не записывайте."));
            assertThat(bench.has(TurnCommand.Perform.class)).isTrue();
        }
    }

    @Nested
    class Speaking {
        @Test
        void speaksOneSentenceAfterTheOtherAndPreparesAhead() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.");
            bench.answer("Один.", "Два.", "Три.");
            assertThat(bench.spoken()).containsExactly("Один.");
            assertThat(bench.all(TurnCommand.Prepare.class))
                    .extracting(prepare -> prepare.line().text())
                    .contains("Два.", "Три.");
            bench.playAll();
            assertThat(bench.spoken()).containsExactly("Один.", "Два.", "Три.");
        }

        @Test
        void hangsUpAfterTheLastSentenceWhenTheDialogEndsTheCall() {
            TurnBench bench = TurnBench.listening();
            bench.say("До свидания.");
            TurnCommand.Ask ask = bench.lastAsk();
            bench.on(new TurnEvent.SentenceCame(ask.turnId(), ask.revision(), new Sentence(0, "Всего доброго.", true)));
            bench.on(new TurnEvent.AnswerDone(ask.turnId(), ask.revision(), null, true));
            assertThat(bench.has(TurnCommand.HangUp.class)).isFalse();
            bench.playAll();
            assertThat(bench.all(TurnCommand.HangUp.class))
                    .containsExactly(new TurnCommand.HangUp(CallOutcome.COMPLETED, "dialog"));
            assertThat(bench.state().phase()).isEqualTo(Phase.OVER);
        }

        @Test
        void fillsAWaitBeforeItLastsTwoSeconds() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").pass(2000);
            assertThat(bench.spoken()).containsExactly("Секунду.");
        }

        @Test
        void neverSaysTheSameFillerTwiceRunning() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").pass(2000).play().pass(6000);
            assertThat(bench.spoken()).containsExactly("Секунду.", "Сейчас посмотрю.");
        }

        @Test
        void letsAFillerEndBeforeTheAnswer() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).pass(2000);
            assertThat(bench.spoken()).containsExactly("Секунду.");
            bench.on(new TurnEvent.LineStarted(bench.state().playing()));
            bench.on(new TurnEvent.TextFinal(1, "Расскажите.")).answer("Да.");
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isFalse();
            bench.playAll();
            assertThat(bench.spoken()).containsExactly("Секунду.", "Да.");
        }

        @Test
        void needsNoFillerWhenTheAnswerIsThere() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").answer("Да.");
            bench.on(new TurnEvent.LineStarted(bench.state().playing())).pass(5000);
            assertThat(bench.spoken()).containsExactly("Да.");
        }
    }

    @Nested
    class BargeIn {
        private final TurnBench bench = TurnBench.listening();

        BargeIn() {
            bench.say("Расскажите.").answer("У нас есть кофе и чай.", "Что вам ближе?");
            bench.on(new TurnEvent.LineStarted(bench.state().playing()));
            bench.forget();
        }

        @Test
        void pausesAtOnce() {
            bench.on(new TurnEvent.VoiceBegan(0));
            assertThat(bench.has(TurnCommand.PausePlayout.class)).isTrue();
        }

        @Test
        void resumesAfterLessThan300Ms() {
            bench.voice(250);
            assertThat(bench.has(TurnCommand.ResumePlayout.class)).isTrue();
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isFalse();
        }

        @Test
        void interruptsAfter700MsWithoutText() {
            bench.on(new TurnEvent.VoiceBegan(0)).pass(699);
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isFalse();
            bench.pass(1);
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isTrue();
            assertThat(bench.all(TurnCommand.FinishAnswer.class)).allMatch(TurnCommand.FinishAnswer::interrupted);
        }

        @Test
        void resumesAfterABackchannelBetween() {
            bench.voice(450);
            assertThat(bench.has(TurnCommand.ResumePlayout.class)).isFalse();
            bench.on(new TurnEvent.TextHeard(2, "Угу, ага."));
            assertThat(bench.has(TurnCommand.ResumePlayout.class)).isTrue();
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
        }

        @Test
        void resumesAfterItsOwnEcho() {
            bench.voice(450).on(new TurnEvent.TextHeard(2, "есть кофе и чай"));
            assertThat(bench.has(TurnCommand.ResumePlayout.class)).isTrue();
        }

        @Test
        void stopsForWordsBetween() {
            bench.voice(450).on(new TurnEvent.TextHeard(2, "А цена?"));
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isTrue();
            assertThat(bench.lastAsk().text()).isEqualTo("А цена?");
            bench.pass(500);
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isTrue();
        }

        @Test
        void resumesWhenNoTextComesWithin600Ms() {
            bench.voice(450).pass(599);
            assertThat(bench.has(TurnCommand.ResumePlayout.class)).isFalse();
            bench.pass(1);
            assertThat(bench.has(TurnCommand.ResumePlayout.class)).isTrue();
        }

        @Test
        void answersWordsThatCameTooLateToHoldThePlayout() {
            bench.voice(450).pass(700);
            bench.on(new TurnEvent.TextFinal(2, "А цена?"));
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isTrue();
            assertThat(bench.lastAsk().text()).isEqualTo("А цена?");
        }

        @Test
        void takesAShortYesAtTheEndOfTheQuestionAsItsAnswer() {
            bench.play();
            bench.on(new TurnEvent.LineStarted(bench.state().playing()));
            bench.voice(200).on(new TurnEvent.TextFinal(2, "Да."));
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
            bench.play();
            assertThat(bench.lastAsk().text()).isEqualTo("Да.");
        }

        @Test
        void addsUpVoiceWithShortPauses() {
            bench.voice(450);
            bench.on(new TurnEvent.VoiceBegan(0)).pass(250);
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isTrue();
        }

        @Test
        void cancelsAnAnswerThatIsStillBeingWritten() {
            TurnBench slow = TurnBench.listening();
            slow.say("Расскажите.").forget();
            TurnCommand.Ask ask = new TurnCommand.Ask(
                    slow.state().reply().turnId(), slow.state().reply().revision(), "", TurnInput.SPEECH, false);
            slow.on(new TurnEvent.SentenceCame(ask.turnId(), ask.revision(), new Sentence(0, "Один.", true)));
            slow.on(new TurnEvent.VoiceBegan(0)).pass(700);
            assertThat(slow.has(TurnCommand.CancelAsk.class)).isTrue();
        }
    }

    @Nested
    class SilenceAndKeys {
        @Test
        void promptsTwiceThenTakesLeave() {
            TurnBench bench = TurnBench.listening();
            bench.pass(7000);
            assertThat(bench.lastAsk().input()).isEqualTo(TurnInput.SILENCE);
            bench.answer("Вы меня слышите?").playAll().pass(7000);
            assertThat(bench.all(TurnCommand.Ask.class)).hasSize(2);
            bench.answer("Алло?").playAll().pass(7000);
            assertThat(bench.spoken()).last().isEqualTo("Не слышно.");
            bench.playAll();
            assertThat(bench.all(TurnCommand.HangUp.class))
                    .containsExactly(new TurnCommand.HangUp(CallOutcome.COMPLETED, "silence"));
        }

        @Test
        void countsPromptsAnewAfterTheCallerSpoke() {
            TurnBench bench = TurnBench.listening();
            bench.pass(7000).answer("Вы меня слышите?").playAll();
            bench.say("Да, слышу.").answer("Хорошо.").playAll();
            assertThat(bench.state().silencePrompts()).isZero();
        }

        @Test
        void endsKeysByHash() {
            TurnBench bench = TurnBench.listening();
            "8916".chars().forEach(key -> bench.on(new TurnEvent.KeyPressed((char) key)));
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
            bench.on(new TurnEvent.KeyPressed('#'));
            assertThat(bench.lastAsk().text()).isEqualTo("8916");
            assertThat(bench.lastAsk().input()).isEqualTo(TurnInput.DTMF);
        }

        @Test
        void endsKeysByAGap() {
            TurnBench bench = TurnBench.listening();
            bench.on(new TurnEvent.KeyPressed('1')).pass(2999);
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
            bench.pass(1);
            assertThat(bench.lastAsk().text()).isEqualTo("1");
        }

        @Test
        void stopsSpeakingAtAKey() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").answer("У нас есть кофе.").on(new TurnEvent.KeyPressed('0'));
            assertThat(bench.has(TurnCommand.StopPlayout.class)).isTrue();
        }
    }

    @Nested
    class Trouble {
        @Test
        void apologisesAndAsksAgainWhenTheDialogFails() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.");
            TurnCommand.Ask first = bench.lastAsk();
            bench.on(new TurnEvent.AnswerFailed(first.turnId(), first.revision(), "dialog_unreachable"));
            bench.pass(700);
            assertThat(bench.spoken()).containsExactly("Извините.");
            assertThat(bench.lastAsk().turnId()).isEqualTo(first.turnId());
            assertThat(bench.lastAsk().revision()).isEqualTo(first.revision() + 1);
            bench.answer("Кофе.").playAll();
            assertThat(bench.spoken()).containsExactly("Извините.", "Кофе.");
        }

        @Test
        void endsPolitelyWhenTheDialogStaysAway() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.");
            for (int i = 0; i < 3; i++) {
                TurnCommand.Ask ask = bench.lastAsk();
                bench.on(new TurnEvent.AnswerFailed(ask.turnId(), ask.revision(), "dialog_unreachable"));
                bench.playAll().pass(1500);
            }
            assertThat(bench.spoken()).contains("Неполадка.");
            bench.playAll();
            assertThat(bench.all(TurnCommand.HangUp.class))
                    .containsExactly(new TurnCommand.HangUp(CallOutcome.FAILED, "dialog_failed"));
        }

        @Test
        void dropsAFailedDraftWithoutAWord() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            bench.on(new TurnEvent.AnswerFailed(bench.lastAsk().turnId(), 1, "dialog_unreachable"));
            bench.pass(350).on(new TurnEvent.TextFinal(1, "Что у вас есть?"));
            assertThat(bench.lastAsk().speculative()).isFalse();
            assertThat(bench.spoken()).isEmpty();
        }

        @Test
        void asksAnewWhenTheDialogLostTheDraft() {
            TurnBench bench = TurnBench.listening();
            bench.voice(1000).on(new TurnEvent.TextHeard(1, "Что у вас есть?"));
            UUID turn = bench.lastAsk().turnId();
            bench.answer("Кофе.").pass(350).on(new TurnEvent.TextFinal(1, "Что у вас есть?"));
            bench.on(new TurnEvent.CommitFailed(turn, 1));
            assertThat(bench.lastAsk().speculative()).isFalse();
            bench.answer("Кофе.").playAll();
            assertThat(bench.spoken()).containsExactly("Кофе.");
        }

        @Test
        void asksToRepeatWhenRecognitionBroke() {
            TurnBench bench = TurnBench.listening();
            bench.on(new TurnEvent.VoiceBegan(0)).on(new TurnEvent.RecognitionLost(false));
            assertThat(bench.all(TurnCommand.RestartRecognizer.class))
                    .containsExactly(new TurnCommand.RestartRecognizer(2));
            assertThat(bench.lastAsk().input()).isEqualTo(TurnInput.NOT_RECOGNIZED);
        }

        @Test
        void endsPolitelyWithoutRecognition() {
            TurnBench bench = TurnBench.listening();
            bench.on(new TurnEvent.RecognitionLost(true)).playAll();
            assertThat(bench.spoken()).containsExactly("Неполадка.");
            assertThat(bench.all(TurnCommand.HangUp.class))
                    .containsExactly(new TurnCommand.HangUp(CallOutcome.FAILED, "recognition_failed"));
        }

        @Test
        void saysALineAgainAfterOneFailureOfSynthesis() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").answer("Кофе.");
            bench.on(new TurnEvent.LineFailed(bench.state().playing())).playAll();
            assertThat(bench.spoken()).containsExactly("Кофе.", "Извините.", "Кофе.");
        }

        @Test
        void endsPolitelyAfterTwoFailuresOfSynthesis() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").answer("Кофе.");
            bench.on(new TurnEvent.LineFailed(bench.state().playing()));
            bench.on(new TurnEvent.LineFailed(bench.state().playing())).playAll();
            assertThat(bench.all(TurnCommand.HangUp.class))
                    .containsExactly(new TurnCommand.HangUp(CallOutcome.FAILED, "synthesis_failed"));
        }

        @Test
        void endsWithASentenceAtTheCallLimit() {
            TurnBench bench = TurnBench.listening();
            bench.say("Расскажите.").answer("Долгий рассказ.");
            bench.pass(20 * 60_000L);
            assertThat(bench.spoken()).last().isEqualTo("Время вышло.");
            bench.playAll();
            assertThat(bench.all(TurnCommand.HangUp.class))
                    .containsExactly(new TurnCommand.HangUp(CallOutcome.COMPLETED, "time_limit"));
        }

        @Test
        void hangsUpEvenIfTheFarewellCannotBePlayed() {
            TurnBench bench = TurnBench.listening();
            bench.on(new TurnEvent.RecognitionLost(true)).pass(15_000);
            assertThat(bench.has(TurnCommand.HangUp.class)).isTrue();
        }
    }

    @Nested
    class HangUp {
        @Test
        void stillUnderstandsTheLastWords() {
            TurnBench bench = TurnBench.listening();
            bench.on(new TurnEvent.VoiceBegan(0)).pass(900).on(new TurnEvent.CallerGone());
            assertThat(bench.has(TurnCommand.CommitUtterance.class)).isTrue();
            bench.on(new TurnEvent.TextFinal(1, "Перезвоните завтра."));
            assertThat(bench.lastAsk().text()).isEqualTo("Перезвоните завтра.");
            bench.answer("Хорошо.");
            assertThat(bench.spoken()).isEmpty();
        }

        @Test
        void asksNothingAfterwards() {
            TurnBench bench = TurnBench.listening();
            bench.on(new TurnEvent.CallerGone()).pass(60_000);
            assertThat(bench.has(TurnCommand.Ask.class)).isFalse();
            assertThat(bench.has(TurnCommand.HangUp.class)).isFalse();
        }
    }
}
