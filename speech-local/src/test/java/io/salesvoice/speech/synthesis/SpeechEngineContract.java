package io.salesvoice.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every engine has to keep. */
public abstract class SpeechEngineContract {
    private static final String TEXT = "Здравствуйте! Компания «Доброе зерно», чем могу помочь?";

    protected abstract SpeechEngine engine();

    private String voice() {
        return engine().voices().getFirst().name();
    }

    @Test
    void speaksWithEachOfItsVoices() {
        for (EngineVoice voice : engine().voices()) {
            RecordingListener heard = new RecordingListener();
            assertThat(engine().speak(SpeakRequest.plain(TEXT, voice.name()), heard))
                    .isEqualTo(SpeechEngine.Spoken.COMPLETE);
            assertThat(heard.sampleRate()).isEqualTo(voice.sampleRate());
            assertThat(heard.samples()).isBetween(2L * voice.sampleRate(), 12L * voice.sampleRate());
        }
    }

    @Test
    void offersAManAndAWoman() {
        assertThat(engine().voices()).extracting(EngineVoice::gender).contains(VoiceGender.FEMALE, VoiceGender.MALE);
        assertThat(engine().voices()).extracting(EngineVoice::language).contains("ru-RU");
    }

    @Test
    void handsAudioOverInPieces() {
        RecordingListener heard = new RecordingListener();
        engine().speak(SpeakRequest.plain(TEXT.repeat(3), voice()), heard);
        assertThat(heard.chunks()).isGreaterThan(5);
    }

    @Test
    void tellsWhenEachWordBegins() {
        RecordingListener heard = new RecordingListener();
        engine().speak(SpeakRequest.plain("Привет 😀 нашей компании", voice()), heard);
        assertThat(heard.words())
                .extracting(word -> "Привет 😀 нашей компании".substring(word.start(), word.end()))
                .contains("Привет", "нашей", "компании");
        assertThat(heard.words())
                .extracting(RecordingListener.Word::sample)
                .isSorted()
                .allSatisfy(sample -> assertThat(sample).isLessThan(heard.samples()));
    }

    @Test
    void stopsWhenTheListenerSaysSo() {
        RecordingListener heard = new RecordingListener(1000);
        assertThat(engine().speak(SpeakRequest.plain(TEXT.repeat(20), voice()), heard))
                .isEqualTo(SpeechEngine.Spoken.STOPPED);
        assertThat(heard.samples()).isLessThan(30_000);
    }

    @Test
    void survivesAListenerThatThrows() {
        SpeechListener broken = new SpeechListener() {
            @Override
            public void started(int sampleRate) {}

            @Override
            public boolean audio(short[] pcm, int count) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void word(int start, int end, long sample) {}
        };
        assertThatThrownBy(() -> engine().speak(SpeakRequest.plain(TEXT, voice()), broken))
                .isInstanceOf(SynthesisException.class)
                .hasRootCauseMessage("broken");
        speaksWithEachOfItsVoices();
    }

    @Test
    void refusesAnUnknownVoice() {
        assertThatThrownBy(() -> engine().speak(SpeakRequest.plain(TEXT, "nobody"), new RecordingListener()))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void saysNothingForBlankText() {
        RecordingListener heard = new RecordingListener();
        assertThat(engine().speak(SpeakRequest.plain(" \n ", voice()), heard)).isEqualTo(SpeechEngine.Spoken.COMPLETE);
        assertThat(heard.samples()).isZero();
    }

    @Test
    void speaksFasterOnRequest() {
        RecordingListener normal = new RecordingListener();
        RecordingListener fast = new RecordingListener();
        engine().speak(SpeakRequest.plain(TEXT, voice()), normal);
        engine().speak(new SpeakRequest(TEXT, voice(), 1.5, 1.0, 1.0), fast);
        assertThat(fast.samples()).isLessThan(normal.samples() * 9 / 10);
    }

    @Test
    void servesManyThreads() throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tasks.add(() -> {
                RecordingListener heard = new RecordingListener();
                engine().speak(SpeakRequest.plain(TEXT, voice()), heard);
                return heard.samples();
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            for (Future<Long> result : executor.invokeAll(tasks)) {
                assertThat(result.get()).isGreaterThan(10_000);
            }
        }
    }
}
