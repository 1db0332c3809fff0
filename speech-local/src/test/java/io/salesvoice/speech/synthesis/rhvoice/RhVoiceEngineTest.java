package io.salesvoice.speech.synthesis.rhvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechEngineContract;
import io.salesvoice.speech.synthesis.SynthesisException;
import io.salesvoice.speech.synthesis.TestVoices;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RhVoiceEngineTest extends SpeechEngineContract {
    private static RhVoiceEngine engine;

    @BeforeAll
    static void open() {
        NativeLibraries libraries = TestVoices.libraries();
        assumeTrue(libraries.library("libRHVoice.so.5").isPresent(), "RHVoice is not on this machine");
        engine = RhVoiceEngine.open(libraries, RhVoiceQuality.STANDARD);
    }

    @AfterAll
    static void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Override
    protected SpeechEngine engine() {
        return engine;
    }

    @Test
    void bringsTheVoicesThatAreFreeToUse() {
        assertThat(engine.voices())
                .extracting(voice -> voice.name())
                .contains("Anna", "Elena", "Irina", "Aleksandr", "Aleksandr-hq");
    }

    @Test
    void saysWhatIsMissing(@TempDir Path empty) {
        NativeLibraries none = new NativeLibraries(empty);
        assumeTrue(none.data("RHVoice").isEmpty(), "RHVoice is installed on the system");
        assertThatThrownBy(() -> RhVoiceEngine.open(none, RhVoiceQuality.MIN))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("not found");
    }
}
