package io.salesvoice.common.wire.crm;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands with the external CRM.
 *
 * @param state {@code local} (no external CRM configured), {@code pending}, {@code delivered}, {@code failed}
 * @param externalId id in the external CRM
 * @param externalUrl link to it
 */
public record Delivery(
        String state, @Nullable String externalId, @Nullable String externalUrl) {}
