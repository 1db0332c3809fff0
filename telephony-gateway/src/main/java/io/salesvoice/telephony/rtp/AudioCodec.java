package io.salesvoice.telephony.rtp;

import io.salesvoice.speech.audio.Alaw;
import io.salesvoice.speech.audio.Mulaw;
import org.jspecify.annotations.Nullable;

/** Codecs of a telephone leg, 8000 samples per second, static payload types of RFC 3551 section 6. */
public enum AudioCodec {
    PCMA(8, Alaw.SILENCE) {
        @Override
        public void decode(byte[] source, int from, int length, short[] target, int at) {
            Alaw.decode(source, from, length, target, at);
        }

        @Override
        public void encode(short[] source, int from, int length, byte[] target, int at) {
            Alaw.encode(source, from, length, target, at);
        }
    },
    PCMU(0, Mulaw.SILENCE) {
        @Override
        public void decode(byte[] source, int from, int length, short[] target, int at) {
            Mulaw.decode(source, from, length, target, at);
        }

        @Override
        public void encode(short[] source, int from, int length, byte[] target, int at) {
            Mulaw.encode(source, from, length, target, at);
        }
    };

    public static final int SAMPLE_RATE = 8000;

    private final int payloadType;
    private final byte silence;

    AudioCodec(int payloadType, byte silence) {
        this.payloadType = payloadType;
        this.silence = silence;
    }

    public int payloadType() {
        return payloadType;
    }

    /** The byte that decodes to (nearly) zero. */
    public byte silence() {
        return silence;
    }

    /** One byte is one sample. */
    public abstract void decode(byte[] source, int from, int length, short[] target, int at);

    public abstract void encode(short[] source, int from, int length, byte[] target, int at);

    /** By the encoding name of an rtpmap (RFC 4855 section 3: names are not case-sensitive). */
    public static @Nullable AudioCodec named(String encodingName) {
        for (AudioCodec codec : values()) {
            if (codec.name().equalsIgnoreCase(encodingName)) {
                return codec;
            }
        }
        return null;
    }
}
