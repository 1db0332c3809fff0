package io.salesvoice.speech.audio;

/**
 * The {@code fmt} chunk of a WAV file.
 *
 * @param sampleRate in hertz, 4000 to 192000
 * @param channels 1 to 8
 */
public record WavFormat(SampleEncoding encoding, int sampleRate, int channels) {
    private static final int LOWEST_RATE = 4_000;
    private static final int HIGHEST_RATE = 192_000;
    private static final int MOST_CHANNELS = 8;

    public WavFormat {
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new AudioFormatException(
                    AudioFormatException.Reason.UNSUPPORTED,
                    "sample rate: " + Integer.toUnsignedString(sampleRate) + " (expected: 4000 to 192000)");
        }
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new AudioFormatException(
                    AudioFormatException.Reason.UNSUPPORTED, "channels: " + channels + " (expected: 1 to 8)");
        }
    }

    /** Bytes of one sample of all channels. */
    public int frameBytes() {
        return encoding.bytes() * channels;
    }

    /**
     * Mixes frames down to mono samples.
     *
     * @param frames whole frames at {@code from}
     */
    public void toMono(byte[] source, int from, int frames, short[] target, int at) {
        if (channels == 1 && encoding == SampleEncoding.SIGNED_16) {
            for (int i = 0; i < frames; i++) {
                target[at + i] = (short) (source[from + 2 * i] & 0xFF | source[from + 2 * i + 1] << 8);
            }
            return;
        }
        int width = encoding.bytes();
        for (int i = 0; i < frames; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += encoding.read(source, from + (i * channels + channel) * width);
            }
            target[at + i] = Pcm.saturate(sum / channels);
        }
    }
}
