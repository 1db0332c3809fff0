package io.salesvoice.dialog.embedding;

import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.speech.embedding.SentenceEmbedder;
import io.salesvoice.speech.model.ModelFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {
    @Bean(destroyMethod = "close")
    Embedder embedder(DialogProperties properties) {
        return new LocalEmbedder(SentenceEmbedder.open(ModelFiles.find(properties.modelsDir())));
    }
}
