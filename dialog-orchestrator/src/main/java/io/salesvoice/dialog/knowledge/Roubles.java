package io.salesvoice.dialog.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money in a written text. */
final class Roubles {
    private static final Pattern AMOUNT = Pattern.compile(
            "(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:[.,](\\d+))?[\\s\\u00a0]*(тыс(?:\\.|яч\\p{L}*)?|млн\\.?)?"
                    + "[\\s\\u00a0]*(?:₽|руб|р\\.)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FREE = Pattern.compile("бесплатн", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Roubles() {}

    /** The prices of a text: its amounts, or 0 where it calls something free and names no amount. */
    static List<Long> pricesIn(String text) {
        List<Long> amounts = in(text);
        return amounts.isEmpty() && FREE.matcher(text).find() ? List.of(0L) : amounts;
    }

    /** Whole roubles of each amount, in the order of the text. */
    static List<Long> in(String text) {
        List<Long> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String fraction = matcher.group(2);
            BigDecimal value =
                    new BigDecimal(matcher.group(1).replaceAll("\\D", "") + (fraction == null ? "" : "." + fraction));
            String scale = matcher.group(3);
            if (scale != null) {
                value = value.movePointRight(scale.startsWith("м") ? 6 : 3);
            }
            if (value.precision() - value.scale() <= 15) {
                amounts.add(value.longValue());
            }
        }
        return amounts;
    }
}
