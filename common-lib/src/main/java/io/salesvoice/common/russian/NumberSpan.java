package io.salesvoice.common.russian;

import java.math.BigDecimal;

/**
 * A number found in a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param value the number: 25000 for «двадцать пять тысяч», 1.5 for «полтора», 0 for «два нуля»
 * @param digits how a person would key it in: {@code 916} for «девятьсот шестнадцать», {@code 00} for «два нуля»,
 *     {@code 007} for the literal 007, {@code 1,5} for «полтора»
 * @param kind how it was said
 */
public record NumberSpan(int start, int end, BigDecimal value, String digits, Kind kind) {
    /** How a number was said. */
    public enum Kind {
        /** «двадцать пять», «полторы тысячи», «25 тысяч». */
        CARDINAL,
        /** «двадцать пятого», «третий». */
        ORDINAL,
        /** «двое», «пятеро». */
        COLLECTIVE,
        /** Written in digits: «25», «2,5». */
        LITERAL,
        /** «два нуля», «три семёрки»: the digit repeated; means something only in a dictated number. */
        REPEATED
    }

    /** Whether the number has no fraction. */
    public boolean whole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** The whole part of the number. */
    public long longValue() {
        return value.longValue();
    }
}
