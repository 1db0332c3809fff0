package io.salesvoice.e2e.caller;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The gateway's recording of a call: the caller on the left, the assistant on the right, 16 bits. */
public record StereoRecording(int sampleRate, short[] caller, short[] assistant) {
    public static StereoRecording parse(byte[] wav) {
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        require("RIFF".equals(text(bytes, 0)) && "WAVE".equals(text(bytes, 8)), "not a WAV file");
        int rate = 0;
        int at = 12;
        while (at + 8 <= wav.length) {
            String chunk = text(bytes, at);
            int size = bytes.getInt(at + 4);
            if ("fmt ".equals(chunk)) {
                require(bytes.getShort(at + 10) == 2, "channels: " + bytes.getShort(at + 10) + " (expected: 2)");
                require(bytes.getShort(at + 22) == 16, "bits: " + bytes.getShort(at + 22) + " (expected: 16)");
                rate = bytes.getInt(at + 12);
            }
            if ("data".equals(chunk)) {
                int frames = Math.min(size, wav.length - at - 8) / 4;
                short[] left = new short[frames];
                short[] right = new short[frames];
                for (int frame = 0; frame < frames; frame++) {
                    left[frame] = bytes.getShort(at + 8 + frame * 4);
                    right[frame] = bytes.getShort(at + 10 + frame * 4);
                }
                return new StereoRecording(rate, left, right);
            }
            at += 8 + size + (size & 1);
        }
        throw new AssertionError("no data in the WAV file");
    }

    public double seconds() {
        return (double) caller.length / sampleRate;
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
