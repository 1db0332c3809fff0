package io.salesvoice.asr.whisper;

import io.salesvoice.common.wire.asr.StreamContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Whisper is told was said before, so that it expects a name, a number or a time, and writes it in this way. */
final class SlotPrompts {
    private static final int LONGEST = 250;

    /**
     * Whisper hears a dictated number right far more often when it writes words: with digits in the prompt it writes
     * digits, and joins and drops them (11 of 24 numbers right against 19).
     */
    private static final String DICTATION =
            "Мой номер: плюс семь девятьсот шестьдесят три, двести пятнадцать, девяносто четыре, ноль пять.";

    private static final String PHONE = "phone";

    private static final Map<String, String> BY_SLOT = Map.of(
            "name", "Меня зовут Сергей Петрович. Анна Смирнова.",
            "callback_at", "Перезвоните завтра в 15:00, в понедельник после обеда.",
            "people", "Нас 12 человек, примерно 30 сотрудников.",
            "email", "Моя почта ivan@mail.ru.");

    private SlotPrompts() {}

    /** Whether a telephone number is being dictated. */
    static boolean dictation(@Nullable StreamContext context) {
        return context != null && PHONE.equals(context.expectedSlot());
    }

    /** @return the general prompt and the dialog's, or where it has none the slot's; for a number only its own */
    static String prompt(String general, @Nullable StreamContext context) {
        if (context == null) {
            return general;
        }
        if (dictation(context)) {
            return DICTATION;
        }
        String special = context.prompt() == null ? "" : context.prompt();
        if (special.isBlank() && context.expectedSlot() != null) {
            special = BY_SLOT.getOrDefault(context.expectedSlot(), "");
        }
        String all = (general + " " + special).replaceAll("\\s+", " ").strip();
        return all.length() <= LONGEST ? all : all.substring(all.length() - LONGEST);
    }
}
