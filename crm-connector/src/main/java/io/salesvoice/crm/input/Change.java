package io.salesvoice.crm.input;

import org.jspecify.annotations.Nullable;

/** How a checked field of a request becomes a field of a record. */
public final class Change {
    private Change() {}

    /** Absent leaves the current text, empty clears it, else it is replaced. */
    public static @Nullable String text(@Nullable String current, @Nullable String asked) {
        return asked == null ? current : blankToNull(asked);
    }

    /** Absent leaves the current value. */
    public static <T> T value(T current, @Nullable T asked) {
        return asked == null ? current : asked;
    }

    /** As {@link #value}, of a field that may be without one. */
    public static <T> @Nullable T optional(@Nullable T current, @Nullable T asked) {
        return asked == null ? current : asked;
    }

    /** The current text where there is one, else what was asked. */
    public static @Nullable String fill(@Nullable String current, @Nullable String asked) {
        return current == null ? blankToNull(asked) : current;
    }

    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
