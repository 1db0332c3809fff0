package io.salesvoice.telephony.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A SIP message as text, for test peers: just enough to read and write it. */
record SipText(String firstLine, List<String> headers, String body) {
    static SipText parse(String text) {
        int blank = text.indexOf("\r\n\r\n");
        String head = blank < 0 ? text : text.substring(0, blank);
        String body = blank < 0 ? "" : text.substring(blank + 4);
        String[] lines = head.split("\r\n");
        List<String> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            headers.add(lines[i]);
        }
        return new SipText(lines[0], headers, body);
    }

    boolean isResponse() {
        return firstLine.startsWith("SIP/2.0 ");
    }

    int status() {
        return isResponse() ? Integer.parseInt(firstLine.substring(8, 11)) : 0;
    }

    String method() {
        return isResponse()
                ? header("CSeq").replaceAll("^\\d+\\s+", "")
                : firstLine.substring(0, firstLine.indexOf(' '));
    }

    /** The first header of that name, "" when there is none. */
    String header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(header -> header.substring(prefix.length()).strip())
                .findFirst()
                .orElse("");
    }

    List<String> all(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }

    /** Port of the first audio section of the body. */
    int audioPort() {
        for (String line : body.split("\r\n")) {
            if (line.startsWith("m=audio ")) {
                return Integer.parseInt(line.split(" ")[1]);
            }
        }
        throw new IllegalStateException("no audio in " + body);
    }

    String toTag() {
        String to = header("To");
        int at = to.indexOf(";tag=");
        return at < 0 ? "" : to.substring(at + 5);
    }

    String text() {
        StringBuilder text = new StringBuilder(firstLine).append("\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        return text.append("\r\n").append(body).toString();
    }
}
