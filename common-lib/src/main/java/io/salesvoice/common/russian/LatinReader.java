package io.salesvoice.common.russian;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Latin words in Cyrillic, as a Russian would say them: known ones by the list, acronyms by letters, others by sound. */
final class LatinReader {
    private static final Map<String, String> KNOWN = new HashMap<>();
    private static final Pattern PART = Pattern.compile("[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\\d+");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYaeiouy]");
    private static final String[] LETTERS = {
        "эй", "би", "си", "ди", "и", "эф", "джи", "эйч", "ай", "джей", "кей", "эл", "эм", "эн", "оу", "пи", "кью", "ар",
        "эс", "ти", "ю", "ви", "дабл-ю", "икс", "уай", "зет"
    };
    /** English spelling; the first that matches at a place is taken. */
    private static final String[][] ENGLISH = {
        {"tion", "шн"},
        {"sch", "ш"},
        {"tch", "ч"},
        {"sh", "ш"},
        {"ch", "ч"},
        {"ph", "ф"},
        {"th", "т"},
        {"ck", "к"},
        {"qu", "кв"},
        {"wh", "в"},
        {"kh", "х"},
        {"zh", "ж"},
        {"ts", "ц"},
        {"ee", "и"},
        {"ea", "и"},
        {"oo", "у"},
        {"ou", "ау"},
        {"ow", "оу"},
        {"ai", "ей"},
        {"ay", "эй"},
        {"oy", "ой"},
        {"ey", "ей"},
        {"ya", "я"},
        {"yu", "ю"},
        {"yo", "йо"},
        {"ju", "джу"},
        {"j", "дж"},
        {"x", "кс"},
        {"w", "в"},
        {"q", "к"},
        {"ce", "се"},
        {"ci", "си"},
        {"cy", "си"},
        {"a", "а"},
        {"b", "б"},
        {"c", "к"},
        {"d", "д"},
        {"e", "е"},
        {"f", "ф"},
        {"g", "г"},
        {"h", "х"},
        {"i", "и"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"v", "в"},
        {"y", "и"},
        {"z", "з"}
    };
    /** Russian written in Latin letters, as in mail addresses. */
    private static final String[][] RUSSIAN = {
        {"shch", "щ"},
        {"sch", "щ"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"yu", "ю"},
        {"ya", "я"},
        {"yo", "ё"},
        {"ju", "ю"},
        {"ja", "я"},
        {"iy", "ий"},
        {"yy", "ый"},
        {"ay", "ай"},
        {"ey", "ей"},
        {"oy", "ой"},
        {"uy", "уй"},
        {"y", "ы"},
        {"x", "кс"},
        {"w", "в"},
        {"q", "к"},
        {"j", "й"},
        {"a", "а"},
        {"b", "б"},
        {"c", "к"},
        {"d", "д"},
        {"e", "е"},
        {"f", "ф"},
        {"g", "г"},
        {"h", "х"},
        {"i", "и"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"v", "в"},
        {"z", "з"}
    };

    static {
        WordList.pairs("latin.tsv").forEach((written, said) -> KNOWN.put(written.toLowerCase(Locale.ROOT), said));
    }

    private LatinReader() {}

    static boolean isKnown(String written) {
        return KNOWN.containsKey(written.toLowerCase(Locale.ROOT));
    }

    /** A word of running text: «Lavazza», «CRM», «Bitrix24», «iPhone». */
    static String word(String written) {
        String known = KNOWN.get(written.toLowerCase(Locale.ROOT));
        return known != null ? known : parts(written, ENGLISH);
    }

    /** A word of a mail or web address: «dobroe», «info». */
    static String addressWord(String written) {
        String known = KNOWN.get(written.toLowerCase(Locale.ROOT));
        return known != null ? known : parts(written.toLowerCase(Locale.ROOT), RUSSIAN);
    }

    private static String parts(String written, String[][] table) {
        Matcher matcher = PART.matcher(written);
        return matcher.results().map(part -> part(part.group(), table)).collect(Collectors.joining(" "));
    }

    private static String part(String part, String[][] table) {
        if (Character.isDigit(part.charAt(0))) {
            return part.length() > 9 ? DigitString.dictated(part) : RussianNumerals.digits(part);
        }
        String known = KNOWN.get(part.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        boolean acronym = part.equals(part.toUpperCase(Locale.ROOT)) && part.length() <= 4;
        boolean unreadable = part.length() <= 5 && !VOWEL.matcher(part).find();
        return acronym || unreadable || part.length() == 1 ? spelled(part) : sounded(part, table);
    }

    private static String spelled(String part) {
        return part.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> letter >= 'a' && letter <= 'z' ? LETTERS[letter - 'a'] : "")
                .collect(Collectors.joining("-"));
    }

    private static String sounded(String part, String[][] table) {
        String lower = part.toLowerCase(Locale.ROOT);
        StringBuilder spoken = new StringBuilder();
        int at = 0;
        while (at < lower.length()) {
            int next = at;
            for (String[] pair : table) {
                if (lower.startsWith(pair[0], at)) {
                    spoken.append(at == 0 && pair[1].equals("е") ? "э" : pair[1]);
                    next = at + pair[0].length();
                    break;
                }
            }
            at = Math.max(next, at + 1);
        }
        return spoken.toString();
    }
}
