package io.salesvoice.dialog.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Singular case forms of a name or a town; too many rather than too few, all in lower case with е for ё. */
final class Declension {
    private static final String VOWELS = "аеиоуыэюя";

    private Declension() {}

    /** All forms with the nominative first; each word of a name of several is declined. */
    static Set<String> forms(String nominative, boolean feminine) {
        List<String> phrases = List.of("");
        for (String word : Utterance.normalize(nominative).split(" ")) {
            List<String> longer = new ArrayList<>();
            for (String phrase : phrases) {
                for (String form : wordForms(word, feminine)) {
                    longer.add(phrase.isEmpty() ? form : phrase + " " + form);
                }
            }
            phrases = longer;
        }
        return new LinkedHashSet<>(phrases);
    }

    private static Set<String> wordForms(String word, boolean feminine) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() < 2) {
            return forms;
        }
        String stem = word.substring(0, word.length() - 1);
        char last = word.charAt(word.length() - 1);
        switch (last) {
            case 'а' -> add(forms, stem, "ы и е у ой ей ою");
            case 'я' -> {
                add(forms, stem, "и е ю ей ею");
                if (word.endsWith("ая")) {
                    add(forms, word.substring(0, word.length() - 2), "ой ую");
                }
            }
            case 'й' -> {
                add(forms, stem, "я ю ем е и");
                if (word.endsWith("ый") || word.endsWith("ий") || word.endsWith("ой")) {
                    add(forms, word.substring(0, word.length() - 2), "ого его ому ему ым им ом ем");
                }
            }
            case 'ь' -> add(forms, stem, feminine ? "и ью" : "я ю ем е и ью");
            case 'о' -> add(forms, stem, "а у ом е");
            case 'ы', 'и' -> add(forms, stem, "ах ам ами ов");
            default -> {
                if (VOWELS.indexOf(last) < 0 && !feminine) {
                    add(forms, oblique(word), "а у ом ем е");
                }
            }
        }
        return forms;
    }

    /** The stem before an ending, without a vowel that drops: Павел — Павла, Лев — Льва, Игорёк — Игорька. */
    private static String oblique(String word) {
        if (word.equals("павел")) {
            return "павл";
        }
        if (word.equals("лев")) {
            return "льв";
        }
        if (word.equals("орел")) {
            return "орл";
        }
        if (word.length() > 4 && word.endsWith("ек")) {
            return word.substring(0, word.length() - 2) + "ьк";
        }
        return word;
    }

    private static void add(Set<String> forms, String stem, String endings) {
        for (String ending : endings.split(" ")) {
            forms.add(stem + ending);
        }
    }
}
