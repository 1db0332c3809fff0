package io.salesvoice.telephony.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** One call that a {@link SipTestPeer} places: keeps tags and sequence numbers and writes the requests. */
final class SipTestCall {
    private static final Duration RETRANSMIT = Duration.ofMillis(500);

    private final SipTestPeer peer;
    private final int serverPort;
    private final String callId = UUID.randomUUID().toString();
    private final String fromTag = callId.substring(0, 8);
    private int sequence = 1;
    private String inviteBranch = branch();
    private String toTag = "";

    SipTestCall(SipTestPeer peer, int serverPort) {
        this.peer = peer;
        this.serverPort = serverPort;
    }

    static String branch() {
        return "z9hG4bK" + UUID.randomUUID();
    }

    static String sdp(int rtpPort, String direction) {
        return sdp(rtpPort, direction, "8 0 101", "a=rtpmap:101 telephone-event/8000\r\n");
    }

    static String sdp(int rtpPort, String direction, String formats, String attributes) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" + "m=audio " + rtpPort
                + " RTP/AVP " + formats + "\r\n" + attributes + "a=" + direction + "\r\n";
    }

    void invite(String sdp) throws IOException {
        invite(sdp, "");
    }

    /** @param headers further ones, each with its line end */
    void invite(String sdp, String headers) throws IOException {
        inviteBranch = branch();
        peer.send(request("INVITE", sequence, inviteBranch, headers, sdp));
    }

    /** Takes a response's tag for what follows in the dialog. */
    SipText remember(SipText response) {
        toTag = response.toTag();
        return response;
    }

    void ack() throws IOException {
        ack("");
    }

    void ack(String sdp) throws IOException {
        peer.send(request("ACK", sequence, branch(), "", sdp));
    }

    /** ACK of a refusal belongs to the INVITE's own transaction. */
    void ackRefusal() throws IOException {
        peer.send(request("ACK", sequence, inviteBranch, "", ""));
    }

    void cancel() throws IOException {
        peer.send(request("CANCEL", sequence, inviteBranch, "", ""));
    }

    void send(String method, String headers, String body) throws IOException {
        sequence++;
        peer.send(request(method, sequence, branch(), headers, body));
    }

    void bye() throws IOException {
        send("BYE", "", "");
    }

    void reinvite(String sdp) throws IOException {
        sequence++;
        invite(sdp);
    }

    /** Places the call and waits until it is answered and acknowledged. */
    SipText establish(int rtpPort) throws IOException, InterruptedException {
        inviteBranch = branch();
        String invite = request("INVITE", sequence, inviteBranch, "", sdp(rtpPort, "sendrecv"));
        SipText ok = null;
        for (int tries = 0; ok == null && tries < 20; tries++) {
            // A datagram may be lost, and is sent again (RFC 3261 section 17.1.1.2).
            peer.send(invite);
            ok = peer.awaitWithin(
                    RETRANSMIT,
                    message -> message.status() == 200
                            && message.header("Call-ID").equals(callId)
                            && message.method().equals("INVITE"));
        }
        if (ok == null) {
            throw new AssertionError("INVITE was never answered");
        }
        remember(ok);
        ack();
        return ok;
    }

    private String request(String method, int cseq, String branch, String headers, String body) {
        String tag = toTag.isEmpty() || method.equals("CANCEL") ? "" : ";tag=" + toTag;
        String type = body.isEmpty() || headers.contains("Content-Type") ? "" : "Content-Type: application/sdp\r\n";
        return method + " sip:assistant@127.0.0.1:" + serverPort + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + peer.transport() + " 127.0.0.1:" + peer.port() + ";branch=" + branch + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: \"Caller\" <sip:79161234567@127.0.0.1>;tag=" + fromTag + "\r\n"
                + "To: <sip:assistant@127.0.0.1>" + tag + "\r\n"
                + "Call-ID: " + callId + "\r\n"
                + "CSeq: " + cseq + " " + method + "\r\n"
                + "Contact: <sip:caller@127.0.0.1:" + peer.port()
                + (peer.transport().equals("TCP") ? ";transport=tcp" : "") + ">\r\n"
                + headers + type
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
