package io.salesvoice.common.wire.dialog;

import java.util.List;
import java.util.UUID;

/**
 * What was heard of the assistant's previous turn; replaces what the dialog had planned to say in its history.
 *
 * @param turnId the turn; the session's opening (notice and greeting) has the session's opening turn id
 */
public record PreviousTurn(UUID turnId, List<HeardSentence> sentences) {
    public PreviousTurn {
        sentences = List.copyOf(sentences);
    }
}
