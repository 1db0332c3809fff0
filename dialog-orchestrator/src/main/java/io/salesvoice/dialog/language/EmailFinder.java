package io.salesvoice.dialog.language;

import io.salesvoice.common.russian.SpokenNumbers;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as written, or as dictated: «иван точка петров собака яндекс точка ру». */
final class EmailFinder {
    private static final double WRITTEN = 0.95;
    private static final double KNOWN_HOST = 0.75;
    private static final double DICTATED = 0.6;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern AT =
            RussianPattern.of("\\s*(?:\\b(?:собак[аиу]|собачк[аиу]|эт|ет коммерческое)\\b|@)\\s*");
    private static final Pattern LOCAL = Pattern.compile("([a-z0-9._-]+)$");
    private static final Pattern HOST = Pattern.compile("^([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,6})(?![a-z0-9-])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+|[._@-]");
    /** Words that lead to an address and are not part of it. */
    private static final Pattern LEAD = RussianPattern.of(
            "(?s).*\\b(?:почт[аеуы]|адрес|имейл|емейл|мейл|мыло|email|e-mail|пишите|запишите|записывайте|на|это|будет|такой|такая)\\b[:,]?");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("точка", "."),
            Map.entry("тчк", "."),
            Map.entry("дот", "."),
            Map.entry("тире", "-"),
            Map.entry("дефис", "-"),
            Map.entry("минус", "-"),
            Map.entry("подчеркивание", "_"),
            Map.entry("андерскор", "_"),
            Map.entry("нижнее", ""),
            Map.entry("нижний", ""),
            Map.entry("латиницей", ""),
            Map.entry("маленькими", ""),
            Map.entry("слитно", ""));
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("яндекс", "yandex"),
            Map.entry("янекс", "yandex"),
            Map.entry("мейл", "mail"),
            Map.entry("мэйл", "mail"),
            Map.entry("майл", "mail"),
            Map.entry("маил", "mail"),
            Map.entry("гмейл", "gmail"),
            Map.entry("гмэйл", "gmail"),
            Map.entry("джимейл", "gmail"),
            Map.entry("джимэйл", "gmail"),
            Map.entry("жмейл", "gmail"),
            Map.entry("гмаил", "gmail"),
            Map.entry("рамблер", "rambler"),
            Map.entry("инбокс", "inbox"),
            Map.entry("лист", "list"),
            Map.entry("бк", "bk"),
            Map.entry("аутлук", "outlook"),
            Map.entry("айклауд", "icloud"),
            Map.entry("хотмейл", "hotmail"));
    private static final Map<String, String> ZONES = Map.of(
            "ру", "ru", "ком", "com", "нет", "net", "орг", "org", "су", "su", "инфо", "info", "про", "pro", "онлайн",
            "online");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("эй", "a"),
            Map.entry("би", "b"),
            Map.entry("бэ", "b"),
            Map.entry("си", "c"),
            Map.entry("цэ", "c"),
            Map.entry("ди", "d"),
            Map.entry("дэ", "d"),
            Map.entry("эф", "f"),
            Map.entry("джи", "g"),
            Map.entry("аш", "h"),
            Map.entry("эйч", "h"),
            Map.entry("ай", "i"),
            Map.entry("джей", "j"),
            Map.entry("кей", "k"),
            Map.entry("эль", "l"),
            Map.entry("эл", "l"),
            Map.entry("эм", "m"),
            Map.entry("эн", "n"),
            Map.entry("пи", "p"),
            Map.entry("пэ", "p"),
            Map.entry("эр", "r"),
            Map.entry("эс", "s"),
            Map.entry("ти", "t"),
            Map.entry("тэ", "t"),
            Map.entry("ви", "v"),
            Map.entry("икс", "x"),
            Map.entry("игрек", "y"),
            Map.entry("зет", "z"),
            Map.entry("зэт", "z"));
    private static final String CYRILLIC = "абвгдезийклмнопрстуфхцыэ";
    private static final String LATIN = "abvgdeziyklmnoprstufhcye";
    private static final Map<Character, String> DIGRAPHS =
            Map.of('ж', "zh", 'ч', "ch", 'ш', "sh", 'щ', "sch", 'ю', "yu", 'я', "ya", 'ъ', "", 'ь', "");

    @Nullable
    SlotValue find(Utterance utterance) {
        Matcher written = ADDRESS.matcher(utterance.text());
        if (written.find()) {
            return SlotValue.of(Slots.EMAIL, written.group().toLowerCase(Locale.ROOT), WRITTEN);
        }
        String text =
                Utterance.normalize(SpokenNumbers.toDigits(utterance.text().toLowerCase(Locale.ROOT)));
        Matcher at = AT.matcher(text);
        if (!at.find()) {
            return null;
        }
        String left = text.substring(0, at.start());
        Matcher lead = LEAD.matcher(left);
        Matcher local = LOCAL.matcher(latin(lead.lookingAt() ? left.substring(lead.end()) : left));
        Matcher host = HOST.matcher(host(text.substring(at.end())));
        if (!local.find() || !host.find()) {
            return null;
        }
        String name = local.group(1).replaceAll("^[._-]+|[._-]+$", "").replaceAll("\\.{2,}", ".");
        if (name.isEmpty()) {
            return null;
        }
        boolean known = HOSTS.containsValue(host.group(1).split("\\.", 2)[0]);
        return new SlotValue(
                Slots.EMAIL, name + "@" + host.group(1), known ? KNOWN_HOST : DICTATED, SlotStatus.COMPLETE, false);
    }

    private static String latin(String text) {
        StringBuilder out = new StringBuilder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String said = word.group();
            out.append(SIGNS.getOrDefault(said, LETTERS.getOrDefault(said, transliterated(said))));
        }
        return out.toString();
    }

    /** Up to the zone; «яндекс ру» without its dot is understood. */
    private static String host(String text) {
        StringBuilder out = new StringBuilder();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String said = word.group();
            String zone = ZONES.get(said);
            if (zone != null && !out.isEmpty()) {
                return out + (out.charAt(out.length() - 1) == '.' ? "" : ".") + zone;
            }
            String sign = SIGNS.get(said);
            out.append(sign != null ? sign : HOSTS.getOrDefault(said, transliterated(said)));
        }
        return out.toString();
    }

    private static String transliterated(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (char c : word.toCharArray()) {
            int index = CYRILLIC.indexOf(c);
            out.append(index >= 0 ? LATIN.substring(index, index + 1) : DIGRAPHS.getOrDefault(c, String.valueOf(c)));
        }
        return out.toString();
    }
}
