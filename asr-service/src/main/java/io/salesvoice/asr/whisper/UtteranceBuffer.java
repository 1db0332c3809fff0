package io.salesvoice.asr.whisper;

import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.vad.EnergyGate;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.speech.vad.VadStream;
import java.util.Arrays;

/**
 * The audio of the utterance that is going on, without the silence around it: before voice only a pre-roll is kept, long
 * pauses are shortened, what follows the last voice is cut off. Knows where the voice is on the stream's clock.
 */
final class UtteranceBuffer {
    private static final float ENTER = 0.4f;
    private static final float LEAVE = 0.3f;
    private static final int PRE_ROLL_MS = 300;
    private static final int TAIL_MS = 250;
    private static final int LONGEST_PAUSE_MS = 1200;
    /** Whisper sees 30 s, and skips sentences of dense speech; a longer utterance is cut before. */
    private static final int LONGEST_MS = 20_000;

    private static final int CUT_SEARCH_MS = 5_000;
    private static final int QUIET_MS = 60;

    private final SileroVad vad;
    private final VadStream stream;
    private final EnergyGate gate = EnergyGate.forTelephone();
    private final int sampleRate;
    private short[] data;
    private int length;
    /** Samples since the stream began. */
    private long clock;

    private boolean inVoice;
    private int voiceEnd;
    private long voicedMs;
    private long voiceStartMs;
    private long voiceEndMs;

    UtteranceBuffer(SileroVad vad, int sampleRate) {
        this.vad = vad;
        this.sampleRate = sampleRate;
        this.stream = vad.newStream(sampleRate);
        this.data = new short[samples(2_000)];
    }

    /** @return milliseconds of voice among what came */
    long append(short[] source, int from, int count) {
        long before = voicedMs;
        int done = 0;
        while (done < count) {
            int part = stream.take(source, from + done, count - done);
            if (length + part > data.length) {
                data = Arrays.copyOf(data, Math.max(length + part, data.length * 2));
            }
            System.arraycopy(source, from + done, data, length, part);
            length += part;
            clock += part;
            done += part;
            if (stream.isFull()) {
                judge();
            }
        }
        return voicedMs - before;
    }

    /** Silence that was not sent: time goes on, a little of it is kept between words. */
    void skip(int milliseconds) {
        inVoice = false;
        int kept = Math.min(samples(Math.min(milliseconds, 400)), samples(LONGEST_MS));
        append(new short[kept], 0, kept);
        clock += samples(milliseconds) - kept;
    }

    private void judge() {
        int window = stream.windowSamples();
        if (gate.passes(data, length - Math.min(window, length), Math.min(window, length), sampleRate)) {
            vad.run(stream);
        } else {
            stream.skip();
        }
        inVoice = stream.probability() >= (inVoice ? LEAVE : ENTER);
        if (inVoice) {
            if (voicedMs == 0) {
                voiceStartMs = millis(clock - window);
            }
            voicedMs += millis(window);
            voiceEnd = length;
            voiceEndMs = millis(clock);
            return;
        }
        if (voicedMs == 0) {
            dropBefore(length - samples(PRE_ROLL_MS));
            return;
        }
        int excess = length - voiceEnd - samples(LONGEST_PAUSE_MS);
        if (excess > 0) {
            int hole = voiceEnd + samples(LONGEST_PAUSE_MS) / 2;
            System.arraycopy(data, hole + excess, data, hole, length - hole - excess);
            length -= excess;
        }
    }

    private void dropBefore(int index) {
        if (index > 0) {
            System.arraycopy(data, index, data, 0, length - index);
            length -= index;
        }
    }

    /** The utterance so far. */
    AudioClip speech() {
        return new AudioClip(Arrays.copyOf(data, Math.min(length, voiceEnd + samples(TAIL_MS))), sampleRate);
    }

    boolean tooLong() {
        return length > samples(LONGEST_MS);
    }

    /** Cuts the utterance at its quietest place of late; what comes after stays. */
    AudioClip takeHead() {
        int quiet = samples(QUIET_MS);
        int best = length - quiet;
        double least = Double.MAX_VALUE;
        for (int at = length - samples(CUT_SEARCH_MS); at + quiet <= length; at += quiet) {
            double energy = 0;
            for (int i = at; i < at + quiet; i++) {
                energy += (double) data[i] * data[i];
            }
            if (energy < least) {
                least = energy;
                best = at;
            }
        }
        int cut = best + quiet / 2;
        AudioClip head = new AudioClip(Arrays.copyOf(data, cut), sampleRate);
        dropBefore(cut);
        voiceEnd = Math.max(0, voiceEnd - cut);
        voicedMs = Math.max(1, Math.min(voicedMs, millis(voiceEnd)));
        return head;
    }

    /** Begins the next utterance with nothing but a pre-roll. */
    void next() {
        dropBefore(length - samples(PRE_ROLL_MS));
        inVoice = false;
        voiceEnd = 0;
        voicedMs = 0;
        voiceStartMs = nowMs();
        voiceEndMs = voiceStartMs;
    }

    long voicedMs() {
        return voicedMs;
    }

    /** Start of the first voice, on the stream's clock; now where there is none. */
    long voiceStartMs() {
        return voicedMs == 0 ? nowMs() : voiceStartMs;
    }

    /** End of the last voice, on the stream's clock; now where there is none. */
    long voiceEndMs() {
        return voicedMs == 0 ? nowMs() : voiceEndMs;
    }

    private long nowMs() {
        return millis(clock);
    }

    private int samples(int milliseconds) {
        return sampleRate / 1000 * milliseconds;
    }

    private long millis(long samples) {
        return samples * 1000 / sampleRate;
    }
}
