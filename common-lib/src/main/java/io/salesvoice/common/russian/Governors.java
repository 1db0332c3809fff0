package io.salesvoice.common.russian;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which case a word asks of the number after it. */
final class Governors {
    private static final Map<String, GrammaticalCase> CASES = new HashMap<>();
    /** Words that a number names rather than counts: «номер 2», «тариф 1». */
    private static final Set<String> LABELS = Set.of(
            "№",
            "гост",
            "номер",
            "номера",
            "номеру",
            "номером",
            "тариф",
            "пункт",
            "вариант",
            "линия",
            "шаг",
            "этап",
            "кабинет",
            "офис",
            "дом",
            "квартира",
            "корпус",
            "строение",
            "код",
            "кнопку",
            "цифру",
            "раздел",
            "глава",
            "комната",
            "версия",
            "договор",
            "заказ",
            "приложение",
            "добавочный",
            "доб",
            "д",
            "кв",
            "корп",
            "стр",
            "оф",
            "%");

    static {
        put(
                GrammaticalCase.GENITIVE,
                "от до с со из изо без безо для у около возле после вместо кроме более менее больше меньше свыше "
                        + "порядка течение размере пределах выше ниже старше младше дольше раньше позже ради против "
                        + "среди объемом не-менее");
        put(GrammaticalCase.DATIVE, "к ко благодаря равен равна равно равны соответствует согласно");
        put(
                GrammaticalCase.ACCUSATIVE,
                "в во на за через про по спустя под сквозь стоит стоят стоил стоила стоило стоили стоить составит "
                        + "составляет составят составляют составила составил заплатите заплатить заплатит платите "
                        + "платить платит платят получите получит получаете сэкономите сэкономит экономите экономит "
                        + "доплатите вернем спишем внесите внести оплатить оплатите добавьте прибавьте");
        put(GrammaticalCase.PREPOSITIONAL, "о об обо при");
        put(GrammaticalCase.INSTRUMENTAL, "между над перед");
    }

    private Governors() {}

    private static void put(GrammaticalCase grammaticalCase, String words) {
        for (String word : words.split(" ")) {
            CASES.put(word, grammaticalCase);
        }
    }

    static GrammaticalCase caseAfter(String word) {
        return CASES.getOrDefault(word, GrammaticalCase.NOMINATIVE);
    }

    /** Whether the word governs at all. */
    static boolean governs(String word) {
        return CASES.containsKey(word);
    }

    static boolean isLabel(String word) {
        return LABELS.contains(word);
    }
}
