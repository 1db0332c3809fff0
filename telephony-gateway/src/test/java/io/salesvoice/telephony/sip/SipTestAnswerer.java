package io.salesvoice.telephony.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A telephone that is called: a test reads the requests and says the responses. UDP or TCP. */
final class SipTestAnswerer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final LinkedBlockingQueue<SipText> received = new LinkedBlockingQueue<>();
    private volatile SocketAddress caller;
    private volatile Socket connection;

    private SipTestAnswerer(DatagramSocket udp, ServerSocket tcp) {
        this.udp = udp;
        this.tcp = tcp;
        Thread.ofVirtual().start(udp != null ? this::readUdp : this::acceptTcp);
    }

    static SipTestAnswerer udp() throws IOException {
        return new SipTestAnswerer(new DatagramSocket(new InetSocketAddress("127.0.0.1", 0)), null);
    }

    static SipTestAnswerer tcp() throws IOException {
        return new SipTestAnswerer(null, new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1")));
    }

    private int port() {
        return udp != null ? udp.getLocalPort() : tcp.getLocalPort();
    }

    String uri() {
        return "sip:100@127.0.0.1:" + port() + (udp != null ? "" : ";transport=tcp");
    }

    SipText await(Predicate<SipText> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            SipText next = received.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("no such message in " + PATIENCE);
            }
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    SipText awaitRequest(String method) throws InterruptedException {
        return await(message -> !message.isResponse() && message.method().equals(method));
    }

    SipText awaitStatus(int status) throws InterruptedException {
        return await(message -> message.status() == status);
    }

    void respond(SipText request, int status, String reason, String sdp) throws IOException {
        StringBuilder text = new StringBuilder("SIP/2.0 " + status + " " + reason + "\r\n");
        request.all("Via").forEach(via -> text.append(via).append("\r\n"));
        String to = request.header("To");
        text.append("From: ").append(request.header("From")).append("\r\n");
        text.append("To: ")
                .append(to)
                .append(to.contains("tag=") ? "" : ";tag=" + tag)
                .append("\r\n");
        text.append("Call-ID: ").append(request.header("Call-ID")).append("\r\n");
        text.append("CSeq: ").append(request.header("CSeq")).append("\r\n");
        text.append("Contact: <").append(uri()).append(">\r\n");
        if (!sdp.isEmpty()) {
            text.append("Content-Type: application/sdp\r\n");
        }
        send(text.append("Content-Length: ")
                .append(sdp.length())
                .append("\r\n\r\n")
                .append(sdp)
                .toString());
    }

    /** BYE in the dialog that {@code invite} began. */
    void sendBye(SipText invite) throws IOException {
        String contact = invite.header("Contact");
        String target = contact.substring(contact.indexOf('<') + 1, contact.indexOf('>'));
        send("BYE " + target + " SIP/2.0\r\nVia: SIP/2.0/" + (udp != null ? "UDP" : "TCP") + " 127.0.0.1:" + port()
                + ";branch=" + SipTestCall.branch() + "\r\nMax-Forwards: 70\r\nFrom: " + invite.header("To") + ";tag="
                + tag + "\r\nTo: " + invite.header("From") + "\r\nCall-ID: " + invite.header("Call-ID")
                + "\r\nCSeq: 1 BYE\r\nContent-Length: 0\r\n\r\n");
    }

    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (udp != null) {
            udp.send(new DatagramPacket(bytes, bytes.length, caller));
        } else {
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        }
    }

    private void readUdp() {
        byte[] buffer = new byte[65_535];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                caller = packet.getSocketAddress();
                received.add(SipText.parse(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void acceptTcp() {
        while (!tcp.isClosed()) {
            try {
                Socket accepted = tcp.accept();
                connection = accepted;
                Thread.ofVirtual().start(() -> readTcp(accepted));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void readTcp(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0) {
                head.write(next);
                String text = head.toString(StandardCharsets.UTF_8);
                if (text.endsWith("\r\n\r\n")) {
                    String length = SipText.parse(text).header("Content-Length");
                    byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
                    if (!text.isBlank()) {
                        received.add(SipText.parse(text + new String(body, StandardCharsets.UTF_8)));
                    }
                    head.reset();
                }
                next = in.read();
            }
        } catch (IOException e) {
            // The connection is over.
        }
    }

    @Override
    public void close() throws IOException {
        if (udp != null) {
            udp.close();
        } else {
            tcp.close();
            if (connection != null) {
                connection.close();
            }
        }
    }
}
