package io.salesvoice.dialog.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the knowledge base.
 *
 * @param seed resource pattern of the Markdown files that a new database begins with
 * @param refresh how often a change made through another instance is looked for
 * @param maxDocument largest document accepted
 */
@Validated
@ConfigurationProperties("salesvoice.knowledge")
record KnowledgeProperties(
        @NotBlank @DefaultValue("classpath*:seed/knowledge/*.md")
        String seed,

        @NotNull @DefaultValue("5s") Duration refresh,
        @NotNull @DefaultValue("200KB") DataSize maxDocument) {}
