package io.salesvoice.speech.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Removes what Whisper invents: sound descriptions, repeat loops, subtitles' credits over silence. */
final class TranscriptCleaner {
    /** Less voice than this in an utterance, and a subtitle phrase was not said. */
    private static final long LITTLE_VOICE_MS = 700;

    private static final int LONGEST_LOOP = 16;
    /** Nobody says so many words twice in the same way; three equal digits are a number. */
    private static final int LONG_STRETCH = 5;

    private static final int MOST_REPEATS = 3;

    private static final Pattern DESCRIPTIONS = Pattern.compile("\\[[^\\]]*\\]|\\([^)]*\\)|\\*[^*]*\\*|♪+");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{4,}");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Said by no caller. */
    private static final Pattern CREDITS = Pattern.compile(
            "субтитры (сделал|создавал|делал|подготов|предоставил|добавил|и перевод|от |by )|редактор субтитров"
                    + "|корректор [а-я] [а-я]+|dimatorzok|amara org|субтитры [а-я]*torzok");

    /** Perhaps said, but not into silence. */
    private static final Set<String> SILENCE_PHRASES = Set.of(
            "продолжение следует",
            "спасибо за просмотр",
            "спасибо за внимание",
            "спасибо за субтитры",
            "подписывайтесь на канал",
            "подписывайтесь на мой канал",
            "ставьте лайки",
            "до новых встреч",
            "добро пожаловать в наш канал",
            "смотрите продолжение в следующей серии",
            "смотрите в следующем видео",
            "с вами был игорь негода",
            "музыка",
            "динамичная музыка",
            "спокойная музыка",
            "аплодисменты",
            "смех",
            "субтитры",
            "thank you",
            "thanks for watching",
            "you",
            "bye");

    private TranscriptCleaner() {}

    /** @param voicedMs voice in the utterance */
    static String clean(String raw, long voicedMs) {
        String text = DESCRIPTIONS.matcher(raw).replaceAll(" ");
        text = STRETCHED.matcher(text).replaceAll("$1");
        text = collapse(text.strip().split("\\s+"));
        String plain = plain(text);
        if (plain.isEmpty() || CREDITS.matcher(plain).find()) {
            return "";
        }
        if (voicedMs < LITTLE_VOICE_MS && SILENCE_PHRASES.contains(plain)) {
            return "";
        }
        return text;
    }

    /** Keeps one of more than three equal stretches in a row, of two where they are long. */
    private static String collapse(String[] words) {
        List<String> kept = new ArrayList<>(List.of(words));
        for (int length = 1; length <= LONGEST_LOOP; length++) {
            for (int start = 0; start + length <= kept.size(); start++) {
                int repeats = repeats(kept, start, length);
                if (repeats > (length >= LONG_STRETCH ? 1 : MOST_REPEATS)) {
                    kept.subList(start + length, start + repeats * length).clear();
                }
            }
        }
        return String.join(" ", kept);
    }

    private static int repeats(List<String> words, int start, int length) {
        int repeats = 1;
        while (start + (repeats + 1) * length <= words.size() && same(words, start, start + repeats * length, length)) {
            repeats++;
        }
        return repeats;
    }

    private static boolean same(List<String> words, int first, int second, int length) {
        for (int i = 0; i < length; i++) {
            if (!plain(words.get(first + i)).equals(plain(words.get(second + i)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return NOT_LETTERS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
