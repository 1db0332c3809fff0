package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.domain.SlotExtractor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    @Bean
    SlotExtractor slotExtractor(KnowledgeIndex knowledge) {
        return new RussianSlotExtractor(
                word -> !knowledge.mention(word).products().isEmpty());
    }
}
