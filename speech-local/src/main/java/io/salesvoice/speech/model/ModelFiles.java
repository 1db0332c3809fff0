package io.salesvoice.speech.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder of models. A file's checksum is computed once per process as long as its size and time stay the same. */
public final class ModelFiles {
    private static final Map<Fingerprint, String> CHECKSUMS = new ConcurrentHashMap<>();

    private final Path folder;

    private ModelFiles(Path folder) {
        this.folder = folder;
    }

    /** Models in exactly this folder. */
    public static ModelFiles in(Path folder) {
        return new ModelFiles(folder);
    }

    /**
     * Finds the folder: an absolute path is taken as it is; a relative one is looked for from the working directory
     * upwards, so that a service started in its own folder finds the repository's models.
     *
     * @param configured path of the folder; null or blank means {@code models}
     * @throws ModelException when there is no such folder
     */
    public static ModelFiles find(@Nullable String configured) {
        Path wanted = Path.of(configured == null || configured.isBlank() ? "models" : configured);
        if (wanted.isAbsolute()) {
            if (!Files.isDirectory(wanted)) {
                throw new ModelException("no folder of models at " + wanted + " (SALESVOICE_MODELS_DIR)");
            }
            return new ModelFiles(wanted);
        }
        for (Path base = Path.of("").toAbsolutePath(); base != null; base = base.getParent()) {
            Path candidate = base.resolve(wanted).normalize();
            if (Files.isRegularFile(candidate.resolve(ModelFile.SILERO_VAD.fileName()))) {
                return new ModelFiles(candidate);
            }
        }
        throw new ModelException("no folder of models at " + wanted.toAbsolutePath() + " or above with "
                + ModelFile.SILERO_VAD.fileName() + " (SALESVOICE_MODELS_DIR)");
    }

    public Path folder() {
        return folder;
    }

    /**
     * The path of a model whose checksum is right.
     *
     * @throws ModelException when the file is missing or is another one
     */
    public Path verified(ModelFile model) {
        Path file = folder.resolve(model.fileName());
        if (!Files.isRegularFile(file)) {
            throw new ModelException(
                    "model file missing: " + file.toAbsolutePath() + " (expected: sha256 " + model.sha256() + ")");
        }
        String found = checksum(file);
        if (!found.equals(model.sha256())) {
            throw new ModelException("model file " + file.toAbsolutePath() + " has sha256 " + found + " (expected: "
                    + model.sha256() + "; a Git LFS pointer or a broken download?)");
        }
        return file;
    }

    private static String checksum(Path file) {
        try {
            Fingerprint fingerprint =
                    new Fingerprint(file.toRealPath(), Files.size(file), Files.getLastModifiedTime(file));
            String known = CHECKSUMS.get(fingerprint);
            if (known != null) {
                return known;
            }
            String computed = sha256(file);
            CHECKSUMS.put(fingerprint, computed);
            return computed;
        } catch (IOException e) {
            throw new ModelException("model file " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] block = new byte[1 << 16];
                while (in.read(block) >= 0) {
                    // The digest sees every byte.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Fingerprint(Path file, long size, FileTime modified) {}
}
