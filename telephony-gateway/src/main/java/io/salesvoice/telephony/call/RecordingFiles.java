package io.salesvoice.telephony.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Where recordings lie: a folder per day, a file per call. */
public final class RecordingFiles {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private final Path root;

    public RecordingFiles(Path root) {
        this.root = root;
    }

    /** The place of a call's recording, its folder made; the id's own time (RFC 9562 section 5.7) names the day. */
    public Path place(UUID callId) {
        Path file = find(callId);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("recordings folder", e);
        }
        return file;
    }

    public Path find(UUID callId) {
        Instant minted = Instant.ofEpochMilli(callId.getMostSignificantBits() >>> 16);
        return root.resolve(DAY.format(minted)).resolve(callId + ".wav");
    }

    public void delete(UUID callId) {
        try {
            Files.deleteIfExists(find(callId));
        } catch (IOException e) {
            throw new UncheckedIOException("recording of call " + callId, e);
        }
    }
}
