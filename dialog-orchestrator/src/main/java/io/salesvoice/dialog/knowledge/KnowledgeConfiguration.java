package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Embedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(KnowledgeProperties.class)
class KnowledgeConfiguration {
    @Bean
    LiveKnowledgeIndex knowledgeIndex(Embedder embedder) {
        return new LiveKnowledgeIndex(embedder);
    }

    @Bean
    KnowledgeBase knowledgeBase(
            DocumentRepository repository,
            PlatformTransactionManager transactionManager,
            LiveKnowledgeIndex index,
            KnowledgeProperties properties)
            throws IOException {
        KnowledgeBase base = new KnowledgeBase(
                repository,
                new TransactionTemplate(transactionManager),
                index,
                InstantSource.system(),
                properties.maxDocument().toBytes());
        base.start(seeds(properties.seed()));
        return base;
    }

    /** Markdown by document id; {@code 02-tarify.md} is the document {@code tarify}, the number gives its place. */
    private static Map<String, String> seeds(String pattern) throws IOException {
        List<Resource> files = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
        Map<String, String> seeds = new LinkedHashMap<>();
        for (Resource file : files) {
            String id = String.valueOf(file.getFilename())
                    .replaceFirst("\\.md$", "")
                    .replaceFirst("^\\d+-", "");
            seeds.put(id, file.getContentAsString(StandardCharsets.UTF_8));
        }
        return seeds;
    }
}
