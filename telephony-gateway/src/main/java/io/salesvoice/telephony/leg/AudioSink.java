package io.salesvoice.telephony.leg;

/** Takes the caller's audio. Called on a media thread every 20 ms: it must neither block, allocate nor log. */
@FunctionalInterface
public interface AudioSink {
    /**
     * @param pcm buffer owned by the caller of this method, signed 16-bit mono; copy what is to be kept
     * @param offset first sample
     * @param length samples of this frame
     * @param position samples since the start of media on this leg, before this frame
     */
    void onAudio(short[] pcm, int offset, int length, long position);
}
