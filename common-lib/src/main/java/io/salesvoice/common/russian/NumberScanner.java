package io.salesvoice.common.russian;

import io.salesvoice.common.russian.NumberWord.Rank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over a text that puts number words together into numbers. */
final class NumberScanner {
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)");
    private static final Pattern MONEY =
            Pattern.compile("\\G[\\s\\u00a0]*(?:руб|₽|р\\.)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> NAMED_DIGITS = Map.ofEntries(
            Map.entry("нуля", "0"),
            Map.entry("ноля", "0"),
            Map.entry("нолика", "0"),
            Map.entry("единицы", "1"),
            Map.entry("единички", "1"),
            Map.entry("двойки", "2"),
            Map.entry("тройки", "3"),
            Map.entry("четверки", "4"),
            Map.entry("пятерки", "5"),
            Map.entry("шестерки", "6"),
            Map.entry("семерки", "7"),
            Map.entry("восьмерки", "8"),
            Map.entry("девятки", "9"));
    private static final Set<String> TENTHS = Set.of("десятых", "десятая");
    private static final Set<String> HUNDREDTHS = Set.of("сотых", "сотая");
    private static final Set<String> WHOLES = Set.of("целых", "целая", "целой");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<NumberSpan> spans = new ArrayList<>();

    private record Token(
            int start, int end, String word, @Nullable NumberWord number) {
        boolean literal() {
            return Character.isDigit(word.charAt(0));
        }
    }

    NumberScanner(String text) {
        this.text = text;
    }

    List<NumberSpan> scan() {
        tokenize();
        int index = 0;
        while (index < tokens.size()) {
            index = read(index);
        }
        return List.copyOf(spans);
    }

    private void tokenize() {
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = matcher.end();
            String word = matcher.group().toLowerCase(Locale.ROOT).replace('ё', 'е');
            if (Character.isDigit(word.charAt(0))) {
                Matcher grouped = GROUPED.matcher(text).region(matcher.start(), text.length());
                if (grouped.lookingAt() && isMoney(grouped.end())) {
                    end = grouped.end();
                    word = grouped.group().replaceAll("\\D", "");
                }
            }
            tokens.add(new Token(matcher.start(), end, word, NumberWord.of(word)));
            from = end;
        }
    }

    private boolean isMoney(int end) {
        Matcher money = MONEY.matcher(text);
        return money.find(end);
    }

    /** Reads what begins at {@code index}; the index of the next unread token. */
    private int read(int index) {
        Token token = tokens.get(index);
        if (token.literal()) {
            return readLiteral(index);
        }
        NumberWord word = token.number();
        if (word == null) {
            return index + 1;
        }
        int repeated = readRepeated(index, word);
        if (repeated > index) {
            return repeated;
        }
        if (word.rank() == Rank.COLLECTIVE) {
            add(index, index + 1, word.value(), NumberSpan.Kind.COLLECTIVE);
            return index + 1;
        }
        if (word.rank() == Rank.SCALE && !word.lone()) {
            return index + 1;
        }
        return readWords(index);
    }

    private int readLiteral(int index) {
        Token token = tokens.get(index);
        BigDecimal value = new BigDecimal(token.word().replace(',', '.'));
        NumberWord scale = scaleAt(index + 1, index);
        if (scale != null && token.end() - token.start() <= 6) {
            return readRest(index, index + 2, value.multiply(scale.value()), scale.value());
        }
        spans.add(new NumberSpan(
                token.start(), token.end(), value, token.word().replace('.', ','), NumberSpan.Kind.LITERAL));
        return index + 1;
    }

    /** «два нуля», «три семёрки». */
    private int readRepeated(int index, NumberWord count) {
        if (count.rank() != Rank.UNIT || count.ordinal() || !follows(index + 1, index)) {
            return index;
        }
        String digit = NAMED_DIGITS.get(tokens.get(index + 1).word());
        int times = count.value().intValue();
        if (digit == null || times < 2 || times > 4) {
            return index;
        }
        spans.add(new NumberSpan(
                tokens.get(index).start(),
                tokens.get(index + 1).end(),
                new BigDecimal(digit.repeat(times)),
                digit.repeat(times),
                NumberSpan.Kind.REPEATED));
        return index + 2;
    }

    private int readWords(int index) {
        NumberWord first = tokens.get(index).number();
        if (first == null) {
            return index + 1;
        }
        if (first.rank() == Rank.SCALE) {
            return readRest(index, index + 1, first.value(), first.value());
        }
        if (first.rank() == Rank.WHOLE && !first.ordinal()) {
            return readRest(index, index + 1, first.value(), BigDecimal.valueOf(1000));
        }
        return readRest(index, index, BigDecimal.ZERO, null);
    }

    /**
     * Goes on after {@code sum} has been read up to {@code next}.
     *
     * @param lastScale the scale already used up, null at the beginning of a number
     */
    private int readRest(int from, int next, BigDecimal sum, @Nullable BigDecimal lastScale) {
        BigDecimal total = sum;
        BigDecimal scaleLimit = lastScale;
        int end = next;
        while (true) {
            Group group = readGroup(end, end == from ? -1 : end - 1, scaleLimit != null);
            if (group == null) {
                break;
            }
            NumberWord scale = group.ordinal ? null : scaleAt(group.end, group.end - 1);
            if (scale == null) {
                total = total.add(group.value);
                end = group.end;
                add(from, end, total, group.ordinal ? NumberSpan.Kind.ORDINAL : NumberSpan.Kind.CARDINAL);
                return finishDecimal(end);
            }
            if (scaleLimit != null && scale.value().compareTo(scaleLimit) >= 0) {
                break;
            }
            total = total.add(group.value.multiply(scale.value()));
            scaleLimit = scale.value();
            end = group.end + 1;
        }
        if (end == from) {
            return from + 1;
        }
        add(from, end, total, NumberSpan.Kind.CARDINAL);
        return end;
    }

    private record Group(BigDecimal value, int end, boolean ordinal) {}

    /** What is said before a scale, or at the end: up to 999, with a half if there is one. */
    private @Nullable Group readGroup(int from, int previous, boolean continued) {
        int next = from;
        BigDecimal value = BigDecimal.ZERO;
        @Nullable Rank last = null;
        while (next < tokens.size()
                && (next == from && previous < 0 || follows(next, next == from ? previous : next - 1))) {
            NumberWord word = tokens.get(next).number();
            if (word == null || !attaches(last, word, continued)) {
                break;
            }
            value = value.add(word.value());
            last = word.rank();
            next++;
            if (word.ordinal()) {
                return new Group(value, next, true);
            }
        }
        if (last == null) {
            return null;
        }
        if (isHalf(next)) {
            return new Group(value.add(HALF), next + 2, false);
        }
        return new Group(value, next, false);
    }

    private static boolean attaches(@Nullable Rank last, NumberWord word, boolean continued) {
        return switch (word.rank()) {
            case COLLECTIVE, SCALE -> false;
            case WHOLE -> last == null && !continued && word.ordinal();
            case ZERO, ONE_AND_HALF -> last == null && !continued;
            case HUNDRED -> last == null;
            case TEN, TEEN -> last == null || last == Rank.HUNDRED;
            case UNIT -> last == null || last == Rank.HUNDRED || last == Rank.TEN;
        };
    }

    /** «с половиной». */
    private boolean isHalf(int index) {
        return follows(index, index - 1)
                && follows(index + 1, index)
                && tokens.get(index).word().equals("с")
                && tokens.get(index + 1).word().equals("половиной");
    }

    /** «три целых пять десятых»: joins the last span with what follows it. */
    private int finishDecimal(int end) {
        if (!follows(end, end - 1) || !WHOLES.contains(tokens.get(end).word()) || !follows(end + 1, end)) {
            return end;
        }
        NumberSpan whole = spans.getLast();
        Group fraction = readGroup(end + 1, end, false);
        if (fraction == null || fraction.ordinal || !follows(fraction.end, fraction.end - 1)) {
            return end;
        }
        String unit = tokens.get(fraction.end).word();
        int scale = TENTHS.contains(unit) ? 1 : HUNDREDTHS.contains(unit) ? 2 : 0;
        if (scale == 0 || fraction.value.scale() > 0) {
            return end;
        }
        spans.removeLast();
        BigDecimal value = whole.value().add(fraction.value.movePointLeft(scale));
        spans.add(new NumberSpan(
                whole.start(), tokens.get(fraction.end).end(), value, digits(value), NumberSpan.Kind.CARDINAL));
        return fraction.end + 1;
    }

    private @Nullable NumberWord scaleAt(int index, int previous) {
        if (!follows(index, previous)) {
            return null;
        }
        NumberWord word = tokens.get(index).number();
        return word != null && word.rank() == Rank.SCALE ? word : null;
    }

    /** Whether nothing but white space stands between two tokens. */
    private boolean follows(int index, int previous) {
        if (index >= tokens.size()) {
            return false;
        }
        for (int i = tokens.get(previous).end(); i < tokens.get(index).start(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private void add(int from, int end, BigDecimal value, NumberSpan.Kind kind) {
        spans.add(new NumberSpan(tokens.get(from).start(), tokens.get(end - 1).end(), value, digits(value), kind));
    }

    private static String digits(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
