package io.salesvoice.dialog.knowledge;

import java.util.Map;

/** Names of kinds of products for the machine: known kinds by their English word, others transliterated. */
final class ProductGroups {
    private static final Map<String, String> KNOWN = Map.of(
            "тариф", "tariff",
            "кофемашина", "machine",
            "машина", "machine",
            "зерно", "beans",
            "аксессуар", "accessory",
            "услуга", "service");

    private static final String CYRILLIC = "абвгдезийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts",
        "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };

    private ProductGroups() {}

    static String id(String groupName) {
        String known = KNOWN.get(groupName);
        return known == null ? transliterate(groupName) : known;
    }

    private static String transliterate(String word) {
        StringBuilder out = new StringBuilder();
        RussianWords.normalize(word).chars().forEach(c -> {
            int index = CYRILLIC.indexOf(c);
            if (c == 'ж') {
                out.append("zh");
            } else if (index >= 0) {
                out.append(LATIN[index]);
            } else if (Character.isLetterOrDigit(c)) {
                out.append((char) c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        });
        String id = out.toString().replaceAll("-+$", "");
        return id.isEmpty() ? "other" : id;
    }
}
