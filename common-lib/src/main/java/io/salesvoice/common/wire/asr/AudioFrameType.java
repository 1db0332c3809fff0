package io.salesvoice.common.wire.asr;

/**
 * Frame types of {@code application/x-salesvoice-audio}: {@code type u8, length u32 little-endian, payload}.
 */
public enum AudioFrameType {
    /** Signed 16-bit little-endian mono. */
    PCM(1),
    /** u32 little-endian milliseconds of silence that are not sent as PCM. */
    SILENCE(2),
    /** The speaker has probably finished; decode early. No payload. */
    LIKELY_END(3),
    /** The speaker went on after a LIKELY_END. No payload. */
    RESUMED(4),
    /** The utterance is over; answer its final. No payload. */
    COMMIT(5),
    /** JSON {@link StreamContext}. */
    CONTEXT(6);

    /** Longest payload of a frame, in bytes: two seconds of 16 kHz audio. */
    public static final int MAX_PAYLOAD = 64_000;

    private final int code;

    AudioFrameType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static AudioFrameType of(int code) {
        for (AudioFrameType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("audio frame type: " + code + " (expected: 1 to 6)");
    }
}
