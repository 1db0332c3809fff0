package io.salesvoice.telephony.vad;

import io.salesvoice.speech.vad.EnergyGate;
import io.salesvoice.speech.vad.VadStream;
import io.salesvoice.telephony.leg.LegEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One leg at the detector: the media thread writes frames, the detector's thread takes windows. Half a second of ring; a
 * detector that lags more skips.
 */
public final class VoiceTap {
    private static final int RING = 4096;
    private static final int MASK = RING - 1;

    private final VoiceDetector detector;
    private final Consumer<LegEvent> events;
    private final short[] ring = new short[RING];
    private volatile long written;

    // The detector's own.
    private final VadStream stream;
    private final EnergyGate gate = EnergyGate.forTelephone();
    private final VoiceSegmenter segmenter;
    private final int window;
    private long read;

    VoiceTap(VoiceDetector detector, VadStream stream, VoiceSegmenter segmenter, Consumer<LegEvent> events) {
        this.detector = detector;
        this.stream = stream;
        this.segmenter = segmenter;
        this.events = events;
        this.window = stream.windowSamples();
    }

    /** The next samples of the leg's clock. Media thread only; never waits. */
    public void write(short[] pcm, int length) {
        long at = written;
        for (int i = 0; i < length; i++) {
            ring[(int) (at + i) & MASK] = pcm[i];
        }
        written = at + length;
    }

    public void close() {
        detector.remove(this);
    }

    /**
     * Takes the next window if it is there.
     *
     * @param scratch at least a window long
     * @return the stream when the network is to judge it, null when there is no window or it was silence
     */
    @Nullable
    VadStream takeWindow(short[] scratch) {
        while (written - read >= window) {
            if (written - read > RING - window) {
                read = written - window;
                stream.reset();
            }
            for (int i = 0; i < window; i++) {
                scratch[i] = ring[(int) (read + i) & MASK];
            }
            stream.take(scratch, 0, window);
            if (gate.passes(scratch, 0, window, stream.sampleRate())) {
                return stream;
            }
            stream.skip();
            judge(0f);
        }
        return null;
    }

    /** The probability of the window just taken is known. */
    void judge(float probability) {
        LegEvent event = segmenter.accept(probability, read, window);
        read += window;
        if (event != null) {
            events.accept(event);
        }
    }
}
