package io.salesvoice.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.leg.LegEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingWriterTest {
    private static final int FRAME = 160;

    @TempDir
    private Path folder;

    private final RecordingWriter writer = new RecordingWriter(new RecordingProperties(Duration.ofMillis(20)));
    private final LinkedBlockingQueue<LegEvent> events = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        writer.start();
    }

    @AfterEach
    void stop() {
        writer.close();
    }

    private static short[] constant(int value) {
        short[] pcm = new short[FRAME];
        Arrays.fill(pcm, (short) value);
        return pcm;
    }

    private LegEvent.RecordingClosed closed() throws InterruptedException {
        return (LegEvent.RecordingClosed) events.poll(10, TimeUnit.SECONDS);
    }

    private static ByteBuffer read(Path file) throws Exception {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void writesCallerLeftAndAssistantRightInTrueTime() throws Exception {
        Path file = folder.resolve("2026/call.wav");
        RecordingTap tap = writer.open(file, events::add);
        tap.write(320, constant(11), constant(22), FRAME);
        // The frame at 480 was lost.
        tap.write(640, constant(33), constant(44), FRAME);
        tap.finish();
        assertThat(closed()).isEqualTo(new LegEvent.RecordingClosed(file, 100));
        ByteBuffer wav = read(file);
        assertThat(wav.capacity()).isEqualTo(44 + 800 * 4);
        assertThat(wav.getInt(40)).isEqualTo(800 * 4);
        assertThat(wav.getShort(22)).as("channels").isEqualTo((short) 2);
        assertThat(wav.getShort(44)).isZero();
        assertThat(wav.getShort(44 + 320 * 4)).isEqualTo((short) 11);
        assertThat(wav.getShort(44 + 320 * 4 + 2)).isEqualTo((short) 22);
        assertThat(wav.getShort(44 + 480 * 4)).isZero();
        assertThat(wav.getShort(44 + 640 * 4)).isEqualTo((short) 33);
        assertThat(wav.getShort(44 + 799 * 4 + 2)).isEqualTo((short) 44);
    }

    @Test
    void isReadableWhileItGrows() throws Exception {
        Path file = folder.resolve("growing.wav");
        RecordingTap tap = writer.open(file, events::add);
        tap.write(0, constant(1), constant(2), FRAME);
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Files.exists(file) || Files.size(file) < 44 || read(file).getInt(40) != FRAME * 4) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        tap.finish();
        assertThat(closed()).isNotNull();
    }

    @Test
    void tellsWhenTheFileCannotBeMade() throws Exception {
        Path occupied = Files.createFile(folder.resolve("file"));
        writer.open(occupied.resolve("call.wav"), events::add);
        assertThat(closed().durationMs()).isZero();
    }

    @Test
    void losesFramesAndNotTimeWhenTheDiskIsSlow() throws Exception {
        RecordingWriter idle = new RecordingWriter(new RecordingProperties(Duration.ofMillis(20)));
        Path file = folder.resolve("slow.wav");
        RecordingTap tap = idle.open(file, events::add);
        for (int i = 0; i < 100; i++) {
            tap.write((long) i * FRAME, constant(i + 1), constant(i + 1), FRAME);
        }
        idle.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (tap.nextPosition() >= 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        tap.write(150L * FRAME, constant(151), constant(151), FRAME);
        idle.close();
        assertThat(closed().durationMs()).isEqualTo(151 * 20);
        ByteBuffer wav = read(file);
        assertThat(wav.getShort(44 + 63 * FRAME * 4)).isEqualTo((short) 64);
        assertThat(wav.getShort(44 + 64 * FRAME * 4)).isZero();
        assertThat(wav.getShort(44 + 150 * FRAME * 4)).isEqualTo((short) 151);
    }
}
