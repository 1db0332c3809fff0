package io.salesvoice.speech.audio;

/** Test sounds. */
public final class Signals {
    private Signals() {}

    public static short[] sine(double hertz, int sampleRate, int samples, double amplitude) {
        short[] out = new short[samples];
        for (int i = 0; i < samples; i++) {
            out[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate));
        }
        return out;
    }

    /** Signal to error in decibels over the middle of both. */
    public static double fidelity(short[] expected, short[] actual, int margin) {
        double signal = 0;
        double error = 0;
        for (int i = margin; i < Math.min(expected.length, actual.length) - margin; i++) {
            signal += (double) expected[i] * expected[i];
            error += Math.pow(expected[i] - actual[i], 2);
        }
        return 10 * Math.log10(signal / Math.max(error, 1e-9));
    }
}
