package io.salesvoice.tts;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.tts.application.LexiconService;
import io.salesvoice.tts.application.OrderDesk;
import io.salesvoice.tts.application.SpeechMetrics;
import io.salesvoice.tts.application.SpeechService;
import io.salesvoice.tts.application.TtsProperties;
import io.salesvoice.tts.lexicon.YamlLexiconStore;
import io.salesvoice.tts.speech.SpeechCache;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases on their ports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TtsProperties.class)
class ServiceConfiguration {
    @Bean
    LexiconService lexiconService(TtsProperties properties) {
        TtsProperties.Lexicon settings = properties.lexicon();
        LexiconService lexicon = new LexiconService(new YamlLexiconStore(settings.file()), settings.maxEntries());
        lexicon.warmUp();
        return lexicon;
    }

    @Bean
    OrderDesk orderDesk(SpeechSynthesizer synthesizer, TtsProperties properties) {
        return new OrderDesk(synthesizer, properties);
    }

    @Bean
    SpeechService speechService(
            SpeechSynthesizer synthesizer, SpeechCache cache, LexiconService lexicon, MeterRegistry registry) {
        return new SpeechService(synthesizer, cache, lexicon, new SpeechMetrics(registry));
    }
}
