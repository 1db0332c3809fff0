package io.salesvoice.e2e.caller;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call from a telephone to the gateway: SIP over UDP without registration, A-law both ways. */
public final class PhoneCall implements AutoCloseable {
    private static final Duration RETRANSMIT = Duration.ofMillis(500);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);
    private static final Pattern MEDIA_PORT = Pattern.compile("m=audio (\\d+)");
    private static final Pattern CONTACT = Pattern.compile("<?(sip:[^>;]+)");

    private final DatagramSocket socket;
    private final InetSocketAddress gateway;
    private final String number;
    private final RtpAudio audio;
    private final String callId = UUID.randomUUID() + "@e2e";
    private final String fromTag = shortId();
    private final CompletableFuture<SipMessage> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> endedByOther = new CompletableFuture<>();
    private final CompletableFuture<SipMessage> byeAnswer = new CompletableFuture<>();
    private String inviteBranch = branch();
    private volatile boolean open = true;

    private PhoneCall(InetSocketAddress gateway, String number) throws IOException {
        this.gateway = gateway;
        this.number = number;
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.socket.setSoTimeout((int) RETRANSMIT.toMillis());
        this.audio = new RtpAudio();
    }

    /** Dials and waits for the answer; anything but an answer fails with the status line. */
    public static PhoneCall dial(InetSocketAddress gateway, String number) throws Exception {
        PhoneCall call = new PhoneCall(gateway, number);
        try {
            SipMessage answered = call.invite();
            if (answered.status() != 200) {
                throw new AssertionError("the call was not answered: " + answered.startLine());
            }
            return call;
        } catch (Exception | AssertionError failed) {
            call.close();
            throw failed;
        }
    }

    private SipMessage invite() throws Exception {
        Thread.ofPlatform().daemon().name("phone-sip").start(this::listen);
        SipMessage invite = request("INVITE", "sip:sales@" + host(gateway), 1, inviteBranch, "", sdp());
        long end = System.nanoTime() + ANSWER_PATIENCE.toNanos();
        while (true) {
            transmit(invite);
            try {
                return answer.get(RETRANSMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(
                            "no answer to INVITE within " + ANSWER_PATIENCE.toSeconds() + " s", notYet);
                }
            }
        }
    }

    private void listen() {
        byte[] bytes = new byte[65_535];
        while (open) {
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            try {
                socket.receive(packet);
                handle(SipMessage.parse(bytes, packet.getLength()), (InetSocketAddress) packet.getSocketAddress());
            } catch (SocketTimeoutException idle) {
                continue;
            } catch (IOException closedOrUnreachable) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private void handle(SipMessage message, InetSocketAddress source) throws IOException {
        if (!message.isResponse()) {
            if (!"ACK".equals(message.method())) {
                respond(message, source);
            }
            if ("BYE".equals(message.method())) {
                endedByOther.complete(null);
                audio.hearing().end();
            }
            return;
        }
        switch (message.method()) {
            case "INVITE" -> invited(message);
            case "BYE" -> byeAnswer.complete(message);
            default -> {}
        }
    }

    private void invited(SipMessage message) throws IOException {
        if (message.status() < 200) {
            return;
        }
        boolean answered = message.status() == 200;
        String target = answered ? contact(message) : "sip:sales@" + host(gateway);
        transmit(request("ACK", target, 1, answered ? branch() : inviteBranch, toTag(message), ""));
        if (answered && !answer.isDone()) {
            Matcher port = MEDIA_PORT.matcher(message.body());
            if (!port.find()) {
                throw new IllegalStateException("no audio in the answer: " + message.body());
            }
            audio.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1))));
        }
        answer.complete(message);
    }

    private void respond(SipMessage request, InetSocketAddress source) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String name : List.of("Via", "Record-Route", "From", "To", "Call-ID", "CSeq")) {
            request.all(name).forEach(value -> headers.add(Map.entry(name, value)));
        }
        headers.add(Map.entry("Contact", "<sip:" + number + "@" + local() + ">"));
        boolean reInvite = "INVITE".equals(request.method());
        if (reInvite) {
            headers.add(Map.entry("Content-Type", "application/sdp"));
        }
        send(new SipMessage("SIP/2.0 200 OK", headers, reInvite ? sdp() : ""), source);
    }

    private SipMessage request(String method, String target, int sequence, String branch, String toTag, String body) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(List.of(
                Map.entry("Via", "SIP/2.0/UDP " + local() + ";branch=" + branch + ";rport"),
                Map.entry("Max-Forwards", "70"),
                Map.entry("From", "<sip:" + number + "@127.0.0.1>;tag=" + fromTag),
                Map.entry("To", "<sip:sales@" + host(gateway) + ">" + (toTag.isEmpty() ? "" : ";tag=" + toTag)),
                Map.entry("Call-ID", callId),
                Map.entry("CSeq", sequence + " " + method),
                Map.entry("Contact", "<sip:" + number + "@" + local() + ">"),
                Map.entry("User-Agent", "e2e-phone")));
        if (!body.isEmpty()) {
            headers.add(Map.entry("Content-Type", "application/sdp"));
        }
        return new SipMessage(method + " " + target + " SIP/2.0", headers, body);
    }

    private String sdp() {
        return """
                v=0
                o=phone 1 1 IN IP4 127.0.0.1
                s=call
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %d RTP/AVP %d %d %d
                a=rtpmap:%d PCMA/8000
                a=rtpmap:%d PCMU/8000
                a=rtpmap:%d telephone-event/8000
                a=fmtp:%d 0-16
                a=ptime:20
                a=sendrecv
                """.formatted(
                        audio.port(),
                        RtpAudio.ALAW,
                        RtpAudio.MULAW,
                        RtpAudio.TELEPHONE_EVENT,
                        RtpAudio.ALAW,
                        RtpAudio.MULAW,
                        RtpAudio.TELEPHONE_EVENT,
                        RtpAudio.TELEPHONE_EVENT)
                .replace("\n", "\r\n");
    }

    /** Speaks; returns when the last packet is on the wire. */
    public void say(short[] speech) throws Exception {
        audio.say(speech).get(speech.length / 8 + 5000L, TimeUnit.MILLISECONDS);
    }

    /** Begins to speak and returns at once. */
    public CompletableFuture<Void> startSaying(short[] speech) {
        return audio.say(speech);
    }

    public void press(String keys) throws Exception {
        for (char key : keys.toCharArray()) {
            audio.press(key).get(5, TimeUnit.SECONDS);
            audio.say(new short[800]).get(5, TimeUnit.SECONDS);
        }
    }

    public Hearing hearing() {
        return audio.hearing();
    }

    /** Waits until the gateway says BYE. */
    public boolean endsByItself(Duration patience) throws InterruptedException {
        try {
            endedByOther.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillUp) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean isEnded() {
        return endedByOther.isDone();
    }

    /** Says BYE and waits for its answer. */
    public void hangUp() throws Exception {
        SipMessage answered = answer.get(1, TimeUnit.SECONDS);
        SipMessage bye = request("BYE", contact(answered), 2, branch(), toTag(answered), "");
        for (int attempt = 0; attempt < 8 && !byeAnswer.isDone(); attempt++) {
            transmit(bye);
            try {
                byeAnswer.get(RETRANSMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException again) {
                continue;
            }
        }
        close();
    }

    /** Falls silent without a word, as a telephone that lost its network. */
    @Override
    public void close() {
        open = false;
        audio.close();
        socket.close();
    }

    private void transmit(SipMessage message) throws IOException {
        send(message, gateway);
    }

    private void send(SipMessage message, InetSocketAddress to) throws IOException {
        byte[] bytes = message.bytes();
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private String local() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private static String host(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static String contact(SipMessage message) {
        Matcher contact = CONTACT.matcher(message.header("Contact"));
        if (!contact.find()) {
            throw new IllegalStateException("no address in Contact: " + message.header("Contact"));
        }
        return contact.group(1);
    }

    private static String toTag(SipMessage message) {
        String to = message.header("To");
        int tag = to.indexOf(";tag=");
        return tag < 0 ? "" : to.substring(tag + 5).split(";")[0];
    }

    private static String branch() {
        return "z9hG4bK" + shortId();
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
