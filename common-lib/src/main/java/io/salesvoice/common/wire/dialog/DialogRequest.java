package io.salesvoice.common.wire.dialog;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /dialog}: one committed turn in text.
 *
 * @param sessionId a new session is opened when it is unknown
 * @param scenario for a new session
 * @param caller for a new session
 */
public record DialogRequest(
        @Nullable String sessionId,
        @Nullable String userMessage,
        @Nullable String scenario,
        @Nullable Caller caller) {}
