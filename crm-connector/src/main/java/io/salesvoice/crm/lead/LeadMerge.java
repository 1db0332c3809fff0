package io.salesvoice.crm.lead;

import io.salesvoice.common.wire.crm.LeadRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a new request completes the open lead of the same number. The person's particulars (name, company,
 * e-mail) and the source are filled where they were empty and never overwritten; need, call-back time and call are those of
 * the newer request; a confirmed number stays confirmed; title and status stay. What would be lost goes into the comment.
 */
final class LeadMerge {
    private LeadMerge() {}

    static @Nullable String comment(LeadEntity lead, LeadRequest newer) {
        List<String> lines = new ArrayList<>();
        add(lines, lead.comment());
        addIfLost(lines, "Прежний запрос: ", lead.need(), newer.need());
        addIfLost(lines, "Назвался иначе: ", newer.name(), lead.name());
        addIfLost(lines, "Другая компания: ", newer.company(), lead.company());
        addIfLost(lines, "Другая почта: ", newer.email(), lead.email());
        if (newer.comment() != null && !newer.comment().equals(lead.comment())) {
            add(lines, newer.comment());
        }
        if (lines.isEmpty()) {
            return null;
        }
        String comment = String.join("\n", lines);
        // The newest is at the end: where there is too much, the oldest goes.
        return comment.length() <= LeadEntity.LONGEST_COMMENT
                ? comment
                : comment.substring(comment.length() - LeadEntity.LONGEST_COMMENT);
    }

    private static void addIfLost(List<String> lines, String label, @Nullable String lost, @Nullable String kept) {
        boolean isLost = lost != null && !lost.isEmpty() && kept != null && !kept.isEmpty() && !lost.equals(kept);
        String line = label + lost;
        if (isLost && lines.stream().noneMatch(known -> known.contains(line))) {
            lines.add(line);
        }
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isEmpty()) {
            lines.add(line);
        }
    }
}
