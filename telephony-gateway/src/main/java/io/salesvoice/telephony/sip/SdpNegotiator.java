package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.media.MediaDirection;
import io.salesvoice.telephony.rtp.AudioCodec;
import io.salesvoice.telephony.rtp.RtpFormat;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offer and answer (RFC 3264) for one G.711 stream with telephone events. */
final class SdpNegotiator {
    private static final int OUR_EVENT_TYPE = 101;
    private static final String EVENT_ENCODING = "TELEPHONE-EVENT/8000";

    private SdpNegotiator() {}

    /**
     * Picks the first audio section and the first codec that we share.
     *
     * @throws SdpException when there is none, or its address cannot be sent to
     */
    static NegotiatedMedia negotiate(String description) throws SdpException {
        List<SdpMedia> sections = SdpParser.parse(description);
        for (int i = 0; i < sections.size(); i++) {
            SdpMedia section = sections.get(i);
            RtpFormat format = commonFormat(section);
            if (format != null) {
                return negotiated(section, format, i, sections);
            }
        }
        throw new SdpException("no audio section with PCMA or PCMU at 8000 Hz over RTP/AVP");
    }

    private static @Nullable RtpFormat commonFormat(SdpMedia section) {
        boolean usable = section.kind().equals("audio")
                && section.port() > 0
                && section.protocol().equals("RTP/AVP");
        if (!usable) {
            return null;
        }
        int events = RtpFormat.NO_EVENTS;
        for (String type : section.formats()) {
            if (EVENT_ENCODING.equals(section.encodings().get(type)) && payloadType(type) >= 0) {
                events = payloadType(type);
                break;
            }
        }
        for (String type : section.formats()) {
            AudioCodec codec = codec(type, section.encodings().get(type));
            if (codec != null) {
                return new RtpFormat(codec, payloadType(type), events);
            }
        }
        return null;
    }

    private static @Nullable AudioCodec codec(String type, @Nullable String encoding) {
        int number = payloadType(type);
        if (number < 0) {
            return null;
        }
        if (encoding == null) {
            for (AudioCodec codec : AudioCodec.values()) {
                if (codec.payloadType() == number) {
                    return codec;
                }
            }
            return null;
        }
        String[] parts = encoding.split("/", -1);
        boolean narrow = parts.length >= 2 && parts[1].equals("8000") && (parts.length == 2 || parts[2].equals("1"));
        return narrow ? AudioCodec.named(parts[0]) : null;
    }

    private static int payloadType(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        return number > 127 ? -1 : number;
    }

    private static NegotiatedMedia negotiated(SdpMedia section, RtpFormat format, int index, List<SdpMedia> all)
            throws SdpException {
        InetAddress address = address(section.connection());
        MediaDirection direction = section.direction().seenFromHere();
        if (address.isAnyLocalAddress()) {
            // Hold in the old way (RFC 3264 section 8.4): nothing may be sent to 0.0.0.0.
            direction = new MediaDirection(false, direction.receives());
        }
        return new NegotiatedMedia(format, direction, new InetSocketAddress(address, section.port()), index, all);
    }

    private static InetAddress address(@Nullable String text) throws SdpException {
        if (text == null) {
            throw new SdpException("no connection line");
        }
        try {
            // A literal only: a name here would make a stranger's description start DNS look-ups.
            InetAddress address = InetAddress.ofLiteral(text);
            if (!address.isMulticastAddress() && !text.equals("255.255.255.255")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new SdpException("connection address is not an IP address");
        }
        throw new SdpException("connection address is not one host's");
    }

    /** Our answer to {@code media}. */
    static String answer(NegotiatedMedia media, InetAddress local, int port, long session, int version) {
        StringBuilder text = head(local, session, version);
        for (int i = 0; i < media.offered().size(); i++) {
            SdpMedia offered = media.offered().get(i);
            if (i == media.index()) {
                SdpDirection direction = SdpDirection.of(
                        media.direction().sends(), media.direction().receives());
                audio(text, port, List.of(media.format()), direction);
            } else {
                text.append("m=").append(offered.kind()).append(" 0 ").append(offered.protocol());
                offered.formats().forEach(format -> text.append(' ').append(format));
                text.append("\r\n");
            }
        }
        return text.toString();
    }

    /** Our own offer: both codecs, A-law first. */
    static String offer(InetAddress local, int port, long session, int version) {
        StringBuilder text = head(local, session, version);
        audio(
                text,
                port,
                List.of(
                        new RtpFormat(AudioCodec.PCMA, AudioCodec.PCMA.payloadType(), OUR_EVENT_TYPE),
                        new RtpFormat(AudioCodec.PCMU, AudioCodec.PCMU.payloadType(), OUR_EVENT_TYPE)),
                SdpDirection.SENDRECV);
        return text.toString();
    }

    private static StringBuilder head(InetAddress local, long session, int version) {
        String address = (local instanceof Inet6Address ? "IP6 " : "IP4 ") + local.getHostAddress();
        return new StringBuilder("v=0\r\n")
                .append("o=- ")
                .append(session)
                .append(' ')
                .append(version)
                .append(" IN ")
                .append(address)
                .append("\r\n")
                .append("s=-\r\n")
                .append("c=IN ")
                .append(address)
                .append("\r\n")
                .append("t=0 0\r\n");
    }

    private static void audio(StringBuilder text, int port, List<RtpFormat> formats, SdpDirection direction) {
        int events = formats.getFirst().eventPayloadType();
        text.append("m=audio ").append(port).append(" RTP/AVP");
        formats.forEach(format -> text.append(' ').append(format.audioPayloadType()));
        if (events != RtpFormat.NO_EVENTS) {
            text.append(' ').append(events);
        }
        text.append("\r\n");
        for (RtpFormat format : formats) {
            text.append("a=rtpmap:")
                    .append(format.audioPayloadType())
                    .append(' ')
                    .append(format.codec())
                    .append("/8000\r\n");
        }
        if (events != RtpFormat.NO_EVENTS) {
            text.append("a=rtpmap:").append(events).append(" telephone-event/8000\r\n");
            text.append("a=fmtp:").append(events).append(" 0-15\r\n");
        }
        text.append("a=ptime:20\r\na=").append(direction.attribute()).append("\r\n");
    }
}
