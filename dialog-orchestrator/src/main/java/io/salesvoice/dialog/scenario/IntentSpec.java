package io.salesvoice.dialog.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may want.
 *
 * @param examples sentences that train the classifier
 * @param answer how it is answered; null where the engine itself knows what to do
 * @param need how it reads as the caller's need in the CRM; null when it is none
 */
public record IntentSpec(
        String name,
        List<String> examples,
        @Nullable Answer answer,
        @Nullable String need) {
    public IntentSpec {
        examples = List.copyOf(examples);
    }
}
