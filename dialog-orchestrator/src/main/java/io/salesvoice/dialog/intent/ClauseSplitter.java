package io.salesvoice.dialog.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an utterance where a second thought may begin. */
final class ClauseSplitter {
    private static final Pattern BORDER = Pattern.compile(
            "(?iuU)(?<=[.?!…;])\\s+|,?\\s+(?=(?:а|и|но)\\s+(?:ещё|еще|также|сколько|как|какой|какая|какие|когда|есть|можно|где|что|кто|почём|почем|доставк|оплат)\\p{L}*\\b)"
                    + "|,\\s+(?=(?:сколько|какой|какая|какие|когда|есть ли|можно ли|где)\\s)");
    private static final Pattern CONJUNCTION = Pattern.compile("(?iu)^(?:а|и|но|ну)\\s+(?:ещё|еще|также)?\\s*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int MAX_CLAUSES = 6;

    private ClauseSplitter() {}

    /** «и есть ли пробный период» means what «есть ли пробный период» means. */
    static String withoutConjunction(String clause) {
        String bare = CONJUNCTION.matcher(clause).replaceFirst("");
        return bare.isBlank() ? clause : bare;
    }

    static List<String> split(String text) {
        List<String> clauses = new ArrayList<>();
        for (String part : BORDER.split(text.strip(), MAX_CLAUSES)) {
            String clause = part.strip();
            if (LETTER.matcher(clause).find() || clause.chars().anyMatch(Character::isDigit)) {
                clauses.add(clause);
            }
        }
        return clauses;
    }
}
