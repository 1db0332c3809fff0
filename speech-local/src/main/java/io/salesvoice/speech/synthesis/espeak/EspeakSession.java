package io.salesvoice.speech.synthesis.espeak;

import io.salesvoice.speech.synthesis.SpeechListener;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** One synthesis as its callback sees it. Used by one thread. */
final class EspeakSession {
    private final String text;
    private final int sampleRate;
    private final SpeechListener listener;
    private short[] buffer = new short[4096];
    private boolean stopped;
    private @Nullable Throwable failure;

    EspeakSession(String text, int sampleRate, SpeechListener listener) {
        this.text = text;
        this.sampleRate = sampleRate;
        this.listener = listener;
    }

    /** False to stop. */
    boolean speech(MemorySegment pcm, int count) {
        if (stopped) {
            return false;
        }
        if (buffer.length < count) {
            buffer = new short[count];
        }
        MemorySegment.copy(pcm, ValueLayout.JAVA_SHORT, 0, buffer, 0, count);
        stopped = !listener.audio(buffer, count);
        return !stopped;
    }

    /**
     * @param position of the first character, counted in code points from 1
     * @param audioMs when it sounds
     */
    void word(int position, int length, int audioMs) {
        int codePoints = text.codePointCount(0, text.length());
        if (position < 1 || length < 1 || position - 1 + length > codePoints) {
            return;
        }
        int start = text.offsetByCodePoints(0, position - 1);
        int end = text.offsetByCodePoints(start, length);
        listener.word(start, end, (long) audioMs * sampleRate / 1000);
    }

    void failed(Throwable cause) {
        stopped = true;
        failure = cause;
    }

    boolean stopped() {
        return stopped;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }
}
