package io.salesvoice.speech.synthesis.rhvoice;

import io.salesvoice.speech.synthesis.SpeechListener;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One synthesis as its callbacks see it. Used by one thread. */
final class SpeakSession {
    private static final char STRESS = '\u0301';

    private final String text;
    private final int[] charAt;
    private final SpeechListener listener;
    private short[] buffer = new short[4096];
    private long samples;
    private boolean started;
    private boolean stopped;
    private @Nullable Throwable failure;

    SpeakSession(String text, SpeechListener listener) {
        this.text = text;
        this.charAt = charsByByte(text);
        this.listener = listener;
    }

    /** For each byte of the text in UTF-8, and its end, the index of the character that it belongs to. */
    private static int[] charsByByte(String text) {
        int[] chars = new int[text.length() * 3 + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            int size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            Arrays.fill(chars, bytes, bytes + size, i);
            bytes += size;
        }
        chars[bytes] = text.length();
        return Arrays.copyOf(chars, bytes + 1);
    }

    void sampleRate(int hertz) {
        if (!started) {
            started = true;
            listener.started(hertz);
        }
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
        samples += count;
        stopped = !listener.audio(buffer, count);
        return !stopped;
    }

    /** RHVoice counts bytes of UTF-8 and takes the punctuation along. */
    void word(int position, int length) {
        int start = charAt[position];
        int end = charAt[position + length];
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != STRESS) {
            end--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        if (start < end) {
            listener.word(start, end, samples);
        }
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
