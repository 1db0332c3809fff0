package io.salesvoice.telephony.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where recordings lie: a folder per day, a file per call. */
public final class RecordingFiles {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private static final String SUFFIX = ".wav";

    private final Path root;

    /** What lies on the disk. */
    record Size(long files, long bytes) {}

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
        return root.resolve(DAY.format(mintedAt(callId))).resolve(callId + SUFFIX);
    }

    /** When the id was made (RFC 9562 section 5.7): when the call began. */
    static Instant mintedAt(UUID callId) {
        return Instant.ofEpochMilli(callId.getMostSignificantBits() >>> 16);
    }

    public void delete(UUID callId) {
        try {
            Files.deleteIfExists(find(callId));
        } catch (IOException e) {
            throw new UncheckedIOException("recording of call " + callId, e);
        }
    }

    /**
     * Goes through all recordings and deletes some.
     *
     * @param batch how many calls are asked about at once
     * @param deletable which of these are to go
     * @param onDeleted told of each
     * @return what is left
     */
    Size sweep(int batch, UnaryOperator<Set<UUID>> deletable, Runnable onDeleted) {
        long files = 0;
        long bytes = 0;
        Map<UUID, Path> asked = new HashMap<>();
        for (Path day : entries(root)) {
            if (!Files.isDirectory(day)) {
                continue;
            }
            for (Path file : entries(day)) {
                UUID id = callOf(file);
                if (id != null) {
                    files++;
                    bytes += size(file);
                    asked.put(id, file);
                }
                if (asked.size() == batch) {
                    Size gone = delete(asked, deletable.apply(Set.copyOf(asked.keySet())), onDeleted);
                    files -= gone.files();
                    bytes -= gone.bytes();
                    asked.clear();
                }
            }
        }
        Size gone = asked.isEmpty()
                ? new Size(0, 0)
                : delete(asked, deletable.apply(Set.copyOf(asked.keySet())), onDeleted);
        return new Size(files - gone.files(), bytes - gone.bytes());
    }

    private static Size delete(Map<UUID, Path> known, Set<UUID> ids, Runnable onDeleted) {
        long files = 0;
        long bytes = 0;
        for (UUID id : ids) {
            Path file = known.get(id);
            if (file == null) {
                continue;
            }
            files++;
            bytes += size(file);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("recording of call " + id, e);
            }
            onDeleted.run();
        }
        return new Size(files, bytes);
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("recordings folder", e);
        }
    }

    private static @Nullable UUID callOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(SUFFIX) && name.length() == 36 + SUFFIX.length()
                    ? UUID.fromString(name.substring(0, 36))
                    : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** 0 where another instance with the same disk was quicker. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
