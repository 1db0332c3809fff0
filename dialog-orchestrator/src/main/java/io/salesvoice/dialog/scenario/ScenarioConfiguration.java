package io.salesvoice.dialog.scenario;

import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.domain.Embedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {
    @Bean
    ScenarioReader scenarioReader() throws IOException {
        return new ScenarioReader(
                new ClassPathResource("scenario-defaults.yaml").getContentAsString(StandardCharsets.UTF_8));
    }

    @Bean
    ScenarioCatalog scenarioCatalog(
            ScenarioReader reader,
            ScenarioVersionRepository versions,
            Embedder embedder,
            DialogProperties properties,
            InstantSource clock)
            throws IOException {
        ScenarioCatalog catalog = new ScenarioCatalog(reader, versions, embedder, clock);
        Map<String, String> seeds = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(properties.scenarioSeed())) {
            seeds.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        catalog.start(seeds);
        return catalog;
    }
}
