package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Towns and regions of Russia, in the nominative. */
final class CityFinder {
    private static final double SURE = 0.95;
    private static final double PROBABLE = 0.85;
    private static final int LONGEST = 3;
    private static final Set<String> BEFORE =
            Set.of("в", "во", "из", "по", "под", "город", "города", "городе", "г", "до", "мы", "около", "только");

    private final Map<String, String> byForm = new HashMap<>();

    CityFinder() {
        for (String line : LanguageResource.lines("cities.txt")) {
            String[] parts = line.split(":", 2);
            String city = parts[0].strip();
            addForms(city, city);
            if (parts.length == 2) {
                for (String alias : parts[1].split(",")) {
                    addForms(alias.strip(), city);
                }
            }
        }
    }

    private void addForms(String name, String city) {
        boolean feminine = name.endsWith("ь") && !name.endsWith("ярославль") && !name.endsWith("Ярославль");
        for (String form : Declension.forms(name, feminine)) {
            byForm.putIfAbsent(form.replace('-', ' '), city);
        }
        for (String form : Declension.forms(name.replace('-', ' '), feminine)) {
            byForm.putIfAbsent(form, city);
        }
    }

    boolean isCity(String word) {
        return byForm.containsKey(Utterance.normalize(word).replace('-', ' '));
    }

    @Nullable
    SlotValue find(Utterance utterance, SlotContext context) {
        boolean expected = Slots.CITY.equals(context.expectedSlot());
        for (int i = 0; i < utterance.words().size(); i++) {
            boolean introduced = BEFORE.contains(utterance.word(i - 1));
            if (!introduced && !expected) {
                continue;
            }
            for (int length = Math.min(LONGEST, utterance.words().size() - i); length > 0; length--) {
                String city = byForm.get(phrase(utterance, i, length));
                if (city != null) {
                    return SlotValue.of(Slots.CITY, city, introduced ? SURE : PROBABLE);
                }
            }
        }
        return null;
    }

    private static String phrase(Utterance utterance, int from, int length) {
        StringBuilder phrase = new StringBuilder(utterance.word(from));
        for (int i = 1; i < length; i++) {
            phrase.append(' ').append(utterance.word(from + i));
        }
        return phrase.toString().replace('-', ' ');
    }
}
