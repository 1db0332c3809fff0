package io.salesvoice.telephony.call;

import io.salesvoice.common.wire.dialog.EndRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and when a call ended.
 *
 * @param reason stable word: who or what ended it
 * @param dialogEnd what the dialog is to be told, delivered until accepted; absent when no session was opened
 */
public record CallEnd(
        CallOutcome outcome,
        String reason,
        @Nullable Integer sipStatus,
        Instant at,
        @Nullable EndRequest dialogEnd) {}
