package io.salesvoice.telephony.rtp;

import java.util.Arrays;

/**
 * Fills short losses with the last pitch period, fading to silence within 60 ms (the idea of ITU-T G.711 Appendix I, in
 * its simplest form). One thread owns an instance; nothing is allocated after construction.
 */
public final class LossConcealer {
    private static final int MIN_PITCH = 40;
    private static final int MAX_PITCH = 120;
    private static final int MATCH = 160;
    private static final int HISTORY = MATCH + MAX_PITCH;
    private static final int FADE_SAMPLES = 480;
    private static final int CROSSFADE = 32;

    private final short[] history = new short[HISTORY];
    private final short[] period = new short[MAX_PITCH];
    private int pitch;
    private int concealed;
    private boolean concealing;

    /**
     * Repairs a frame in place.
     *
     * @param frame 8 equal parts
     * @param absent a bit per part, set where the audio is absent, as {@link JitterBuffer#pull} tells it
     */
    public void process(short[] frame, int length, int absent) {
        int part = length / 8;
        for (int index = 0; index < 8; index++) {
            if ((absent & 1 << index) == 0) {
                accept(frame, index * part, part);
            } else {
                conceal(frame, index * part, part);
            }
        }
        remember(frame, length);
    }

    private void accept(short[] frame, int from, int length) {
        if (!concealing) {
            return;
        }
        int fade = Math.min(CROSSFADE, length);
        for (int i = 0; i < fade; i++) {
            int made = concealedSample();
            frame[from + i] = (short) ((frame[from + i] * i + made * (fade - i)) / fade);
        }
        concealing = false;
    }

    private void conceal(short[] frame, int from, int length) {
        if (!concealing) {
            concealing = true;
            concealed = 0;
            rememberPart(frame, from);
            findPitch();
        }
        for (int i = from; i < from + length; i++) {
            frame[i] = (short) concealedSample();
        }
    }

    private int concealedSample() {
        if (concealed >= FADE_SAMPLES) {
            return 0;
        }
        int sample = period[concealed % pitch] * (FADE_SAMPLES - concealed) / FADE_SAMPLES;
        concealed++;
        return sample;
    }

    /** A loss in mid-frame: what came before it in this frame is the newest history. */
    private void rememberPart(short[] frame, int length) {
        if (length > 0) {
            remember(frame, length);
        }
    }

    private void remember(short[] frame, int length) {
        int kept = Math.min(length, HISTORY);
        System.arraycopy(history, kept, history, 0, HISTORY - kept);
        System.arraycopy(frame, length - kept, history, HISTORY - kept, kept);
    }

    private void findPitch() {
        long best = Long.MIN_VALUE;
        pitch = MAX_PITCH;
        for (int lag = MIN_PITCH; lag <= MAX_PITCH; lag++) {
            long correlation = 0;
            long energy = 1;
            for (int i = HISTORY - MATCH; i < HISTORY; i += 2) {
                correlation += history[i] * history[i - lag];
                energy += history[i - lag] * history[i - lag];
            }
            long score = correlation <= 0 ? 0 : correlation / 1024 * (correlation / (energy / 1024 + 1));
            if (score > best) {
                best = score;
                pitch = lag;
            }
        }
        System.arraycopy(history, HISTORY - pitch, period, 0, pitch);
    }

    public void reset() {
        Arrays.fill(history, (short) 0);
        concealing = false;
    }
}
