package io.salesvoice.telephony.call;

import org.jspecify.annotations.Nullable;

/** Which engine served each stage of a turn. */
public record Engines(
        @Nullable String asr,
        @Nullable String dialog,
        @Nullable String tts) {}
