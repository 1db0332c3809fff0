package io.salesvoice.e2e.console;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** A stereo WAV with something like speech where the turns are: caller left, assistant right. */
final class DemoRecording {
    private static final int RATE = 8000;

    private DemoRecording() {}

    /** @param assistant true for the right channel */
    record Speech(boolean assistant, int fromMs, int toMs) {}

    static byte[] wav(int durationMs, List<Speech> speeches) {
        int frames = RATE / 1000 * durationMs;
        ByteBuffer bytes = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * 4);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        bytes.putShort((short) 4).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * 4);
        RandomGenerator random = new java.util.Random(7);
        for (int frame = 0; frame < frames; frame++) {
            int at = frame / (RATE / 1000);
            bytes.putShort(sample(speeches, false, at, random)).putShort(sample(speeches, true, at, random));
        }
        return bytes.array();
    }

    private static short sample(List<Speech> speeches, boolean assistant, int atMs, RandomGenerator random) {
        boolean speaking = speeches.stream()
                .anyMatch(speech -> speech.assistant() == assistant && atMs >= speech.fromMs() && atMs < speech.toMs());
        double syllables = speaking ? Math.abs(Math.sin(atMs / 90.0)) * (0.55 + 0.45 * Math.sin(atMs / 700.0)) : 0.004;
        return (short) (random.nextGaussian() * 5200 * syllables);
    }
}
