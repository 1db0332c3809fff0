package io.salesvoice.telephony.conversation;

import java.util.List;

/** Which part of a line's text the caller has heard, by how much of its audio went out. */
final class HeardText {
    /** Speaking rate assumed while the length of the audio is not known yet. */
    private static final int MS_PER_CHARACTER = 65;

    private HeardText() {}

    /**
     * @param words when each word sounds; empty where the engine gives no times
     * @param playedMs audio that went out
     * @param totalMs length of all audio, 0 while it is not known
     * @return whole words only
     */
    static String of(String text, List<SpeechBuffer.WordMark> words, long playedMs, long totalMs) {
        if (playedMs <= 0) {
            return "";
        }
        if (totalMs > 0 && playedMs >= totalMs) {
            return text;
        }
        return words.isEmpty() ? proportional(text, playedMs, totalMs) : byWords(text, words, playedMs, totalMs);
    }

    /** A word is heard when the next one has begun. */
    private static String byWords(String text, List<SpeechBuffer.WordMark> words, long playedMs, long totalMs) {
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            long over = i + 1 < words.size() ? words.get(i + 1).startMs() : totalMs;
            if (over <= 0 || over > playedMs) {
                break;
            }
            end = Math.min(text.length(), words.get(i).textEnd());
        }
        return withPunctuation(text, end);
    }

    private static String proportional(String text, long playedMs, long totalMs) {
        long total = totalMs > 0 ? totalMs : (long) text.length() * MS_PER_CHARACTER;
        int end = (int) Math.min(text.length(), text.length() * playedMs / Math.max(1, total));
        if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            while (end > 0 && Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
        }
        return text.substring(0, end).stripTrailing();
    }

    private static String withPunctuation(String text, int wordEnd) {
        int end = wordEnd;
        while (end > 0 && end < text.length() && ",.!?:;…»”\")".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
