package io.salesvoice.tts.lexicon;

import io.salesvoice.tts.speech.LexiconStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** The lexicon as a YAML map that a person can edit too; written beside, synced and renamed into place. */
public final class YamlLexiconStore implements LexiconStore {
    private final Path file;

    public YamlLexiconStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public SortedMap<String, String> load() {
        SortedMap<String, String> entries = new TreeMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (content == null) {
                return entries;
            }
            if (!(content instanceof Map<?, ?> map)) {
                throw new IllegalStateException(file + " holds no map (expected: written form: spoken form)");
            }
            map.forEach((written, spoken) -> entries.put(String.valueOf(written), String.valueOf(spoken)));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (YAMLException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void save(SortedMap<String, String> entries) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        String content = "# Written form: spoken form. U+0301 after the stressed vowel.\n"
                + new Yaml(new Representer(options), options).dump(entries);
        Path folder = file.getParent();
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            write(beside, content.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (folder != null) {
                sync(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void write(Path path, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The rename itself is durable only when the folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
