package io.salesvoice.dialog.language;

import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of the day, with the hour that is proposed when only the part was named. */
enum DayPart {
    BEFORE_LUNCH(11, "\\bдо обеда\\b|\\bперв\\w+ половин\\w+ дня|\\bутром ближе к обеду"),
    AFTER_LUNCH(15, "\\bпосле обеда\\b|\\bпосле обед\\w*|\\bпообеда\\b|\\bвтор\\w+ половин\\w+ дня"),
    TOWARDS_EVENING(17, "\\b(?:ближе )?к вечеру\\b|\\bпод вечер\\b|\\bв конце (?:рабочего )?дня"),
    NOON(12, "\\b(?:в|к|ровно) ?полд(?:ень|ню)\\b"),
    LUNCH(13, "\\b(?:в|на) обед\\w*|\\bк обеду\\b"),
    MORNING(10, "\\bутр(?:ом|а|у|ечком|еца|ами|ам)\\b|\\bв начале дня"),
    AFTERNOON(14, "\\bдн[её]м\\b|\\bв течение дня\\b|\\bсреди дня\\b"),
    EVENING(17, "\\bвечер(?:ом|а|у|ком|очком|ами|ам|)\\b"),
    NIGHT(0, "\\bноч(?:ью|и)\\b");

    private static final Pattern GREETING = RussianPattern.of("добр\\w+ (?:утр|вечер|дн|день|ноч)\\w*");

    private final LocalTime proposal;
    private final Pattern pattern;

    DayPart(int hour, String expression) {
        this.proposal = LocalTime.of(hour, 0);
        this.pattern = RussianPattern.of(expression);
    }

    static @Nullable DayPart find(String text) {
        String said = GREETING.matcher(text).replaceAll(" ");
        for (DayPart part : values()) {
            if (part.pattern.matcher(said).find()) {
                return part;
            }
        }
        return null;
    }

    LocalTime proposal() {
        return proposal;
    }
}
