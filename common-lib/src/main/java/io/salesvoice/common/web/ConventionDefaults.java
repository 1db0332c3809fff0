package io.salesvoice.common.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds the defaults that every service shares, below every other source of properties. */
public final class ConventionDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "salesvoice-defaults",
                            "classpath:salesvoice-defaults.properties",
                            ConventionDefaults.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException("salesvoice-defaults.properties", e);
        }
    }
}
