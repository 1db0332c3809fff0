package io.salesvoice.tts.local;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.russian.SpokenText;
import io.salesvoice.speech.audio.Pcm;
import io.salesvoice.speech.audio.Resampler;
import io.salesvoice.speech.synthesis.SpeakRequest;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechListener;
import io.salesvoice.speech.synthesis.SynthesisException;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.Utterance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/** One synthesis: the engine's samples at the rate wanted, in pieces worth a packet, its words in the original text. */
final class LocalSynthesis implements Runnable, SpeechListener {
    /** The first piece goes at once; later ones are gathered, or framing would cost more than speaking. */
    private static final int GATHER_MS = 60;

    private final SpeechEngine engine;
    private final Utterance utterance;
    private final FluxSink<SpeechPiece> sink;
    private final short[] gathered;
    private int gatheredCount;
    private boolean sounded;
    private long samples;
    private int engineRate;
    private @Nullable Resampler resampler;
    private short[] resampled = new short[0];
    private SpokenText.@Nullable Span lastWord;

    LocalSynthesis(SpeechEngine engine, Utterance utterance, FluxSink<SpeechPiece> sink) {
        this.engine = engine;
        this.utterance = utterance;
        this.sink = sink;
        this.gathered = new short[utterance.sampleRate() * GATHER_MS / 1000];
    }

    @Override
    public void run() {
        if (sink.isCancelled()) {
            return;
        }
        try {
            SpeakRequest request = new SpeakRequest(
                    utterance.text().text(),
                    utterance.voice().nativeName(),
                    utterance.speed(),
                    utterance.pitch(),
                    utterance.volume());
            if (engine.speak(request, this) == SpeechEngine.Spoken.STOPPED) {
                return;
            }
            finish();
        } catch (SynthesisException e) {
            sink.error(ServiceException.unavailable(
                    "synthesis_failed", engine.name() + " did not speak", Duration.ofSeconds(1), e));
        }
    }

    @Override
    public void started(int sampleRate) {
        engineRate = sampleRate;
        resampler = sampleRate == utterance.sampleRate() ? null : new Resampler(sampleRate, utterance.sampleRate());
    }

    @Override
    public boolean audio(short[] pcm, int count) {
        if (sink.isCancelled()) {
            return false;
        }
        Resampler rate = resampler;
        if (rate == null) {
            gather(pcm, count);
            return true;
        }
        int room = rate.maxOutput(count);
        if (resampled.length < room) {
            resampled = new short[room];
        }
        gather(resampled, rate.process(pcm, 0, count, resampled, 0));
        return true;
    }

    private void gather(short[] pcm, int count) {
        int taken = 0;
        while (taken < count) {
            int part = Math.min(count - taken, gathered.length - gatheredCount);
            System.arraycopy(pcm, taken, gathered, gatheredCount, part);
            gatheredCount += part;
            taken += part;
            if (gatheredCount == gathered.length) {
                hand();
            }
        }
        if (!sounded) {
            hand();
        }
    }

    private void hand() {
        if (gatheredCount > 0) {
            sounded = true;
            samples += gatheredCount;
            sink.next(new SpeechPiece.Audio(Pcm.toBytes(gathered, 0, gatheredCount)));
            gatheredCount = 0;
        }
    }

    /** Words that were made of one written word («21 500 ₽») are told once. */
    @Override
    public void word(int start, int end, long sample) {
        SpokenText.Span written = utterance.text().originalOf(start, end);
        if (written.start() == written.end() || written.equals(lastWord)) {
            return;
        }
        lastWord = written;
        sink.next(new SpeechPiece.Word(written.start(), written.end(), sample * 1000 / engineRate));
    }

    private void finish() {
        Resampler rate = resampler;
        if (rate != null) {
            short[] rest = new short[rate.maxFlush()];
            gather(rest, rate.flush(rest, 0));
        }
        hand();
        sink.next(new SpeechPiece.Finished(samples * 1000 / utterance.sampleRate(), engine.name()));
        sink.complete();
    }
}
