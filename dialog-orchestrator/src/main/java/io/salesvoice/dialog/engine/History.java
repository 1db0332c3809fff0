package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.dialog.HeardSentence;
import io.salesvoice.common.wire.dialog.PreviousTurn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversation as it was heard. */
final class History {
    private static final int MAX_LINES = 200;

    private History() {}

    /** Puts what was heard of a turn in the place of what had been planned. */
    static List<Line> heard(List<Line> history, @Nullable PreviousTurn previous) {
        if (previous == null) {
            return history;
        }
        String heard = String.join(
                        " ",
                        previous.sentences().stream()
                                .sorted(Comparator.comparingInt(HeardSentence::index))
                                .map(HeardSentence::heardText)
                                .filter(text -> !text.isBlank())
                                .toList())
                .strip();
        List<Line> corrected = new ArrayList<>(history.size());
        for (Line line : history) {
            if (line.speaker() != Line.Speaker.ASSISTANT || !line.turnId().equals(previous.turnId())) {
                corrected.add(line);
            } else if (!heard.isEmpty()) {
                corrected.add(new Line(line.turnId(), line.speaker(), heard));
            }
        }
        return corrected;
    }

    static List<Line> bounded(List<Line> history) {
        return history.size() <= MAX_LINES ? history : history.subList(history.size() - MAX_LINES, history.size());
    }
}
