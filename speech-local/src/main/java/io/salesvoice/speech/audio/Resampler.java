package io.salesvoice.speech.audio;

import java.util.Arrays;

/**
 * Changes the sample rate of a stream: a polyphase Kaiser-windowed sinc, about 70 dB of stop band, flat to 0.9 of the
 * lower Nyquist frequency. Output is aligned with input; it lags by {@link #LOBES} samples of the lower rate (3 ms at
 * 8 kHz) until {@link #flush}. Allocates only when made. Not thread-safe: one per stream.
 */
public final class Resampler {
    private static final int LOBES = 24;
    private static final double BETA = 7.0;
    private static final double CUTOFF = 0.93;
    /** Above this many exact phases, rows in between are interpolated. */
    private static final int MOST_PHASES = 640;

    private static final int CHUNK = 2048;

    private final int up;
    private final int down;
    private final int taps;
    private final int phases;
    private final float[][] filter;
    private final float[] window;
    private int filled;
    /** First sample of the window of the next output. */
    private int next;
    /** Fraction of an input sample, in 1/up. */
    private int phase;

    private long taken;
    private long given;

    /**
     * @param fromRate in hertz
     * @param toRate in hertz
     */
    public Resampler(int fromRate, int toRate) {
        if (fromRate <= 0 || toRate <= 0) {
            throw new IllegalArgumentException(
                    "sample rates: " + fromRate + " to " + toRate + " (expected: both above 0)");
        }
        int divisor = greatestCommonDivisor(fromRate, toRate);
        up = toRate / divisor;
        down = fromRate / divisor;
        double scale = Math.min(1.0, (double) up / down);
        int half = up == down ? 1 : (int) Math.ceil(LOBES / scale);
        taps = 2 * half;
        phases = Math.min(up, MOST_PHASES);
        filter = up == down ? new float[0][] : design(half, scale * CUTOFF);
        window = new float[taps + CHUNK];
        reset();
    }

    /** A whole piece at once. */
    public static short[] convert(short[] samples, int fromRate, int toRate) {
        if (fromRate == toRate) {
            return samples.clone();
        }
        Resampler resampler = new Resampler(fromRate, toRate);
        short[] out = new short[resampler.maxOutput(samples.length) + resampler.maxFlush()];
        int written = resampler.process(samples, 0, samples.length, out, 0);
        written += resampler.flush(out, written);
        return Arrays.copyOf(out, written);
    }

    /** Room that {@link #process} may need for so many input samples. */
    public int maxOutput(int inputLength) {
        return Math.toIntExact(((long) inputLength * up) / down + 2);
    }

    /** Room that {@link #flush} may need. */
    public int maxFlush() {
        return maxOutput(taps);
    }

    /**
     * Takes samples and writes what is ready.
     *
     * @return samples written from {@code at} on
     */
    public int process(short[] source, int from, int length, short[] target, int at) {
        if (up == down) {
            System.arraycopy(source, from, target, at, length);
            return length;
        }
        taken += length;
        int written = 0;
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, window.length - filled);
            for (int i = 0; i < part; i++) {
                window[filled + i] = source[from + done + i];
            }
            filled += part;
            done += part;
            written += drain(target, at + written, Long.MAX_VALUE);
        }
        return written;
    }

    /**
     * Writes what is left of the stream and starts a new one.
     *
     * @return samples written from {@code at} on
     */
    public int flush(short[] target, int at) {
        if (up == down) {
            return 0;
        }
        long owed = (taken * up + down - 1) / down - given;
        int written = 0;
        int zeros = taps;
        while (written < owed && zeros > 0) {
            int part = Math.min(zeros, window.length - filled);
            Arrays.fill(window, filled, filled + part, 0f);
            filled += part;
            zeros -= part;
            written += drain(target, at + written, owed - written);
        }
        reset();
        return written;
    }

    private void reset() {
        Arrays.fill(window, 0f);
        filled = taps / 2 - 1;
        next = 0;
        phase = 0;
        taken = 0;
        given = 0;
    }

    private int drain(short[] target, int at, long most) {
        int written = 0;
        while (next + taps <= filled && written < most) {
            target[at + written++] = Pcm.saturate(phases == up ? exact() : interpolated());
            phase += down;
            next += phase / up;
            phase %= up;
        }
        given += written;
        // A step is shorter than a window, so the next window starts within what came.
        System.arraycopy(window, next, window, 0, filled - next);
        filled -= next;
        next = 0;
        return written;
    }

    private float exact() {
        return dot(filter[phase]);
    }

    private float interpolated() {
        double place = (double) phase * phases / up;
        int row = (int) place;
        float weight = (float) (place - row);
        return dot(filter[row]) * (1 - weight) + dot(filter[row + 1]) * weight;
    }

    private float dot(float[] row) {
        float a = 0;
        float b = 0;
        int start = next;
        for (int i = 0; i < taps; i += 2) {
            a += row[i] * window[start + i];
            b += row[i + 1] * window[start + i + 1];
        }
        return a + b;
    }

    private float[][] design(int half, double cutoff) {
        float[][] rows = new float[phases + 1][2 * half];
        double norm = bessel(BETA);
        for (int row = 0; row <= phases; row++) {
            double fraction = (double) row / phases;
            double sum = 0;
            double[] exact = new double[2 * half];
            for (int tap = 0; tap < 2 * half; tap++) {
                double time = tap - (half - 1) - fraction;
                double relative = time / half;
                double inside = 1 - relative * relative;
                double kaiser = inside <= 0 ? 0 : bessel(BETA * Math.sqrt(inside)) / norm;
                double angle = Math.PI * cutoff * time;
                exact[tap] = kaiser * (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle);
                sum += exact[tap];
            }
            for (int tap = 0; tap < 2 * half; tap++) {
                rows[row][tap] = (float) (exact[tap] / sum);
            }
        }
        return rows;
    }

    /** Modified Bessel function of the first kind, order 0. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 60 && term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
