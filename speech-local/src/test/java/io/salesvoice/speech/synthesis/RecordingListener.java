package io.salesvoice.speech.synthesis;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an engine hands over. */
public final class RecordingListener implements SpeechListener {
    /** A word and when it began. */
    public record Word(int start, int end, long sample) {}

    private final ByteArrayOutputStream pcm = new ByteArrayOutputStream();
    private final List<Word> words = new ArrayList<>();
    private final long limit;
    private int sampleRate;
    private int chunks;

    public RecordingListener() {
        this(Long.MAX_VALUE);
    }

    /** @param limit samples after which it stops the synthesis */
    public RecordingListener(long limit) {
        this.limit = limit;
    }

    @Override
    public void started(int hertz) {
        sampleRate = hertz;
    }

    @Override
    public boolean audio(short[] samples, int count) {
        chunks++;
        for (int i = 0; i < count; i++) {
            pcm.write(samples[i]);
            pcm.write(samples[i] >> 8);
        }
        return samples() < limit;
    }

    @Override
    public void word(int start, int end, long sample) {
        words.add(new Word(start, end, sample));
    }

    public byte[] pcm() {
        return pcm.toByteArray();
    }

    public long samples() {
        return pcm.size() / 2;
    }

    public List<Word> words() {
        return words;
    }

    public int sampleRate() {
        return sampleRate;
    }

    public int chunks() {
        return chunks;
    }
}
