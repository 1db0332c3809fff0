package io.salesvoice.telephony.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether words said over the assistant's voice are a turn, or «угу», noise or our own echo. */
public final class OverlapPolicy {
    private final Set<String> backchannel;

    public OverlapPolicy(List<String> backchannel) {
        Set<String> words = new HashSet<>();
        backchannel.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        this.backchannel = Set.copyOf(words);
    }

    /**
     * @param spoken what the assistant was saying
     * @return true when the assistant may go on
     */
    public boolean negligible(String heard, @Nullable String spoken) {
        List<String> words = words(heard);
        if (words.isEmpty() || backchannel.containsAll(words)) {
            return true;
        }
        return spoken != null && words.size() > 1 && contains(words(spoken), words);
    }

    private static boolean contains(List<String> spoken, List<String> heard) {
        for (int start = 0; start + heard.size() <= spoken.size(); start++) {
            if (spoken.subList(start, start + heard.size()).equals(heard)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
