package io.salesvoice.e2e.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A turn of a scripted call. */
record DemoTurn(
        boolean assistant,
        int atMs,
        String text,
        @Nullable String heard,
        @Nullable String stages) {
    static DemoTurn caller(int atMs, String text) {
        return new DemoTurn(false, atMs, text, null, null);
    }

    static DemoTurn assistant(int atMs, String text) {
        return new DemoTurn(true, atMs, text, null, null);
    }

    DemoTurn interruptedAfter(String heardText) {
        return new DemoTurn(assistant, atMs, text, heardText, stages);
    }

    DemoTurn stages(int vad, int endOfTurn, int asr, int dialog, int tts, int packet, int total) {
        String json = """
                ,"engines":{"asr":"whisper","dialog":"scenario","tts":"rhvoice"},"stages":{"vad_ms":%d,"end_of_turn_ms":%d,\
                "asr_ms":%d,"dialog_ms":%d,"tts_ms":%d,"first_packet_ms":%d,"total_ms":%d}""".formatted(vad, endOfTurn, asr, dialog, tts, packet, total);
        return new DemoTurn(assistant, atMs, text, heard, json);
    }

    String json(Instant answered) {
        return "{\"id\":\"turn-%d\",\"role\":\"%s\",\"text\":\"%s\",\"started_at\":\"%s\",\"interrupted\":%s%s%s}"
                .formatted(
                        atMs,
                        assistant ? "assistant" : "caller",
                        text,
                        answered.plusMillis(atMs),
                        heard != null,
                        assistant ? ",\"heard_text\":\"" + (heard == null ? text : heard) + "\"" : "",
                        stages == null ? "" : stages);
    }
}
