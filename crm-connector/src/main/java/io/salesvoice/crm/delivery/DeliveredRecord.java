package io.salesvoice.crm.delivery;

import org.jspecify.annotations.Nullable;

/**
 * @param externalId id in the external CRM
 * @param externalUrl link to it
 */
public record DeliveredRecord(String externalId, @Nullable String externalUrl) {}
