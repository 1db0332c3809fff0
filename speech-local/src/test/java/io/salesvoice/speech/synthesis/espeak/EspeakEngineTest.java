package io.salesvoice.speech.synthesis.espeak;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechEngineContract;
import io.salesvoice.speech.synthesis.TestVoices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class EspeakEngineTest extends SpeechEngineContract {
    private static EspeakEngine engine;

    @BeforeAll
    static void open() {
        NativeLibraries libraries = TestVoices.libraries();
        assumeTrue(libraries.library("libespeak-ng.so.1").isPresent(), "espeak-ng is not on this machine");
        engine = EspeakEngine.open(libraries);
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
}
