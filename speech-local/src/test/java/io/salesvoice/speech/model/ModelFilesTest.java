package io.salesvoice.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    @Test
    void findsTheRepositorysModelsFromASubfolder() {
        for (ModelFile model : ModelFile.values()) {
            assertThat(ModelFiles.find("./models").verified(model)).isRegularFile();
        }
    }

    @Test
    void namesFileAndBothChecksumsWhenAModelIsAnotherOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("silero_vad.onnx"), "version https://git-lfs.github.com/spec/v1");
        assertThatThrownBy(() -> ModelFiles.in(folder).verified(ModelFile.SILERO_VAD))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("silero_vad.onnx")
                .hasMessageContaining(ModelFile.SILERO_VAD.sha256())
                .hasMessageContaining("has sha256");
    }

    @Test
    void namesAMissingFileAndAMissingFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> ModelFiles.in(folder).verified(ModelFile.WHISPER_BASE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("ggml-base-q8_0.bin");
        assertThatThrownBy(() -> ModelFiles.find(folder.resolve("none").toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("SALESVOICE_MODELS_DIR");
    }
}
