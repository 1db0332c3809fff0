package io.salesvoice.dialog.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long from now: «через час», «через полчаса», «минут через двадцать», «часика через два». */
final class DelayFinder {
    private static final Pattern HALF_AN_HOUR =
            RussianPattern.of("\\bчерез (?:полчас\\w*|пол часа|полчасика)\\b|\\bполчасика\\b");
    private static final Pattern QUARTER = RussianPattern.of("\\bчерез четверть часа\\b");
    private static final Pattern HOURS =
            RussianPattern.of("\\bчерез (?:(\\d{1,2}(?:,\\d)?|пару|один|полтора) )?час\\w*");
    private static final Pattern HOURS_FIRST =
            RussianPattern.of("\\bчас(?:а|ика|ов|иков|ик)? через (\\d{1,2}(?:,\\d)?)\\b");
    private static final Pattern MINUTES = RussianPattern.of("\\bчерез (?:(\\d{1,3}|пару|несколько) )?минут\\w*");
    private static final Pattern MINUTES_FIRST = RussianPattern.of("\\bминут(?:ок|очек)? через (\\d{1,3})\\b");
    private static final Duration FEW_MINUTES = Duration.ofMinutes(5);

    private DelayFinder() {}

    static @Nullable Duration find(String text) {
        if (HALF_AN_HOUR.matcher(text).find()) {
            return Duration.ofMinutes(30);
        }
        if (QUARTER.matcher(text).find()) {
            return Duration.ofMinutes(15);
        }
        Matcher matcher = MINUTES.matcher(text);
        if (matcher.find()) {
            String count = matcher.group(1);
            boolean counted = count != null && Character.isDigit(count.charAt(0));
            return counted ? Duration.ofMinutes(Long.parseLong(count)) : FEW_MINUTES;
        }
        matcher = MINUTES_FIRST.matcher(text);
        if (matcher.find()) {
            return Duration.ofMinutes(Long.parseLong(matcher.group(1)));
        }
        matcher = HOURS_FIRST.matcher(text);
        if (matcher.find()) {
            return hours(matcher.group(1));
        }
        matcher = HOURS.matcher(text);
        return matcher.find() ? hours(matcher.group(1)) : null;
    }

    private static Duration hours(@Nullable String count) {
        if (count == null || count.equals("один")) {
            return Duration.ofHours(1);
        }
        if (count.equals("пару")) {
            return Duration.ofHours(2);
        }
        if (count.equals("полтора")) {
            return Duration.ofMinutes(90);
        }
        return Duration.ofMinutes(new BigDecimal(count.replace(',', '.'))
                .multiply(BigDecimal.valueOf(60))
                .longValue());
    }
}
