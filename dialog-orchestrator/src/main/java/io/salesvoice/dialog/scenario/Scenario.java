package io.salesvoice.dialog.scenario;

import io.salesvoice.dialog.domain.WorkingHours;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A validated scenario: what the assistant is, says, asks and does.
 *
 * @param notice robot and recording notice, not interruptible; at most six seconds of speech
 * @param greeting wordings of the question that opens the conversation
 * @param recognitionPrompt words that bias the recogniser while nothing special is expected
 * @param intents what a caller may want, with the examples that train the classifier, by name
 * @param objections wordings of the answer to each objection, by intent
 * @param slots what is to be found out, in the order of asking
 * @param branches other orders of asking, by intent
 * @param closing wordings of the last sentences
 */
public record Scenario(
        String id,
        String title,
        Persona persona,
        String notice,
        List<String> greeting,
        @Nullable String recognitionPrompt,
        WorkingHours hours,
        Map<String, IntentSpec> intents,
        Map<String, List<String>> objections,
        List<SlotSpec> slots,
        List<Branch> branches,
        Closing closing,
        CrmSpec crm,
        Texts texts) {
    public Scenario {
        greeting = List.copyOf(greeting);
        intents = Map.copyOf(intents);
        objections = Map.copyOf(objections);
        slots = List.copyOf(slots);
        branches = List.copyOf(branches);
    }

    /** The slot's specification, null when the scenario does not ask for it. */
    public @Nullable SlotSpec slot(String name) {
        for (SlotSpec slot : slots) {
            if (slot.name().equals(name)) {
                return slot;
            }
        }
        return null;
    }

    /** The branch that an intent opens, null for none. */
    public @Nullable Branch branch(String intent) {
        for (Branch branch : branches) {
            if (branch.intents().contains(intent)) {
                return branch;
            }
        }
        return null;
    }
}
