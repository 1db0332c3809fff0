package io.salesvoice.speech.vad;

import io.salesvoice.speech.audio.Pcm;

/**
 * Cheap first judgement of a window: whether it is loud enough above the line's noise to be worth the network. The noise
 * floor follows quiet at once and rises slowly, so that it stays below speech. One owner, no locks, no allocation.
 */
public final class EnergyGate {
    private static final double QUIETEST = -75;
    private static final double HIGHEST_FLOOR = -35;
    private static final double RISE_PER_SECOND = 2;

    private final double margin;
    private final double leastLevel;
    private final int hangoverMs;
    private double floor = -60;
    private int openMs;

    /**
     * @param margin decibels above the noise floor that open the gate
     * @param leastLevel decibels of full scale below which nothing opens it
     * @param hangoverMs stays open for so long after the last loud window, so that word ends reach the network
     */
    public EnergyGate(double margin, double leastLevel, int hangoverMs) {
        this.margin = margin;
        this.leastLevel = leastLevel;
        this.hangoverMs = hangoverMs;
    }

    /** For telephone speech: 6 dB above the floor, −58 dBFS at least, 400 ms. */
    public static EnergyGate forTelephone() {
        return new EnergyGate(6, -58, 400);
    }

    /** Takes the next samples and tells whether the network should look at them. */
    public boolean passes(short[] samples, int from, int length, int sampleRate) {
        double level = level(Pcm.rms(samples, from, length));
        double milliseconds = length * 1000.0 / sampleRate;
        boolean loud = level >= Math.max(leastLevel, floor + margin);
        floor = level < floor
                ? Math.max(QUIETEST, floor + (level - floor) * 0.5)
                : Math.min(Math.min(level, HIGHEST_FLOOR), floor + RISE_PER_SECOND * milliseconds / 1000);
        if (loud) {
            openMs = hangoverMs;
            return true;
        }
        openMs = Math.max(0, openMs - (int) Math.round(milliseconds));
        return openMs > 0;
    }

    /** The present noise floor in decibels of full scale. */
    public double noiseFloor() {
        return floor;
    }

    private static double level(double rms) {
        return rms < 1 ? -90 : 20 * Math.log10(rms / 32768);
    }
}
