package io.salesvoice.telephony.sip;

import io.salesvoice.speech.audio.Alaw;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The audio of a test telephone: sends A-law packets, at a telephone's pace or one by one, and keeps what it hears. */
final class RtpTestPeer implements AutoCloseable {
    static final int FRAME = 160;

    private final DatagramSocket socket;
    private final InetSocketAddress target;
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final int ssrc;
    private int sequence = 1000;
    private int timestamp = 50_000;

    RtpTestPeer(DatagramSocket socket, int targetPort, int ssrc) {
        this.socket = socket;
        this.target = new InetSocketAddress("127.0.0.1", targetPort);
        this.ssrc = ssrc;
        Thread.ofVirtual().start(this::read);
    }

    static DatagramSocket socket() throws IOException {
        return new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
    }

    void sendFrame(short[] pcm, int from) throws IOException {
        byte[] payload = new byte[FRAME];
        Alaw.encode(pcm, from, FRAME, payload, 0);
        sendPacket(8, false, timestamp, payload);
        timestamp += FRAME;
    }

    void sendPacket(int payloadType, boolean marker, int at, byte[] payload) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
        packet.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
        packet.putShort((short) sequence++).putInt(at).putInt(ssrc).put(payload);
        sendRaw(packet.array());
    }

    void sendRaw(byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, target));
    }

    /** Sends all of it in real time. */
    void speak(short[] pcm) throws IOException {
        long next = System.nanoTime();
        for (int at = 0; at + FRAME <= pcm.length; at += FRAME) {
            sendFrame(pcm, at);
            next += 20_000_000;
            long left = next - System.nanoTime();
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = next - System.nanoTime();
            }
        }
    }

    int timestamp() {
        return timestamp;
    }

    private void read() {
        byte[] buffer = new byte[2048];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                received.add(java.util.Arrays.copyOf(buffer, packet.getLength()));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Whole packets, in order of arrival. */
    List<byte[]> packets() {
        return received;
    }

    /** All A-law audio heard so far, in order of arrival. */
    short[] heard() {
        List<byte[]> packets = List.copyOf(received);
        short[] pcm = new short[packets.size() * FRAME];
        int at = 0;
        for (byte[] packet : packets) {
            if ((packet[1] & 0x7F) == 8 && packet.length == 12 + FRAME) {
                Alaw.decode(packet, 12, FRAME, pcm, at);
                at += FRAME;
            }
        }
        return java.util.Arrays.copyOf(pcm, at);
    }

    @Override
    public void close() {
        socket.close();
    }
}
