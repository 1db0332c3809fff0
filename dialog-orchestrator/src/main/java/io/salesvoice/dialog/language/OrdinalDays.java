package io.salesvoice.dialog.language;

import io.salesvoice.common.russian.NumberSpan;
import io.salesvoice.common.russian.SpokenNumbers;
import java.util.List;

/** «двадцать пятого» as 25. */
final class OrdinalDays {
    private OrdinalDays() {}

    /** The number in digits; the words themselves when they are none. */
    static String of(String ordinal) {
        List<NumberSpan> spans = SpokenNumbers.parse(ordinal);
        return spans.size() == 1 ? spans.getFirst().digits() : ordinal;
    }
}
