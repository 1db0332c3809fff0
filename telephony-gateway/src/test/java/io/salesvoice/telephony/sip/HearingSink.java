package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.AudioSink;

/** Counts what a leg hears and checks that its clock has no gaps. */
final class HearingSink implements AudioSink {
    private int loud;
    private long next = -1;
    private boolean gap;

    @Override
    public synchronized void onAudio(short[] pcm, int offset, int length, long position) {
        gap |= next >= 0 && position != next;
        next = position + length;
        for (int i = offset; i < offset + length; i++) {
            if (Math.abs(pcm[i]) > 300) {
                loud++;
            }
        }
    }

    synchronized int loudSamples() {
        return loud;
    }

    synchronized boolean hadGap() {
        return gap;
    }
}
