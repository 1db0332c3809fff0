package io.salesvoice.common.logging;

import org.jspecify.annotations.Nullable;

/** Personal data as it may stand in a log. */
public final class Mask {
    private Mask() {}

    /** A telephone number by its last two digits: {@code …67}; nothing of a shorter one. */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.length() < 5) {
            return "…";
        }
        return "…" + phone.substring(phone.length() - 2);
    }

    /** A name by its first letter: {@code И…}. */
    public static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "…";
        }
        return name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)) + "…";
    }

    /** Spoken or written text by its length alone. */
    public static String text(@Nullable String text) {
        return text == null ? "(none)" : "(" + text.length() + " chars)";
    }
}
