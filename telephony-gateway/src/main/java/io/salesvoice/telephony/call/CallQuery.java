package io.salesvoice.telephony.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to list, newest first.
 *
 * @param before only calls older than this one
 */
public record CallQuery(
        @Nullable CallState state,
        @Nullable CallDirection direction,
        @Nullable CallOutcome outcome,
        @Nullable UUID before,
        int limit) {}
