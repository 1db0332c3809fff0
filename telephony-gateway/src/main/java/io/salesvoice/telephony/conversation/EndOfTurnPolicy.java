package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.Expectation;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much silence, from the end of the voice, ends the caller's turn. */
public final class EndOfTurnPolicy {
    /** A transcript that ends in one of these goes on. */
    private static final Set<String> OPEN_WORDS = Set.of(
            "и", "а", "но", "или", "что", "чтобы", "если", "когда", "потому", "как", "в", "во", "на", "с", "со", "к",
            "ко", "по", "за", "от", "до", "для", "из", "у", "о", "об", "про", "без", "при", "под", "над", "через",
            "мой", "моя", "мне", "меня", "нам", "у нас", "это", "то", "так", "ну", "э", "эм", "мм", "вот", "значит",
            "короче", "типа", "ещё", "еще", "очень", "не", "ни", "который", "которая", "которые", "где", "зовут");

    private final ConversationProperties.EndOfTurn waits;

    public EndOfTurnPolicy(ConversationProperties.EndOfTurn waits) {
        this.waits = waits;
    }

    /** While no transcript has come. */
    public Duration waitWithoutText(@Nullable Expectation expects) {
        return dictation(expects) ? waits.dictation() : waits.incomplete();
    }

    public Duration waitAfter(String text, @Nullable Expectation expects) {
        if (dictation(expects)) {
            return waits.dictation();
        }
        return complete(text) ? waits.complete() : waits.incomplete();
    }

    private static boolean dictation(@Nullable Expectation expects) {
        return expects != null && expects.dictation();
    }

    private static boolean complete(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.endsWith(",")
                || stripped.endsWith("…")
                || stripped.endsWith("...")
                || stripped.endsWith("-")
                || stripped.endsWith("—")) {
            return false;
        }
        return !OPEN_WORDS.contains(lastWord(stripped));
    }

    private static String lastWord(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
