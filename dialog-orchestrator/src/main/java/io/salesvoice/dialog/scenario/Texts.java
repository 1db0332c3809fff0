package io.salesvoice.dialog.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The wordings of every {@link TextKey}. */
public record Texts(Map<TextKey, List<String>> wordings) {
    public Texts {
        for (TextKey key : TextKey.values()) {
            if (!wordings.containsKey(key)) {
                throw new IllegalArgumentException("text " + key.yamlName() + " is missing");
            }
        }
        wordings = Map.copyOf(new EnumMap<>(wordings));
    }

    public List<String> of(TextKey key) {
        List<String> found = wordings.get(key);
        if (found == null) {
            throw new IllegalStateException("text " + key.yamlName() + " is missing");
        }
        return found;
    }
}
