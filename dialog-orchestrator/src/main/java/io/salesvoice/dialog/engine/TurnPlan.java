package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.Intent;
import io.salesvoice.common.wire.dialog.Sentence;
import java.util.List;

/**
 * What a turn leads to.
 *
 * @param sentences at most two statements and one question
 * @param understood false when the assistant had to say that it did not understand
 * @param sources documents and headings of what was said
 * @param state the session after the turn, with the version it had before
 */
public record TurnPlan(
        List<Sentence> sentences,
        Intent intent,
        boolean understood,
        List<Effect> effects,
        List<String> sources,
        Expectation expects,
        boolean endCall,
        SessionState state) {
    public TurnPlan {
        sentences = List.copyOf(sentences);
        effects = List.copyOf(effects);
        sources = List.copyOf(sources);
    }
}
