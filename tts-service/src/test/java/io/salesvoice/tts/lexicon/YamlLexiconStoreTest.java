package io.salesvoice.tts.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlLexiconStoreTest {
    @TempDir
    private Path folder;

    @Test
    void keepsEntriesAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("data/lexicon.yml");
        new YamlLexiconStore(file)
                .save(new TreeMap<>(Map.of("звонит", "звони́т", "14", "четырнадцать", "yes", "йес", "a: b", "а: б")));
        assertThat(new YamlLexiconStore(file).load())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("звонит", "звони́т", "14", "четырнадцать", "yes", "йес", "a: b", "а: б"));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void beginsEmpty() {
        assertThat(new YamlLexiconStore(folder.resolve("none.yml")).load()).isEmpty();
    }

    @Test
    void saysWhichFileItCannotRead() throws IOException {
        Path file = folder.resolve("lexicon.yml");
        Files.writeString(file, "- a\n- b\n");
        assertThatThrownBy(() -> new YamlLexiconStore(file).load()).hasMessageContaining(file.toString());
        Files.writeString(file, "a: !!javax.script.ScriptEngineManager []\n");
        assertThatThrownBy(() -> new YamlLexiconStore(file).load()).isInstanceOf(IllegalStateException.class);
    }
}
