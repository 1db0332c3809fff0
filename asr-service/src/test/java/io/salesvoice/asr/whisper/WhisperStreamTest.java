package io.salesvoice.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.asr.TestSpeech;
import io.salesvoice.asr.domain.Language;
import io.salesvoice.asr.domain.RecognitionListener;
import io.salesvoice.asr.domain.StreamSettings;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.asr.RecognitionEvent.Type;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.recognition.DecodePriority;
import io.salesvoice.speech.recognition.RecognitionException;
import io.salesvoice.speech.vad.SileroVad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhisperStreamTest implements RecognitionListener {
    private static SileroVad vad;

    private final FakeDecodes engine = new FakeDecodes();
    private final List<RecognitionEvent> events = new ArrayList<>();
    private final WhisperStream stream = new WhisperStream(
            engine,
            new StreamSettings("test", 8000, new Language("ru-RU", "ru")),
            new UtteranceBuffer(vad, 8000),
            this);
    private int finished;

    @BeforeAll
    static void open() {
        vad = SileroVad.open(ModelFiles.find(null));
    }

    @AfterAll
    static void close() {
        vad.close();
    }

    @Override
    public void onEvent(RecognitionEvent event) {
        events.add(event);
    }

    @Override
    public void onFinished() {
        finished++;
    }

    @Test
    void theLikelyEndsResultIsTheFinalWhenNoVoiceFollows() {
        speak(TestSpeech.testAudio());
        stream.likelyEnd();
        engine.last().answer("проверьте номер");
        quiet(500);
        stream.commit();
        assertThat(engine.decodes).hasSize(1);
        assertThat(types()).containsExactly(Type.PARTIAL, Type.FINAL);
        assertThat(events).extracting(RecognitionEvent::text).containsOnly("проверьте номер");
        assertThat(events).extracting(RecognitionEvent::revision).containsExactly(1, 2);
    }

    @Test
    void aRunningLikelyEndIsMadeUrgentByTheCommitAndGivesTheFinal() {
        speak(TestSpeech.testAudio());
        stream.likelyEnd();
        stream.commit();
        assertThat(engine.promoted).hasSize(1);
        engine.last().answer("проверьте номер");
        assertThat(engine.decodes).hasSize(1);
        assertThat(types()).containsExactly(Type.FINAL);
    }

    @Test
    void voiceAfterALikelyEndMakesANewDecode() {
        speak(TestSpeech.testAudio());
        stream.likelyEnd();
        FakeDecodes.Decode first = engine.last();
        stream.resumed();
        assertThat(first.result()).isCancelled();
        quiet(300);
        speak(TestSpeech.firstParticipant());
        stream.commit();
        assertThat(engine.decodes).hasSize(2);
        assertThat(engine.last().priority()).isEqualTo(DecodePriority.FINAL);
        assertThat(engine.last().utterance().audio().durationMs())
                .isGreaterThan(first.utterance().audio().durationMs() + 1500);
        engine.last().answer("оба");
        assertThat(types()).containsExactly(Type.FINAL);
    }

    @Test
    void silenceGivesAnEmptyFinalWithoutADecode() {
        quiet(3000);
        stream.silence(60_000);
        stream.commit();
        assertThat(engine.decodes).isEmpty();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Type.FINAL);
            assertThat(event.text()).isEmpty();
            assertThat(event.utterance()).isEqualTo(1);
        });
        assertThat(engine.utterances).containsExactly("empty");
    }

    @Test
    void longSilenceBeforeSpeechIsNotDecodedAndTimesStayTrue() {
        quiet(5000);
        stream.silence(10_000);
        speak(TestSpeech.testAudio());
        stream.commit();
        engine.last().answer("текст");
        assertThat(engine.last().utterance().audio().durationMs()).isBetween(2500L, 4000L);
        assertThat(events.getLast().startMs()).isBetween(15_000L, 15_500L);
        assertThat(events.getLast().endMs()).isBetween(17_500L, 18_400L);
    }

    @Test
    void eachUtteranceHasOneFinalAndItsOwnNumber() {
        speak(TestSpeech.testAudio());
        stream.commit();
        FakeDecodes.Decode first = engine.last();
        speak(TestSpeech.firstParticipant());
        stream.commit();
        FakeDecodes.Decode second = engine.last();
        assertThat(first.utterance().key()).isNotEqualTo(second.utterance().key());
        second.answer("вторая");
        first.answer("первая");
        assertThat(events).extracting(RecognitionEvent::utterance).containsExactly(2, 1);
        assertThat(events).extracting(RecognitionEvent::text).containsExactly("вторая", "первая");
    }

    @Test
    void aFailureIsSaidAndTheFinalIsEmpty() {
        speak(TestSpeech.testAudio());
        stream.commit();
        engine.last()
                .result()
                .completeExceptionally(new RecognitionException(RecognitionException.Kind.DEADLINE, "late"));
        assertThat(types()).containsExactly(Type.ERROR, Type.FINAL);
        assertThat(events.getFirst().code()).isEqualTo("recognition_deadline");
        assertThat(events.getLast().text()).isEmpty();
        assertThat(engine.utterances).containsExactly("failed");
    }

    @Test
    void aFailedLikelyEndIsDecodedAgainAtTheCommit() {
        speak(TestSpeech.testAudio());
        stream.likelyEnd();
        engine.last()
                .result()
                .completeExceptionally(new RecognitionException(RecognitionException.Kind.QUEUE_FULL, "full"));
        stream.commit();
        assertThat(engine.decodes).hasSize(2);
        engine.last().answer("текст");
        assertThat(types()).containsExactly(Type.FINAL);
    }

    @Test
    void partialsComeOnlyWhileTheMachineIsIdle() {
        speak(TestSpeech.testAudio());
        assertThat(engine.decodes).isEmpty();
        engine.idle = true;
        speak(TestSpeech.firstParticipant());
        assertThat(engine.decodes).isNotEmpty();
        assertThat(engine.last().priority()).isEqualTo(DecodePriority.PARTIAL);
    }

    @Test
    void theContextGoesWithTheNextDecode() {
        stream.context(new StreamContext("phone", "номер"));
        speak(TestSpeech.testAudio());
        stream.likelyEnd();
        assertThat(engine.last().context()).isEqualTo(new StreamContext("phone", "номер"));
    }

    @Test
    void aMonologueIsCutAndItsFinalHasAllOfIt() {
        for (int i = 0; i < 10; i++) {
            speak(TestSpeech.testAudio());
        }
        stream.commit();
        assertThat(engine.decodes).hasSizeBetween(2, 3);
        for (int i = 0; i < engine.decodes.size(); i++) {
            assertThat(engine.decodes.get(i).utterance().audio().durationMs()).isLessThan(21_000);
            engine.decodes.get(i).answer("часть" + i);
        }
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.text()).startsWith("часть0 часть1"));
    }

    @Test
    void takesNoMoreAudioWhileManyFinalsAreOwed() {
        for (int i = 0; i < 4; i++) {
            speak(TestSpeech.testAudio());
            stream.commit();
        }
        assertThat(stream.room()).isDone();
        speak(TestSpeech.testAudio());
        stream.commit();
        assertThat(stream.room()).isNotDone();
        engine.decodes.getFirst().answer("текст");
        assertThat(stream.room()).isDone();
    }

    @Test
    void theEndOfTheBodyCommitsWhatWasSpokenAndThenFinishes() {
        speak(TestSpeech.testAudio());
        stream.end();
        assertThat(finished).isZero();
        engine.last().answer("текст");
        assertThat(types()).containsExactly(Type.FINAL);
        assertThat(finished).isEqualTo(1);
    }

    @Test
    void aClosedStreamTakesItsDecodesBackAndSaysNothing() {
        speak(TestSpeech.testAudio());
        stream.likelyEnd();
        FakeDecodes.Decode early = engine.last();
        stream.close();
        assertThat(early.result()).isCancelled();
        speak(TestSpeech.testAudio());
        stream.commit();
        stream.end();
        assertThat(events).isEmpty();
        assertThat(finished).isZero();
        assertThat(engine.decodes).hasSize(1);
    }

    @Test
    void ownJudgementIsAdviceBeforeTheFinal() {
        speak(TestSpeech.testAudio());
        stream.endOfUtterance();
        engine.last().answer("текст");
        assertThat(types()).containsExactly(Type.END_OF_UTTERANCE, Type.FINAL);
    }

    private List<Type> types() {
        return events.stream().map(RecognitionEvent::type).toList();
    }

    private void speak(AudioClip clip) {
        for (int at = 0; at < clip.samples().length; at += 160) {
            stream.audio(clip.samples(), at, Math.min(160, clip.samples().length - at));
        }
    }

    private void quiet(int milliseconds) {
        short[] silence = new short[8 * milliseconds];
        Arrays.fill(silence, (short) 2);
        stream.audio(silence, 0, silence.length);
    }
}
