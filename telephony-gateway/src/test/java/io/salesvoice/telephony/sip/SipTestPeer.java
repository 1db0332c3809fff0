package io.salesvoice.telephony.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A telephone made of plain sockets: sends what it is told and keeps what it gets. UDP or TCP. */
final class SipTestPeer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InetSocketAddress server;
    private final DatagramSocket udp;
    private final Socket tcp;
    private final LinkedBlockingQueue<SipText> received = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile InetSocketAddress lastSource;

    private SipTestPeer(InetSocketAddress server, DatagramSocket udp, Socket tcp) {
        this.server = server;
        this.udp = udp;
        this.tcp = tcp;
        this.reader = Thread.ofVirtual().start(udp != null ? this::readUdp : this::readTcp);
    }

    static SipTestPeer udp(int serverPort) throws IOException {
        return new SipTestPeer(
                new InetSocketAddress("127.0.0.1", serverPort),
                new DatagramSocket(new InetSocketAddress("127.0.0.1", 0)),
                null);
    }

    static SipTestPeer tcp(int serverPort) throws IOException {
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", serverPort);
        Socket socket = new Socket(server.getAddress(), serverPort);
        return new SipTestPeer(server, null, socket);
    }

    String transport() {
        return udp != null ? "UDP" : "TCP";
    }

    int port() {
        return udp != null ? udp.getLocalPort() : tcp.getLocalPort();
    }

    void send(String text) throws IOException {
        sendTo(server, text.getBytes(StandardCharsets.UTF_8));
    }

    void sendBytes(byte[] bytes) throws IOException {
        sendTo(server, bytes);
    }

    /** Answers a request where it came from. */
    void reply(String text) throws IOException {
        sendTo(lastSource == null ? server : lastSource, text.getBytes(StandardCharsets.UTF_8));
    }

    private void sendTo(InetSocketAddress target, byte[] bytes) throws IOException {
        if (udp != null) {
            udp.send(new DatagramPacket(bytes, bytes.length, target));
        } else {
            tcp.getOutputStream().write(bytes);
            tcp.getOutputStream().flush();
        }
    }

    /** The next message that fits; others before it are dropped. */
    SipText await(Predicate<SipText> wanted) throws InterruptedException {
        SipText message = awaitWithin(PATIENCE, wanted);
        if (message == null) {
            throw new AssertionError("no such message in " + PATIENCE);
        }
        return message;
    }

    /** Null when none comes in time. */
    SipText awaitWithin(Duration time, Predicate<SipText> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        SipText next;
        do {
            next = received.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } while (next != null && !wanted.test(next));
        return next;
    }

    SipText awaitStatus(int status) throws InterruptedException {
        return await(message -> message.status() == status);
    }

    SipText awaitFinal() throws InterruptedException {
        return await(message -> message.status() >= 200);
    }

    SipText awaitRequest(String method) throws InterruptedException {
        return await(message -> !message.isResponse() && message.method().equals(method));
    }

    /** Whether nothing at all comes for a while. */
    boolean staysSilent(Duration time) throws InterruptedException {
        return received.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    private void readUdp() {
        byte[] buffer = new byte[65_535];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                udp.receive(packet);
                lastSource = (InetSocketAddress) packet.getSocketAddress();
                received.add(SipText.parse(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8)));
            } catch (SocketTimeoutException e) {
                // Goes on reading.
            } catch (IOException e) {
                return;
            }
        }
    }

    private void readTcp() {
        try {
            InputStream in = tcp.getInputStream();
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
        }
        reader.interrupt();
    }
}
