package io.salesvoice.crm.input;

import io.salesvoice.common.error.ServiceException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of text fields. Messages give lengths, never the text. */
public final class Texts {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}0-9-]{1,63}(\\.[\\p{L}0-9-]{1,63})+");
    private static final int LONGEST_EMAIL = 254;

    private Texts() {}

    /** Stripped; absent stays null and blank becomes empty; too long or with control characters is refused. */
    public static @Nullable String line(@Nullable String text, String field, int longest) {
        return bounded(text, field, longest, false);
    }

    /** As {@link #line}, with line breaks and tabs allowed. */
    public static @Nullable String lines(@Nullable String text, String field, int longest) {
        return bounded(text, field, longest, true);
    }

    /** As {@link #line}, and there has to be one. */
    public static String required(@Nullable String text, String field, int longest) {
        String value = line(text, field, longest);
        if (value == null || value.isEmpty()) {
            throw ServiceException.invalid(
                    "missing_field", field, "a text of at most " + longest + " characters", field + " is missing");
        }
        return value;
    }

    public static @Nullable String email(@Nullable String text, String field) {
        String value = line(text, field, LONGEST_EMAIL);
        if (value != null && !value.isEmpty() && !EMAIL.matcher(value).matches()) {
            throw ServiceException.invalid(
                    "invalid_email", field, "an address such as name@example.ru", "not an e-mail address");
        }
        return value;
    }

    /** One of the named values, or null where absent. */
    public static @Nullable String oneOf(@Nullable String text, String field, Set<String> allowed) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (!allowed.contains(value)) {
            String expected = String.join(", ", allowed.stream().sorted().toList());
            throw ServiceException.invalid("invalid_" + field, field, expected, "unknown value of " + field);
        }
        return value;
    }

    private static @Nullable String bounded(@Nullable String text, String field, int longest, boolean breaks) {
        if (text == null) {
            return null;
        }
        String value = text.strip();
        if (value.length() > longest) {
            throw ServiceException.invalid(
                    "too_long", field, "at most " + longest + " characters", field + " has " + value.length());
        }
        if (value.chars().anyMatch(c -> isForbidden(c, breaks))) {
            throw ServiceException.invalid(
                    "control_characters", field, "printable characters", field + " holds control characters");
        }
        return value;
    }

    private static boolean isForbidden(int character, boolean breaks) {
        boolean isBreak = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && !(breaks && isBreak);
    }
}
