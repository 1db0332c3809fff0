package io.salesvoice.asr.application;

import io.salesvoice.asr.domain.RecognizerStream;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.speech.audio.AudioFormatException;
import io.salesvoice.speech.audio.Resampler;
import io.salesvoice.speech.audio.SampleEncoding;
import io.salesvoice.speech.audio.WavFormat;
import io.salesvoice.speech.audio.WavHeader;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.speech.vad.UtteranceDetector;
import io.salesvoice.speech.vad.UtteranceTiming;
import io.salesvoice.speech.vad.VadStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A body of bare audio, raw or WAV: this service hears itself where utterances end. */
public final class PlainInput implements StreamInput {
    private static final int CHUNK_FRAMES = 1024;

    private final RecognizerStream stream;
    private final SileroVad vad;
    private final VadStream voice;
    private final UtteranceDetector detector = new UtteranceDetector(UtteranceTiming.usual());
    private final int sampleRate;

    private byte[] pending = new byte[0];
    private @Nullable WavFormat format;
    private @Nullable Resampler resampler;
    private short[] frames = new short[CHUNK_FRAMES];
    private short[] converted = new short[0];

    /**
     * @param format of the samples; null when a WAV header comes first
     * @param sampleRate of the recogniser's stream
     */
    public PlainInput(RecognizerStream stream, SileroVad vad, @Nullable WavFormat format, int sampleRate) {
        this.stream = stream;
        this.vad = vad;
        this.voice = vad.newStream(sampleRate);
        this.sampleRate = sampleRate;
        if (format != null) {
            begin(format);
        }
    }

    /** Samples of a raw body. */
    public static WavFormat rawFormat(AudioKind kind) {
        SampleEncoding encoding = switch (kind.container()) {
            case ALAW -> SampleEncoding.ALAW;
            case MULAW -> SampleEncoding.MULAW;
            case PCM, WAV, OGG_OPUS -> SampleEncoding.SIGNED_16;
        };
        return new WavFormat(encoding, kind.sampleRate(), 1);
    }

    private void begin(WavFormat known) {
        format = known;
        resampler = new Resampler(known.sampleRate(), sampleRate);
        converted = new short[resampler.maxOutput(CHUNK_FRAMES) + resampler.maxFlush()];
    }

    @Override
    public void accept(ByteBuffer bytes) {
        int kept = pending.length;
        byte[] all = Arrays.copyOf(pending, kept + bytes.remaining());
        bytes.get(all, kept, bytes.remaining());
        WavFormat known = format;
        int at = 0;
        if (known == null) {
            WavHeader header = header(all);
            if (header == null) {
                pending = all;
                return;
            }
            known = header.format();
            begin(known);
            at = header.dataStart();
        }
        int width = known.frameBytes();
        while (all.length - at >= width) {
            int count = Math.min(CHUNK_FRAMES, (all.length - at) / width);
            known.toMono(all, at, count, frames, 0);
            at += count * width;
            feed(count);
        }
        pending = Arrays.copyOfRange(all, at, all.length);
    }

    private static @Nullable WavHeader header(byte[] start) {
        try {
            WavHeader header = WavHeader.parse(ByteBuffer.wrap(start));
            if (header == null && start.length > WavHeader.LONGEST) {
                throw new AudioFormatException(
                        AudioFormatException.Reason.MALFORMED, "no samples within " + start.length + " bytes");
            }
            return header;
        } catch (AudioFormatException e) {
            throw AudioProblems.map(e);
        }
    }

    private void feed(int count) {
        Resampler to = resampler;
        if (to != null) {
            hear(converted, to.process(frames, 0, count, converted, 0));
        }
    }

    private void hear(short[] samples, int length) {
        int at = 0;
        while (at < length) {
            int part = voice.take(samples, at, length - at);
            stream.audio(samples, at, part);
            at += part;
            if (voice.isFull()) {
                judge(vad.run(voice));
            }
        }
    }

    private void judge(float probability) {
        switch (detector.accept(probability, voice.windowSamples() * 1000 / sampleRate)) {
            case LIKELY_END -> stream.likelyEnd();
            case RESUMED -> stream.resumed();
            case ENDED -> stream.endOfUtterance();
            case NONE, STARTED -> {
                // The recogniser keeps the audio itself.
            }
        }
    }

    @Override
    public void end() {
        if (format == null) {
            throw ServiceException.invalid(
                    "truncated_audio", "audio", "a complete WAV header", "the body ended within the WAV header");
        }
        Resampler to = resampler;
        if (to != null) {
            hear(converted, to.flush(converted, 0));
        }
        stream.end();
    }
}
