package io.salesvoice.dialog.language;

import io.salesvoice.dialog.language.PhoneGroups.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number growing as its groups are dictated. «Нет» before a group replaces the last one, «не сорок пять, а сорок семь»
 * the one named, «сначала» throws all away.
 */
final class PhoneDictation {
    private static final Pattern DENIES = RussianPattern.of("(?:.*\\b)?не(?: там)?\\s*");
    private static final Pattern BUT = RussianPattern.of("[\\s,]*а(?: там)?[\\s,]*");
    private static final Pattern INSTEAD_OF = RussianPattern.of("(?:.*\\b)?вместо\\s*");
    private static final Pattern STARTS_ANEW = RussianPattern.of(
            ".*\\b(?:сначала|заново|с начала|по новой|другой номер|другой телефон|весь номер|еще раз|все неправильно|все неверно)\\b.*");
    private static final Pattern LAST =
            RussianPattern.of(".*\\b(?:последние|в конце|на конце|заканчивается|конец)\\b.*");

    private final List<String> groups = new ArrayList<>();
    private final String before;
    private boolean plus;
    private boolean corrected;

    /** @param before digits so far, or a whole number with its plus, or nothing */
    PhoneDictation(String before) {
        this.before = before.replaceAll("\\D", "");
        this.plus = before.startsWith("+");
        if (!this.before.isEmpty()) {
            groups.add(this.before);
        }
    }

    /** Takes the groups of one utterance. */
    void hear(PhoneGroups said) {
        List<Group> list = said.spelledTogether().groups();
        if (list.isEmpty()) {
            return;
        }
        if (PhoneNumbers.isWhole(said.digits())) {
            corrected |= !before.isEmpty() && !before.equals(said.digits());
            groups.clear();
            plus = false;
        } else if (PhoneNumbers.isWhole(before)
                && !Corrections.contains(list.getFirst().before())
                && !DENIES.matcher(list.getFirst().before()).matches()) {
            // A group after the whole number can only mean its end.
            replaceLast(list.getFirst().digits());
            list.subList(1, list.size()).forEach(group -> groups.add(group.digits()));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Group group = list.get(i);
            plus |= groups.isEmpty()
                    && (group.before().contains("+") || group.before().contains("плюс"));
            if (denies(list, i)) {
                replaceNamed(group.digits(), list.get(i + 1).digits());
                i++;
            } else if (insteadOf(list, i)) {
                replaceNamed(group.digits(), list.get(i + 1).digits());
                i++;
            } else if (STARTS_ANEW.matcher(group.before()).matches()) {
                corrected |= !groups.isEmpty();
                groups.clear();
                groups.add(group.digits());
            } else if (Corrections.contains(group.before()) && !groups.isEmpty()
                    || i == 0 && LAST.matcher(group.before()).matches() && !groups.isEmpty()) {
                replaceLast(group.digits());
            } else {
                groups.add(group.digits());
            }
        }
    }

    private static boolean denies(List<Group> list, int index) {
        return index + 1 < list.size()
                && DENIES.matcher(list.get(index).before()).matches()
                && BUT.matcher(list.get(index + 1).before()).matches();
    }

    private static boolean insteadOf(List<Group> list, int index) {
        return index + 1 < list.size()
                && INSTEAD_OF.matcher(list.get(index).before()).matches();
    }

    /** The last group when it is as long, else as many last digits as the new group has. */
    private void replaceLast(String digits) {
        corrected = true;
        if (!groups.isEmpty() && groups.getLast().length() == digits.length()) {
            groups.set(groups.size() - 1, digits);
            return;
        }
        String all = digits();
        groups.clear();
        groups.add(all.substring(0, Math.max(0, all.length() - digits.length())));
        groups.add(digits);
    }

    private void replaceNamed(String wrong, String right) {
        corrected = true;
        int at = groups.lastIndexOf(wrong);
        if (at >= 0) {
            groups.set(at, right);
            return;
        }
        String all = digits();
        int index = all.lastIndexOf(wrong);
        if (index < 0) {
            replaceLast(right);
            return;
        }
        groups.clear();
        groups.add(all.substring(0, index) + right + all.substring(index + wrong.length()));
    }

    String digits() {
        return String.join("", groups);
    }

    /** Whether the caller began with a plus. */
    boolean plus() {
        return plus;
    }

    /** Whether something said before was replaced. */
    boolean corrected() {
        return corrected;
    }
}
