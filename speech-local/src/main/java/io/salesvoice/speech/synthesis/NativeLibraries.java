package io.salesvoice.speech.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where shared libraries and voice data are: in the given folder ({@code lib/}, {@code share/}), else where the
 * distribution puts them.
 */
public final class NativeLibraries {
    private static final List<Path> SYSTEM_LIBRARIES = List.of(
            Path.of("/usr/local/lib"),
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib"));
    private static final List<Path> SYSTEM_DATA = List.of(Path.of("/usr/local/share"), Path.of("/usr/share"));

    private final List<Path> libraryFolders = new ArrayList<>();
    private final List<Path> dataFolders = new ArrayList<>();

    /** @param folder with {@code lib/} and {@code share/}, looked at before the system's; null for the system's only */
    public NativeLibraries(@Nullable Path folder) {
        if (folder != null) {
            libraryFolders.add(folder.resolve("lib"));
            dataFolders.add(folder.resolve("share"));
        }
        libraryFolders.addAll(SYSTEM_LIBRARIES);
        dataFolders.addAll(SYSTEM_DATA);
    }

    /**
     * The library of that name in the first folder that has one.
     *
     * @param prefix file name up to and including {@code .so.}; the highest version wins
     */
    public Optional<Path> library(String prefix) {
        for (Path folder : libraryFolders) {
            Optional<Path> found = highest(folder, prefix);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The first data folder of that name. */
    public Optional<Path> data(String name) {
        return dataFolders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Optional<Path> highest(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .max(Comparator.comparing((Path file) -> file.getFileName().toString()))
                    .map(NativeLibraries::real);
        } catch (IOException e) {
            throw new SynthesisException("cannot list " + folder, e);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new SynthesisException("cannot resolve " + file, e);
        }
    }
}
