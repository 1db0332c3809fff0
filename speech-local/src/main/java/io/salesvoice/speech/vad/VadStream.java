package io.salesvoice.speech.vad;

import java.util.Arrays;

/**
 * One speaker's state in {@link SileroVad}: the window that fills up, its context and the network's memory. Samples go
 * in with {@link #take}; once {@link #isFull}, pass the stream to {@link SileroVad#run}. One owner, no locks.
 */
public final class VadStream {
    /** Floats of memory per layer. */
    static final int MEMORY = 128;

    private final int sampleRate;
    private final int context;
    /** Context of the last window, then this window. */
    private final float[] input;

    private final float[] memory = new float[2 * MEMORY];
    private int filled;
    private float probability;

    VadStream(int sampleRate) {
        if (sampleRate != 8000 && sampleRate != 16000) {
            throw new IllegalArgumentException("sample rate: " + sampleRate + " (expected: 8000 or 16000)");
        }
        this.sampleRate = sampleRate;
        this.context = sampleRate / 250;
        this.input = new float[context + windowSamples()];
    }

    public int sampleRate() {
        return sampleRate;
    }

    /** Samples of a window: 32 ms. */
    public int windowSamples() {
        return sampleRate * 32 / 1000;
    }

    /**
     * Copies samples until the window is full.
     *
     * @return how many were taken; 0 when the window was full already
     */
    public int take(short[] samples, int from, int length) {
        int part = Math.min(length, windowSamples() - filled);
        int at = context + filled;
        for (int i = 0; i < part; i++) {
            input[at + i] = samples[from + i] / 32768f;
        }
        filled += part;
        return part;
    }

    /** Whether {@link SileroVad#run} may be called. */
    public boolean isFull() {
        return filled == windowSamples();
    }

    /** Of voice in the last window that was run, 0 to 1. */
    public float probability() {
        return probability;
    }

    /**
     * Empties a full window without running the network: for windows an energy gate holds back. The probability
     * becomes 0; the context stays right for the next window.
     */
    public void skip() {
        advance(0f);
    }

    /** Forgets everything: a new speaker or a gap in the sound. */
    public void reset() {
        Arrays.fill(input, 0f);
        Arrays.fill(memory, 0f);
        filled = 0;
        probability = 0f;
    }

    float[] input() {
        return input;
    }

    float[] memory() {
        return memory;
    }

    void advance(float newProbability) {
        probability = newProbability;
        System.arraycopy(input, input.length - context, input, 0, context);
        filled = 0;
    }
}
