package io.salesvoice.asr.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.asr.domain.DecodeObserver;
import io.salesvoice.asr.domain.SpeechRecognizer;
import io.salesvoice.asr.metrics.RecognitionMetrics;
import io.salesvoice.asr.metrics.RecognizerHealth;
import io.salesvoice.asr.whisper.WhisperSettings;
import io.salesvoice.asr.whisper.WhisperSpeechRecognizer;
import io.salesvoice.speech.model.ModelFile;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.recognition.WhisperModel;
import io.salesvoice.speech.recognition.WhisperRecognizer;
import io.salesvoice.speech.vad.SileroVad;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the engines; the service answers only after the first decode. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AsrProperties.class)
class EngineConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EngineConfiguration.class);

    @Bean
    ModelFiles modelFiles(AsrProperties properties) {
        return ModelFiles.find(properties.modelsDir());
    }

    @Bean
    SileroVad voiceActivityDetector(ModelFiles models) {
        return SileroVad.open(models);
    }

    @Bean
    DecodeObserver recognitionMetrics(MeterRegistry registry) {
        return new RecognitionMetrics(registry);
    }

    @Bean
    WhisperSpeechRecognizer whisperSpeechRecognizer(
            ModelFiles models,
            SileroVad vad,
            AsrProperties properties,
            DecodeObserver observer,
            MeterRegistry registry) {
        AsrProperties.Whisper whisper = properties.whisper();
        Path file = whisper.usesDefaultModel()
                ? models.verified(ModelFile.WHISPER_BASE)
                : Path.of(String.valueOf(whisper.model()));
        int permits = whisper.effectivePermits();
        WhisperSpeechRecognizer recognizer = new WhisperSpeechRecognizer(
                new WhisperRecognizer(WhisperModel.open(file), permits, whisper.mostWaiting()),
                vad,
                new WhisperSettings(
                        whisper.beams(),
                        whisper.prompt(),
                        whisper.deadline(),
                        properties.files().pieceDeadline(),
                        whisper.partialEvery()),
                observer,
                permits);
        recognizer.warmUp();
        Gauge.builder("salesvoice.asr.decodes.waiting", recognizer, WhisperSpeechRecognizer::waiting)
                .register(registry);
        Gauge.builder("salesvoice.asr.decodes.running", recognizer, WhisperSpeechRecognizer::running)
                .register(registry);
        LOG.info("Recognition by {} with {} decode permits", recognizer.engine(), permits);
        return recognizer;
    }

    @Bean
    RecognizerHealth recognizerHealthIndicator(SpeechRecognizer recognizer, WhisperSpeechRecognizer whisper) {
        return new RecognizerHealth(recognizer, whisper::waiting);
    }
}
