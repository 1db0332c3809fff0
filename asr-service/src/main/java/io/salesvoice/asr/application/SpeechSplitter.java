package io.salesvoice.asr.application;

import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.speech.vad.VadStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a file at its pauses into pieces that the engine sees whole, and leaves silence out. */
public final class SpeechSplitter {
    private static final int RATE = 16_000;
    private static final int WINDOW_MS = 32;
    private static final float VOICE = 0.4f;
    /** Sound kept around voice, in windows. */
    private static final int MARGIN = 8;
    /** A pause that ends a piece once it is long enough, in windows. */
    private static final int PAUSE = 10;
    /** Pieces shorter than this are not ended by a usual pause: context helps the engine. */
    private static final int LEAST_MS = 6_000;
    /** A pause that always ends a piece, in windows. */
    private static final int LONG_PAUSE = 63;

    private final SileroVad vad;
    private final int mostWindows;

    public SpeechSplitter(SileroVad vad, Duration longestPiece) {
        this.vad = vad;
        this.mostWindows = (int) (longestPiece.toMillis() / WINDOW_MS);
    }

    /** @return pieces at 16 kHz, none where there is no voice */
    public List<SpeechPiece> split(AudioClip file) {
        AudioClip clip = file.at(RATE);
        boolean[] voice = voice(clip);
        List<SpeechPiece> pieces = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int i = 0; i < voice.length; i++) {
            if (voice[i]) {
                if (start < 0) {
                    start = i;
                } else if (i - start > mostWindows - 2 * MARGIN) {
                    int next = afterLongestPause(voice, start + (i - start) / 2, i);
                    pieces.add(piece(clip, voice, start, lastVoice(voice, next - 1)));
                    start = next;
                }
                last = i;
            } else if (start >= 0 && endsPiece(i - last, (i - start) * WINDOW_MS)) {
                pieces.add(piece(clip, voice, start, last));
                start = -1;
            }
        }
        if (start >= 0) {
            pieces.add(piece(clip, voice, start, last));
        }
        return pieces;
    }

    /** @return where voice begins again after the longest pause between two places; {@code to} where there is none */
    private static int afterLongestPause(boolean[] voice, int from, int to) {
        int best = to;
        int longest = 0;
        int pause = 0;
        for (int i = from; i <= to; i++) {
            if (!voice[i]) {
                pause++;
                continue;
            }
            if (pause > longest) {
                longest = pause;
                best = i;
            }
            pause = 0;
        }
        return best;
    }

    private static int lastVoice(boolean[] voice, int from) {
        int at = from;
        while (at > 0 && !voice[at]) {
            at--;
        }
        return at;
    }

    private static boolean endsPiece(int pause, int lengthMs) {
        return pause >= LONG_PAUSE || (pause >= PAUSE && lengthMs >= LEAST_MS);
    }

    private boolean[] voice(AudioClip clip) {
        VadStream stream = vad.newStream(RATE);
        int window = stream.windowSamples();
        boolean[] voice = new boolean[clip.samples().length / window + 1];
        short[] rest = new short[window];
        for (int i = 0; i < voice.length; i++) {
            int at = i * window;
            int length = Math.min(window, clip.samples().length - at);
            if (length > 0) {
                stream.take(clip.samples(), at, length);
            }
            stream.take(rest, 0, window - Math.max(0, length));
            voice[i] = vad.run(stream) >= VOICE;
        }
        return voice;
    }

    private static SpeechPiece piece(AudioClip clip, boolean[] voice, int first, int last) {
        int window = RATE * WINDOW_MS / 1000;
        int from = Math.max(0, (first - MARGIN) * window);
        int to = Math.min(clip.samples().length, (last + 1 + MARGIN) * window);
        int voiced = 0;
        for (int i = first; i <= last; i++) {
            voiced += voice[i] ? 1 : 0;
        }
        return new SpeechPiece(
                new AudioClip(Arrays.copyOfRange(clip.samples(), from, to), RATE),
                (long) first * WINDOW_MS,
                Math.min((last + 1L) * WINDOW_MS, clip.durationMs()),
                (long) voiced * WINDOW_MS);
    }
}
