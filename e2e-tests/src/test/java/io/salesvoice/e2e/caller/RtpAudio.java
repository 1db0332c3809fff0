package io.salesvoice.e2e.caller;

import io.salesvoice.speech.audio.Alaw;
import io.salesvoice.speech.audio.Mulaw;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The media of one telephone (RFC 3550, 3551, 4733): a packet each 20 ms, silence where nothing is said. */
final class RtpAudio implements AutoCloseable {
    static final int ALAW = 8;
    static final int MULAW = 0;
    static final int TELEPHONE_EVENT = 101;
    private static final int FRAME = 160;
    private static final long FRAME_NANOS = 20_000_000L;
    private static final int HEADER = 12;
    private static final int KEY_FRAMES = 8;

    private final DatagramSocket socket;
    private final Hearing hearing = new Hearing();
    private final LinkedBlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>(64);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final int ssrc = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(0x8000);
    private int timestamp = ThreadLocalRandom.current().nextInt(0x10000);

    RtpAudio() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    int port() {
        return socket.getLocalPort();
    }

    Hearing hearing() {
        return hearing;
    }

    void start(InetSocketAddress remote) {
        Thread.ofPlatform().daemon().name("phone-ear").start(this::receive);
        Thread.ofPlatform().daemon().name("phone-mouth").start(() -> send(remote));
    }

    /** Completes when the last packet of it is on the wire. */
    CompletableFuture<Void> say(short[] samples) {
        byte[] alaw = new byte[(samples.length + FRAME - 1) / FRAME * FRAME];
        Arrays.fill(alaw, Alaw.SILENCE);
        Alaw.encode(samples, 0, samples.length, alaw, 0);
        return enqueue(new Outgoing.Speech(alaw, new CompletableFuture<>()));
    }

    CompletableFuture<Void> press(char key) {
        int event = "0123456789*#".indexOf(key);
        if (event < 0) {
            throw new IllegalArgumentException("no key " + key);
        }
        return enqueue(new Outgoing.Key(event, new CompletableFuture<>()));
    }

    private CompletableFuture<Void> enqueue(Outgoing outgoing) {
        queue.add(outgoing);
        return outgoing.sent();
    }

    private void send(InetSocketAddress remote) {
        long next = System.nanoTime();
        @Nullable Outgoing current = null;
        int at = 0;
        byte[] silence = new byte[FRAME];
        Arrays.fill(silence, Alaw.SILENCE);
        while (!closed.get()) {
            if (current == null) {
                current = queue.poll();
                at = 0;
            }
            boolean done = switch (current) {
                case null -> {
                    packet(remote, ALAW, false, timestamp, silence, 0, FRAME);
                    yield false;
                }
                case Outgoing.Speech speech -> {
                    packet(remote, ALAW, at == 0, timestamp, speech.alaw(), at * FRAME, FRAME);
                    yield (at + 1) * FRAME >= speech.alaw().length;
                }
                case Outgoing.Key key -> {
                    key(remote, key.event(), at);
                    yield at + 1 >= KEY_FRAMES + 3;
                }
            };
            at++;
            timestamp += FRAME;
            if (done && current != null) {
                current.sent().complete(null);
                current = null;
            }
            next += FRAME_NANOS;
            for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    /** All packets of one key carry the timestamp of its start; the end is said three times (RFC 4733 section 2.5). */
    private void key(InetSocketAddress remote, int event, int at) {
        boolean end = at >= KEY_FRAMES;
        int duration = Math.min(at + 1, KEY_FRAMES) * FRAME;
        byte[] payload = {(byte) event, (byte) ((end ? 0x80 : 0) | 10), (byte) (duration >> 8), (byte) duration};
        packet(remote, TELEPHONE_EVENT, at == 0, timestamp - at * FRAME, payload, 0, payload.length);
    }

    private void packet(
            InetSocketAddress remote, int type, boolean marker, int time, byte[] payload, int from, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(HEADER + length);
        buffer.put((byte) 0x80)
                .put((byte) ((marker ? 0x80 : 0) | type))
                .putShort((short) sequence++)
                .putInt(time)
                .putInt(ssrc)
                .put(payload, from, length);
        try {
            socket.send(new DatagramPacket(buffer.array(), buffer.capacity(), remote));
        } catch (IOException unreachable) {
            // A gateway that died: the call goes on in silence, as on a real line.
            Thread.onSpinWait();
        }
    }

    private void receive() {
        byte[] bytes = new byte[1500];
        while (!closed.get()) {
            DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
            try {
                socket.receive(packet);
            } catch (SocketException ended) {
                return;
            } catch (IOException unreachable) {
                continue;
            }
            int type = packet.getLength() < HEADER ? -1 : bytes[1] & 0x7F;
            int length = packet.getLength() - HEADER;
            short[] samples = new short[Math.max(0, length)];
            if (type == ALAW) {
                Alaw.decode(bytes, HEADER, length, samples, 0);
                hearing.add(samples);
            } else if (type == MULAW) {
                Mulaw.decode(bytes, HEADER, length, samples, 0);
                hearing.add(samples);
            }
        }
    }

    @Override
    public void close() {
        closed.set(true);
        socket.close();
        hearing.end();
    }
}
