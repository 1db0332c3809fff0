package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.scenario.SlotSpec;
import org.jspecify.annotations.Nullable;

/** What the gateway and the recogniser are told to wait for. */
final class Expectations {
    private static final String YES_OR_NO = "Да, верно. Нет, неверно.";

    private Expectations() {}

    static Expectation of(TurnDraft draft) {
        Focus focus = draft.focus;
        String general = draft.scenario.recognitionPrompt();
        return switch (focus.kind()) {
            case ASK -> {
                String slot = focus.slot();
                SlotSpec spec = slot == null ? null : draft.scenario.slot(slot);
                boolean dictation = Slots.PHONE.equals(slot) || Slots.EMAIL.equals(slot);
                yield new Expectation(slot, dictation, spec == null ? general : prompt(spec, general), focus.keypad());
            }
            case CONFIRM -> new Expectation(focus.slot(), false, YES_OR_NO, false);
            case MORE, OFFER_HUMAN, OFFER_DO_NOT_CALL, CONVENIENT, OPEN -> new Expectation(null, false, general, false);
        };
    }

    private static @Nullable String prompt(SlotSpec spec, @Nullable String general) {
        return spec.prompt() == null ? general : spec.prompt();
    }
}
