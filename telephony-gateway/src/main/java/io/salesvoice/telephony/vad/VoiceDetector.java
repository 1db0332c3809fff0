package io.salesvoice.telephony.vad;

import io.salesvoice.speech.model.ModelException;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.speech.vad.VadStream;
import io.salesvoice.telephony.leg.LegEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Voice detection for all legs on one platform thread: what the energy gate lets through goes to Silero in one batch.
 * The thread looks every 10 ms and sleeps while there are no legs.
 */
public final class VoiceDetector implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(VoiceDetector.class);
    private static final int SAMPLE_RATE = 8000;
    private static final int MAX_WINDOW = 512;
    private static final long ROUND_NANOS = Duration.ofMillis(10).toNanos();
    private static final VoiceTap[] NO_TAPS = {};

    private final SileroVad silero;
    private final VadProperties properties;
    private final Thread thread;
    private volatile VoiceTap[] taps = NO_TAPS;
    private volatile boolean running = true;
    private boolean failureLogged;

    private VadStream[] batch = new VadStream[0];
    private VoiceTap[] batchTaps = NO_TAPS;

    public VoiceDetector(SileroVad silero, VadProperties properties) {
        this.silero = silero;
        this.properties = properties;
        thread = Thread.ofPlatform().name("voice-detector").daemon(true).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
    }

    /** A new leg, whose clock starts at 0 with its first frame. */
    public synchronized VoiceTap open(Consumer<LegEvent> events) {
        VoiceTap tap = new VoiceTap(this, silero.newStream(SAMPLE_RATE), new VoiceSegmenter(properties), events);
        VoiceTap[] longer = Arrays.copyOf(taps, taps.length + 1);
        longer[taps.length] = tap;
        taps = longer;
        LockSupport.unpark(thread);
        return tap;
    }

    synchronized void remove(VoiceTap tap) {
        int at = Arrays.asList(taps).indexOf(tap);
        if (at < 0) {
            return;
        }
        VoiceTap[] shorter = Arrays.copyOf(taps, taps.length - 1);
        System.arraycopy(taps, at + 1, shorter, at, taps.length - at - 1);
        taps = shorter;
    }

    /** Legs being listened to. */
    public int legs() {
        return taps.length;
    }

    private void run() {
        short[] scratch = new short[MAX_WINDOW];
        while (running) {
            VoiceTap[] current = taps;
            if (current.length == 0) {
                LockSupport.park(this);
                continue;
            }
            boolean more = round(current, scratch);
            if (!more) {
                LockSupport.parkNanos(this, ROUND_NANOS);
            }
        }
    }

    /** At most one window of each leg. @return whether any leg had one */
    private boolean round(VoiceTap[] current, short[] scratch) {
        if (batch.length < current.length) {
            batch = new VadStream[current.length * 2];
            batchTaps = new VoiceTap[current.length * 2];
        }
        int count = 0;
        for (VoiceTap tap : current) {
            VadStream stream = tap.takeWindow(scratch);
            if (stream != null) {
                batch[count] = stream;
                batchTaps[count++] = tap;
            }
        }
        if (count == 0) {
            return false;
        }
        runNetwork(count);
        for (int i = 0; i < count; i++) {
            batchTaps[i].judge(batch[i].probability());
        }
        return true;
    }

    private void runNetwork(int count) {
        try {
            silero.run(batch, count);
        } catch (ModelException e) {
            // The gate found these windows loud: without the network that is the best there is to say.
            if (!failureLogged) {
                failureLogged = true;
                log.error("Voice detection works by loudness alone from now on", e);
            }
            for (int i = 0; i < count; i++) {
                batch[i].skip();
            }
        }
    }
}
