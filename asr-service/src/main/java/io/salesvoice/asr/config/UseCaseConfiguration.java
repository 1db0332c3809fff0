package io.salesvoice.asr.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.asr.application.AudioDecoding;
import io.salesvoice.asr.application.RecognitionStreams;
import io.salesvoice.asr.application.RecognizeFile;
import io.salesvoice.asr.application.SpeechSplitter;
import io.salesvoice.asr.domain.SpeechRecognizer;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.vad.SileroVad;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Puts the use cases together. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {
    @Bean
    AudioDecoding audioDecoding(AsrProperties properties) {
        return new AudioDecoding(new AudioLimits(properties.files().longest()));
    }

    @Bean
    RecognizeFile recognizeFile(SpeechRecognizer recognizer, SileroVad vad, AsrProperties properties) {
        AsrProperties.Files files = properties.files();
        return new RecognizeFile(
                recognizer, new SpeechSplitter(vad, files.longestPiece()), files.atOnce(), files.mostWaiting());
    }

    @Bean
    RecognitionStreams recognitionStreams(AsrProperties properties, MeterRegistry registry) {
        RecognitionStreams streams = new RecognitionStreams(properties.streams().most());
        Gauge.builder("salesvoice.asr.streams", streams, RecognitionStreams::open)
                .register(registry);
        return streams;
    }

    /** Files block a thread while they wait and while they are recognised. */
    @Bean(destroyMethod = "dispose")
    Scheduler fileScheduler() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "file");
    }
}
