package io.salesvoice.asr.whisper;

import io.salesvoice.common.wire.asr.StreamContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Whisper is told was said before, so that it expects a name, a number or a time, and writes it in this way. */
final class SlotPrompts {
    private static final int LONGEST = 400;

    private static final Map<String, String> BY_SLOT = Map.of(
            "phone", "Мой номер 8 916 305 48 72.",
            "name", "Меня зовут Сергей Петрович. Анна Смирнова.",
            "callback_time", "Перезвоните завтра в 15:00, в понедельник после обеда.",
            "confirmation", "Да, верно. Нет, неправильно.",
            "people", "Нас 12 человек, примерно 30 сотрудников.",
            "email", "Почта на яндексе или mail.ru.");

    private SlotPrompts() {}

    /** @return the general prompt, the slot's and the dialog's, as far as they are there */
    static String prompt(String general, @Nullable StreamContext context) {
        if (context == null) {
            return general;
        }
        String slot = context.expectedSlot() == null ? "" : BY_SLOT.getOrDefault(context.expectedSlot(), "");
        String own = context.prompt() == null ? "" : context.prompt().strip();
        String all =
                String.join(" ", general, slot, own).replaceAll("\\s+", " ").strip();
        return all.length() <= LONGEST ? all : all.substring(all.length() - LONGEST);
    }
}
