package io.salesvoice.telephony.sip;

/** Sounds for tests. */
final class Tones {
    private Tones() {}

    static short[] sine(double hertz, int samples, double amplitude) {
        short[] pcm = new short[samples];
        for (int i = 0; i < samples; i++) {
            pcm[i] = (short) (amplitude * Math.sin(2 * Math.PI * hertz * i / 8000));
        }
        return pcm;
    }

    static double rms(short[] pcm, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) pcm[i] * pcm[i];
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }

    /** First sample louder than the threshold, -1 when there is none. */
    static int onset(short[] pcm, int threshold) {
        for (int i = 0; i < pcm.length; i++) {
            if (Math.abs(pcm[i]) > threshold) {
                return i;
            }
        }
        return -1;
    }
}
