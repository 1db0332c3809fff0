package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.media.MediaDirection;
import io.salesvoice.telephony.rtp.RtpFormat;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * What the far side's description means for our audio.
 *
 * @param remote where it wants its audio
 * @param index of the audio section among all of {@code offered}
 * @param offered all sections, which an answer has to repeat in order (RFC 3264 section 6)
 */
record NegotiatedMedia(
        RtpFormat format, MediaDirection direction, InetSocketAddress remote, int index, List<SdpMedia> offered) {}
