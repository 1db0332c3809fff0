package io.salesvoice.tts.application;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.russian.PronunciationLexicon;
import io.salesvoice.common.russian.SpokenTextNormalizer;
import io.salesvoice.tts.speech.LexiconStore;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The lexicon that administrators edit, and the normaliser that keeps to it. A change counts from the next request on. */
public final class LexiconService {
    private static final int MAX_WRITTEN = 100;
    private static final int MAX_SPOKEN = 300;

    private final LexiconStore store;
    private final int maxEntries;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Edition edition;

    private record Edition(SortedMap<String, String> entries, SpokenTextNormalizer normalizer) {
        static Edition of(SortedMap<String, String> entries) {
            return new Edition(
                    Collections.unmodifiableSortedMap(entries),
                    new SpokenTextNormalizer(new PronunciationLexicon(entries)));
        }
    }

    public LexiconService(LexiconStore store, int maxEntries) {
        this.store = store;
        this.maxEntries = maxEntries;
        this.edition = Edition.of(store.load());
    }

    /** Loads the rules and their word lists, which the first request would otherwise wait for (a quarter of a second). */
    public void warmUp() {
        normalizer()
                .normalize(
                        "Тариф — 21 500 ₽, 25.11.2026 в 15:00, 1,5 кг, 5-й этаж, 8 916 123-45-67, ООО, CRM, т. е. еще.");
    }

    public SpokenTextNormalizer normalizer() {
        return edition.normalizer();
    }

    /** Spoken by written form, in the order of the alphabet. */
    public SortedMap<String, String> entries() {
        return edition.entries();
    }

    /**
     * Keeps how a word or phrase is said; durable when it returns.
     *
     * @return what was kept before, null when it is new
     * @throws ServiceException 400 when a form is empty, too long or says nothing, 409 when the lexicon is full
     */
    public @Nullable String put(String written, @Nullable String spoken) {
        String key = key(written);
        if (spoken == null || spoken.isBlank() || spoken.length() > MAX_SPOKEN || !hasLetter(spoken)) {
            throw ServiceException.invalid(
                    "invalid_pronunciation",
                    "spoken",
                    "1 to " + MAX_SPOKEN + " characters with a letter, U+0301 after a stressed vowel",
                    "the spoken form cannot be said");
        }
        writing.lock();
        try {
            SortedMap<String, String> entries = new TreeMap<>(edition.entries());
            String before = entries.put(key, spoken.strip());
            if (entries.size() > maxEntries) {
                throw ServiceException.refused(
                        409, "lexicon_full", "the lexicon has " + maxEntries + " entries, which is the most");
            }
            store.save(entries);
            edition = Edition.of(entries);
            return before;
        } finally {
            writing.unlock();
        }
    }

    /** @return false when it was not there */
    public boolean remove(String written) {
        String key = key(written);
        writing.lock();
        try {
            SortedMap<String, String> entries = new TreeMap<>(edition.entries());
            if (entries.remove(key) == null) {
                return false;
            }
            store.save(entries);
            edition = Edition.of(entries);
            return true;
        } finally {
            writing.unlock();
        }
    }

    private static String key(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || key.length() > MAX_WRITTEN || !Character.isLetterOrDigit(key.codePointAt(0))) {
            throw ServiceException.invalid(
                    "invalid_written_form",
                    "written",
                    "1 to " + MAX_WRITTEN + " characters beginning with a letter or digit",
                    "the written form cannot be looked for");
        }
        return key;
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
