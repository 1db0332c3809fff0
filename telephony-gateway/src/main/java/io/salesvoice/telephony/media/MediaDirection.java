package io.salesvoice.telephony.media;

/**
 * Which way audio goes, as seen from here (RFC 3264 section 5.1).
 *
 * @param sends whether the far side wants to hear us
 * @param receives whether the far side may speak
 */
public record MediaDirection(boolean sends, boolean receives) {
    public static final MediaDirection BOTH = new MediaDirection(true, true);
}
