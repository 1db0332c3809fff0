package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.HeardSentence;
import io.salesvoice.common.wire.dialog.PreviousTurn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller has heard of the assistant's last answers, sentence by sentence. */
final class HeardLedger {
    /** A line may still be on the wire while the next answer has begun; older pages are not needed. */
    private static final int PAGES = 3;

    private final Map<UUID, TreeMap<Integer, Entry>> pages = new LinkedHashMap<>();
    private @Nullable UUID last;

    private record Entry(String text, String heard, boolean complete) {}

    /** An answer has the floor, with these sentences so far. */
    void plan(UUID turnId, List<Line> lines) {
        TreeMap<Integer, Entry> page = pages.get(turnId);
        if (page == null) {
            page = new TreeMap<>();
            pages.put(turnId, page);
            last = turnId;
            if (pages.size() > PAGES) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        for (Line line : lines) {
            page.putIfAbsent(line.index(), new Entry(line.text(), "", false));
        }
    }

    void heard(Line line, String text, boolean complete) {
        TreeMap<Integer, Entry> page = pages.get(line.turnId());
        if (page != null && line.kind() == Line.Kind.ANSWER) {
            page.put(line.index(), new Entry(line.text(), text, complete));
        }
    }

    /** For the dialog; null before the first answer. */
    @Nullable
    PreviousTurn previous() {
        if (last == null) {
            return null;
        }
        List<HeardSentence> sentences = new ArrayList<>();
        pages.getOrDefault(last, new TreeMap<>())
                .forEach((index, entry) -> sentences.add(new HeardSentence(index, entry.heard(), entry.complete())));
        return new PreviousTurn(last, sentences);
    }

    /** All sentences of an answer, planned or heard. */
    String text(UUID turnId) {
        return join(turnId, false);
    }

    String heardText(UUID turnId) {
        return join(turnId, true);
    }

    private String join(UUID turnId, boolean heard) {
        List<String> parts = new ArrayList<>();
        for (Entry entry : pages.getOrDefault(turnId, new TreeMap<>()).values()) {
            String part = heard ? entry.heard() : entry.text();
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return String.join(" ", parts);
    }
}
