package io.salesvoice.telephony.rtp;

/**
 * What was negotiated for one leg.
 *
 * @param codec both directions
 * @param audioPayloadType 0 to 127
 * @param eventPayloadType of RFC 4733 telephone-event, -1 when the far side has none
 */
public record RtpFormat(AudioCodec codec, int audioPayloadType, int eventPayloadType) {
    public static final int NO_EVENTS = -1;

    public RtpFormat {
        if (audioPayloadType < 0 || audioPayloadType > 127 || eventPayloadType < NO_EVENTS || eventPayloadType > 127) {
            throw new IllegalArgumentException(
                    "payload types " + audioPayloadType + ", " + eventPayloadType + " (expected: 0 to 127)");
        }
    }
}
