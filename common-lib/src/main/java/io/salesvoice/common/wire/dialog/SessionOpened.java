package io.salesvoice.common.wire.dialog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /dialog/sessions}: what to say first.
 *
 * @param turnId turn id of the opening
 * @param sentences notice (not interruptible), then greeting
 * @param voice voice of the scenario's persona
 * @param scenarioVersion the version the session is pinned to
 */
public record SessionOpened(
        String sessionId,
        UUID turnId,
        String scenario,
        int scenarioVersion,
        List<Sentence> sentences,
        @Nullable String voice,
        @Nullable Expectation expects) {
    public SessionOpened {
        sentences = List.copyOf(sentences);
    }
}
