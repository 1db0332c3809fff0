package io.salesvoice.dialog.engine;

import java.util.Map;

/**
 * What the conversation counts.
 *
 * @param silences in a row
 * @param misunderstandings in a row
 * @param phoneFailures numbers that did not come together or were refused
 * @param nameUses how often the caller was addressed by name
 * @param turns of the caller
 * @param said how often each text was used, by key
 * @param asked how often each slot was asked for
 */
public record Counters(
        int silences,
        int misunderstandings,
        int phoneFailures,
        int nameUses,
        int turns,
        Map<String, Integer> said,
        Map<String, Integer> asked) {
    static final Counters NONE = new Counters(0, 0, 0, 0, 0, Map.of(), Map.of());

    public Counters {
        said = Map.copyOf(said);
        asked = Map.copyOf(asked);
    }
}
