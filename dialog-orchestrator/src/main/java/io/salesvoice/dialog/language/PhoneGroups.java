package io.salesvoice.dialog.language;

import io.salesvoice.common.russian.NumberSpan;
import io.salesvoice.common.russian.SpokenNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers of an utterance as groups of a telephone number, each with what was said before it.
 *
 * @param rest what was said after the last
 */
record PhoneGroups(List<Group> groups, String rest) {
    /** A number with one of these after it counts something else. */
    private static final Pattern COUNTED = RussianPattern.of(
            "^\\s*(?:руб|₽|человек|сотрудник|людей|час|минут|утра|дня\\b|дней|день|вечера|кг|кило|чаш|процент|%|раз\\b|числа"
                    + "|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр).*");

    /** «Нет, лучше в десять» is a time. */
    private static final Pattern TIMED = RussianPattern.of("(?s)(?:.*\\b)?(?:в|во|к|после|до|около|через)\\s+");

    private static final Pattern EXTENSION = RussianPattern.of("(?s)\\b(?:добавочн\\w*|доб\\.?)\\s*\\S.*");

    /**
     * @param before the words between the number before and this one, in lower case
     * @param digits one digit at least
     */
    record Group(String before, String digits) {}

    PhoneGroups {
        groups = List.copyOf(groups);
    }

    static PhoneGroups of(String text) {
        String lower = EXTENSION.matcher(Utterance.normalize(text)).replaceAll("");
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (NumberSpan span : SpokenNumbers.parse(lower)) {
            String digits = span.digits().replaceAll("\\D", "");
            boolean counted = COUNTED.matcher(lower.substring(span.end())).matches();
            boolean dictated = span.kind() != NumberSpan.Kind.ORDINAL
                    && span.kind() != NumberSpan.Kind.COLLECTIVE
                    && (span.kind() == NumberSpan.Kind.LITERAL || span.whole());
            boolean timed = digits.length() <= 2
                    && TIMED.matcher(lower.substring(from, span.start())).matches();
            if (dictated && !counted && !timed && !digits.isEmpty()) {
                groups.add(new Group(lower.substring(from, span.start()), digits));
                from = span.end();
            }
        }
        return new PhoneGroups(groups, lower.substring(from));
    }

    /** With single digits that follow a correction put together: «нет, ноль ноль восемь» replaces three. */
    PhoneGroups spelledTogether() {
        List<Group> joined = new ArrayList<>();
        for (Group group : groups) {
            Group last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && group.digits().length() == 1
                    && group.before().matches("[\\s,]*")
                    && Corrections.contains(last.before())) {
                joined.set(joined.size() - 1, new Group(last.before(), last.digits() + group.digits()));
            } else {
                joined.add(group);
            }
        }
        return new PhoneGroups(joined, rest);
    }

    String digits() {
        return groups.stream().map(Group::digits).collect(Collectors.joining());
    }
}
