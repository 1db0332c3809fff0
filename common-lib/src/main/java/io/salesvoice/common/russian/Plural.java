package io.salesvoice.common.russian;

import java.math.BigDecimal;

/** The form of a noun after a number: «1 заявка», «2 заявки», «5 заявок», «2,5 заявки». */
public final class Plural {
    private Plural() {}

    /**
     * @param one form after 1, 21, 101
     * @param few form after 2, 3, 4, 22 and after fractions
     * @param many form after 0, 5 to 20, 25
     */
    public static String of(long number, String one, String few, String many) {
        long lastTwo = Math.abs(number % 100);
        long last = lastTwo % 10;
        if (lastTwo >= 11 && lastTwo <= 14) {
            return many;
        }
        if (last == 1) {
            return one;
        }
        return last >= 2 && last <= 4 ? few : many;
    }

    /** As {@link #of(long, String, String, String)}; a fraction takes the genitive singular, which is {@code few}. */
    public static String of(BigDecimal number, String one, String few, String many) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > 0 ? few : of(plain.longValue(), one, few, many);
    }
}
