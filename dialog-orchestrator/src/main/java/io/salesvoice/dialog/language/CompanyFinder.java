package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The caller's company: after its legal form or in quotes; a bare answer only when it was asked for. */
final class CompanyFinder {
    private static final double SURE = 0.85;
    private static final double GUESS = 0.6;
    private static final int LONGEST = 80;
    private static final Pattern QUOTED = Pattern.compile(
            "(?:компани\\p{L}*|фирм\\p{L}*|организаци\\p{L}*|ООО|ИП|АО|ЗАО|ПАО)\\s+[«\"“]([^»\"”]{2,60})[»\"”]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?<!\\p{L})(ООО|ИП|АО|ЗАО|ПАО)\\s+(\\p{L}[\\p{L}\\d-]+(?:\\s+\\p{Lu}[\\p{L}\\d-]+){0,2})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:[Кк]омпани\\p{L}*|[Фф]ирм\\p{L}*|[Оо]рганизаци\\p{L}*)\\s+(?:называется\\s+)?(\\p{Lu}[\\p{L}\\d-]+"
                    + "(?:\\s+\\p{Lu}[\\p{L}\\d-]+){0,2})");
    private static final Pattern CALLED = Pattern.compile(
            "(?:компания|фирма|организация|называемся|мы называемся|компании|фирмы) (?:называется )?(.{2,60})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FILLER = Pattern.compile(
            "^(?:ну|да|это|наша|мы|из|от|компания|компании|называется|вот|а|э|название|у нас)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Nullable
    SlotValue find(Utterance utterance, SlotContext context) {
        Matcher quoted = QUOTED.matcher(utterance.text());
        if (quoted.find()) {
            return SlotValue.of(Slots.COMPANY, quoted.group(1).strip(), SURE);
        }
        Matcher legal = LEGAL_FORM.matcher(utterance.text());
        if (legal.find()) {
            String form = legal.group(1).toUpperCase(java.util.Locale.ROOT);
            return SlotValue.of(Slots.COMPANY, form + " " + legal.group(2), SURE);
        }
        Matcher named = NAMED.matcher(utterance.text());
        if (named.find()) {
            return SlotValue.of(Slots.COMPANY, named.group(1), SURE);
        }
        return Slots.COMPANY.equals(context.expectedSlot()) ? bare(utterance.text()) : null;
    }

    private static @Nullable SlotValue bare(String text) {
        Matcher called = CALLED.matcher(text);
        String answer = (called.find() ? called.group(1) : text)
                .replaceAll("[.?!,]+$", "")
                .strip();
        while (FILLER.matcher(answer).find()) {
            answer = FILLER.matcher(answer).replaceFirst("");
        }
        boolean isName = answer.length() >= 2 && answer.length() <= LONGEST && answer.split(" ").length <= 4;
        return isName && !Corrections.begin(Utterance.normalize(answer))
                ? SlotValue.of(Slots.COMPANY, answer, GUESS)
                : null;
    }
}
