package io.salesvoice.telephony.sip;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One media section.
 *
 * @param kind audio, video, ...
 * @param port 0 when refused or withdrawn
 * @param protocol transport, for example RTP/AVP
 * @param formats of the media line, in order of preference
 * @param connection address of this section or of the session, null when neither has one
 * @param encodings by payload type, as rtpmap names them ("PCMA/8000"); upper case
 * @param direction of this section or of the session
 */
record SdpMedia(
        String kind,
        int port,
        String protocol,
        List<String> formats,
        @Nullable String connection,
        Map<String, String> encodings,
        SdpDirection direction) {}
