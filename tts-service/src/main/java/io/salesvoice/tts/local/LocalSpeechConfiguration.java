package io.salesvoice.tts.local;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SynthesisException;
import io.salesvoice.speech.synthesis.espeak.EspeakEngine;
import io.salesvoice.speech.synthesis.rhvoice.RhVoiceEngine;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens RHVoice, else espeak-ng, and warms its voices before the service takes requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LocalSpeechProperties.class)
class LocalSpeechConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSpeechConfiguration.class);
    private static final String LAST_RESORT = "espeak-ng speaks because RHVoice is not here";

    @Bean
    SpeechSynthesizer speechSynthesizer(LocalSpeechProperties settings, MeterRegistry registry) {
        NativeLibraries libraries =
                new NativeLibraries(settings.voicesDir().isBlank() ? null : Path.of(settings.voicesDir()));
        try {
            return ready(RhVoiceEngine.open(libraries, settings.quality()), "", settings, registry);
        } catch (SynthesisException e) {
            LOG.warn("RHVoice cannot be used: {}", e.getMessage());
        }
        try {
            return ready(EspeakEngine.open(libraries), LAST_RESORT, settings, registry);
        } catch (SynthesisException e) {
            LOG.error("espeak-ng cannot be used either: {}", e.getMessage());
            return new MissingSynthesizer();
        }
    }

    private static SpeechSynthesizer ready(
            SpeechEngine engine, String degradation, LocalSpeechProperties settings, MeterRegistry registry) {
        LocalSynthesizer synthesizer = new LocalSynthesizer(engine, degradation, settings);
        synthesizer.warmUp();
        Gauge.builder("salesvoice.tts.waiting", synthesizer, LocalSynthesizer::waiting)
                .description("Requests that wait for a thread")
                .register(registry);
        return synthesizer;
    }
}
