package io.salesvoice.telephony.sip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a call needs of a session description (RFC 8866) and skips the rest. Never trusts a number or a length. */
final class SdpParser {
    private static final int MAX_CHARS = 16_384;
    private static final int MAX_MEDIA = 8;
    private static final int MAX_FORMATS = 64;

    private final List<Section> sections = new ArrayList<>();
    private @Nullable String sessionConnection;
    private SdpDirection sessionDirection = SdpDirection.SENDRECV;

    private SdpParser() {}

    /** @throws SdpException when it is not a session description with at least one media section */
    static List<SdpMedia> parse(String text) throws SdpException {
        if (text.length() > MAX_CHARS) {
            throw new SdpException(
                    "session description of " + text.length() + " characters (expected: at most " + MAX_CHARS + ")");
        }
        SdpParser parser = new SdpParser();
        for (String line : text.split("\r\n|\n|\r", -1)) {
            parser.read(line.strip());
        }
        if (parser.sections.isEmpty()) {
            throw new SdpException("session description without a media section");
        }
        return parser.sections.stream().map(parser::build).toList();
    }

    private void read(String line) throws SdpException {
        if (line.isEmpty()) {
            return;
        }
        if (line.length() < 2 || line.charAt(1) != '=') {
            throw new SdpException("line without a type (expected: letter=value)");
        }
        String value = line.substring(2).strip();
        switch (line.charAt(0)) {
            case 'm' -> readMedia(value);
            case 'c' -> readConnection(value);
            case 'a' -> readAttribute(value);
            default -> {
                // Nothing else matters for a call.
            }
        }
    }

    private void readMedia(String value) throws SdpException {
        String[] words = value.split("\\s+");
        if (words.length < 4 || words.length > MAX_FORMATS + 3 || sections.size() == MAX_MEDIA) {
            throw new SdpException("media line with " + words.length + " words, " + sections.size()
                    + " before it (expected: kind, port, protocol, formats; at most " + MAX_MEDIA + " sections)");
        }
        int slash = words[1].indexOf('/');
        int port = port(slash < 0 ? words[1] : words[1].substring(0, slash));
        sections.add(new Section(
                words[0].toLowerCase(Locale.ROOT),
                port,
                words[2].toUpperCase(Locale.ROOT),
                Arrays.asList(words).subList(3, words.length)));
    }

    private static int port(String text) throws SdpException {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new SdpException("media port is not a number");
        }
        throw new SdpException("media port " + text + " (expected: 0 to 65535)");
    }

    private void readConnection(String value) throws SdpException {
        String[] words = value.split("\\s+");
        if (words.length < 3) {
            throw new SdpException(
                    "connection line with " + words.length + " words (expected: IN, IP4 or IP6, address)");
        }
        int slash = words[2].indexOf('/');
        String address = slash < 0 ? words[2] : words[2].substring(0, slash);
        if (sections.isEmpty()) {
            sessionConnection = address;
        } else {
            sections.getLast().connection = address;
        }
    }

    private void readAttribute(String value) {
        SdpDirection direction = SdpDirection.of(value.toLowerCase(Locale.ROOT));
        if (direction != null) {
            if (sections.isEmpty()) {
                sessionDirection = direction;
            } else {
                sections.getLast().direction = direction;
            }
            return;
        }
        if (!sections.isEmpty() && value.regionMatches(true, 0, "rtpmap:", 0, 7)) {
            String[] words = value.substring(7).strip().split("\\s+");
            Map<String, String> encodings = sections.getLast().encodings;
            if (words.length >= 2 && encodings.size() < MAX_FORMATS) {
                encodings.put(words[0], words[1].toUpperCase(Locale.ROOT));
            }
        }
    }

    private SdpMedia build(Section section) {
        return new SdpMedia(
                section.kind,
                section.port,
                section.protocol,
                List.copyOf(section.formats),
                section.connection != null ? section.connection : sessionConnection,
                Map.copyOf(section.encodings),
                section.direction != null ? section.direction : sessionDirection);
    }

    private static final class Section {
        private final String kind;
        private final int port;
        private final String protocol;
        private final List<String> formats;
        private final Map<String, String> encodings = new HashMap<>();
        private @Nullable String connection;
        private @Nullable SdpDirection direction;

        Section(String kind, int port, String protocol, List<String> formats) {
            this.kind = kind;
            this.port = port;
            this.protocol = protocol;
            this.formats = formats;
        }
    }
}
