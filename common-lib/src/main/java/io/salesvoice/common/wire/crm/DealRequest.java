package io.salesvoice.common.wire.crm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /deals} and, all fields optional, of {@code PATCH /deals/{id}}.
 *
 * @param amount in units of {@code currency}, at most two decimals
 * @param currency ISO 4217, {@code RUB} where absent
 * @param phone any notation; stored as E.164
 * @param status {@code new}, {@code in_progress}, {@code won}, {@code lost}
 * @param expectedAt ISO-8601 UTC, when the deal is expected to close
 */
public record DealRequest(
        @Nullable String title,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String comment,
        @Nullable String status,
        @Nullable Instant expectedAt,
        @Nullable UUID leadId,
        @Nullable UUID callId) {}
