package io.salesvoice.telephony.recording;

import io.salesvoice.speech.audio.WavWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A growing stereo WAV of 16 bits and 8 kHz. What is never written reads as silence (a hole in the file). */
final class RecordingFile implements AutoCloseable {
    private static final int SAMPLE_RATE = 8000;
    private static final int CHANNELS = 2;
    private static final int BYTES_A_SAMPLE = 2 * CHANNELS;

    private final FileChannel channel;
    private long samples;
    private long samplesInHeader;

    private RecordingFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the file and its folders; only our own user may read it where the file system knows users. */
    static RecordingFile create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        RecordingFile recording = new RecordingFile(channel);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            recording.writeHeader();
            return recording;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** @param position sample at which the (interleaved) audio begins */
    void write(long position, ByteBuffer audio) throws IOException {
        long end = position + audio.remaining() / BYTES_A_SAMPLE;
        writeFully(audio, WavWriter.HEADER_BYTES + position * BYTES_A_SAMPLE);
        samples = Math.max(samples, end);
    }

    /** Makes the file readable as far as it is written. */
    void updateHeader() throws IOException {
        if (samples != samplesInHeader) {
            writeHeader();
        }
    }

    private void writeHeader() throws IOException {
        writeFully(ByteBuffer.wrap(WavWriter.header(SAMPLE_RATE, CHANNELS, samples * BYTES_A_SAMPLE)), 0);
        samplesInHeader = samples;
    }

    private void writeFully(ByteBuffer source, long at) throws IOException {
        long to = at;
        while (source.hasRemaining()) {
            to += channel.write(source, to);
        }
    }

    long durationMs() {
        return samples * 1000 / SAMPLE_RATE;
    }

    @Override
    public void close() throws IOException {
        try {
            updateHeader();
        } finally {
            channel.close();
        }
    }
}
