package io.salesvoice.common.russian;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs that are words. */
final class SymbolRule implements SpeakingRule {
    private static final Map<Character, String> SAID = Map.ofEntries(
            Map.entry('№', "номер"),
            Map.entry('₽', "рублей"),
            Map.entry('%', "процентов"),
            Map.entry('&', "и"),
            Map.entry('+', "плюс"),
            Map.entry('=', "равно"),
            Map.entry('≈', "примерно"),
            Map.entry('~', "примерно"),
            Map.entry('×', "на"),
            Map.entry('§', "параграф"),
            Map.entry('#', "решётка"),
            Map.entry('*', "звёздочка"),
            Map.entry('@', "собака"),
            Map.entry('<', "меньше"),
            Map.entry('>', "больше"),
            Map.entry('≥', "не меньше"),
            Map.entry('≤', "не больше"),
            Map.entry('°', "градусов"),
            Map.entry('\u2026', "..."));

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        char sign = text.charAt(at);
        if (sign == '/') {
            boolean between = Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
            return between ? new Replacement(at + 1, " ") : null;
        }
        if (sign == '№' && text.charAt(at + 1) == '№') {
            return new Replacement(at + 2, spaced(text, at, at + 2, "номера"));
        }
        String said = SAID.get(sign);
        return said == null ? null : new Replacement(at + 1, spaced(text, at, at + 1, said));
    }

    /** A word needs room where the sign had none: «№5», «5+5». */
    private static String spaced(WrittenText text, int at, int end, String said) {
        if (said.equals("...")) {
            return said;
        }
        boolean before = Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = Character.isLetterOrDigit(text.charAt(end));
        return (before ? " " : "") + said + (after ? " " : "");
    }
}
