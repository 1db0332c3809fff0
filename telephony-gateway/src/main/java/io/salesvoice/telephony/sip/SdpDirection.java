package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.media.MediaDirection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Direction attributes of RFC 8866 section 6.7, as the writer of the description sees them. */
enum SdpDirection {
    SENDRECV(true, true),
    SENDONLY(true, false),
    RECVONLY(false, true),
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    SdpDirection(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    static @Nullable SdpDirection of(String attribute) {
        return switch (attribute) {
            case "sendrecv" -> SENDRECV;
            case "sendonly" -> SENDONLY;
            case "recvonly" -> RECVONLY;
            case "inactive" -> INACTIVE;
            default -> null;
        };
    }

    static SdpDirection of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    /** The other side's view. */
    SdpDirection reversed() {
        return of(receives, sends);
    }

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the far side's direction means for us. */
    MediaDirection seenFromHere() {
        return new MediaDirection(receives, sends);
    }
}
