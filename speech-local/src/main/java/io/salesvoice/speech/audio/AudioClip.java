package io.salesvoice.speech.audio;

/** A finished piece of mono audio, signed 16 bit. The samples are not copied and not to be changed. */
public final class AudioClip {
    private final short[] samples;
    private final int sampleRate;

    public AudioClip(short[] samples, int sampleRate) {
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("sample rate: " + sampleRate + " (expected: above 0)");
        }
        this.samples = samples;
        this.sampleRate = sampleRate;
    }

    public short[] samples() {
        return samples;
    }

    /** In hertz. */
    public int sampleRate() {
        return sampleRate;
    }

    public long durationMs() {
        return samples.length * 1000L / sampleRate;
    }

    /** The same sound at another rate; this clip if the rate is the same. */
    public AudioClip at(int rate) {
        return rate == sampleRate ? this : new AudioClip(Resampler.convert(samples, sampleRate, rate), rate);
    }
}
