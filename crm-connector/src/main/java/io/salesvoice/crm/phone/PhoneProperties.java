package io.salesvoice.crm.phone;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param defaultRegion ISO 3166 country of a number written without its country code */
@Validated
@ConfigurationProperties("salesvoice.phone")
public record PhoneProperties(@Pattern(regexp = "[A-Z]{2}") String defaultRegion) {}
