package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.engine.Focus.Kind;
import io.salesvoice.dialog.scenario.SlotSpec;
import io.salesvoice.dialog.scenario.TextKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which question comes next, and how it is put. */
final class Questions {
    /** Marks that the visible number is not the one to call. */
    static final String OTHER_PHONE = "phone.other";

    private static final int MAX_RESUMED = 4;
    private static final int MAX_CONFIRMED_AGAIN = 1;

    private Questions() {}

    /** The number that the signalling shows, until the caller wants another; null for none. */
    static @Nullable String visiblePhone(TurnDraft draft) {
        return draft.phoneFailures > 0 || draft.asked.containsKey(OTHER_PHONE)
                ? null
                : draft.before.identity().callerPhone();
    }

    /** Asks for what is still missing, else whether there is anything else. */
    static void next(TurnDraft draft) {
        if (draft.endCall || draft.hasQuestion() || draft.held) {
            return;
        }
        SlotSpec missing = missing(draft);
        if (missing != null) {
            slot(draft, missing);
            return;
        }
        String more = draft.text(TextKey.ANYTHING_ELSE);
        draft.ask(more, more, Focus.of(Kind.MORE));
    }

    static boolean complete(TurnDraft draft) {
        return missing(draft) == null;
    }

    private static @Nullable SlotSpec missing(TurnDraft draft) {
        for (SlotSpec slot : order(draft)) {
            if (isMissing(draft, slot) && draft.asked.getOrDefault(slot.name(), 0) < slot.maxAsks()) {
                return slot;
            }
        }
        return null;
    }

    private static List<SlotSpec> order(TurnDraft draft) {
        if (draft.ask.isEmpty()) {
            return draft.scenario.slots().stream().filter(SlotSpec::always).toList();
        }
        return draft.scenario.slots().stream()
                .filter(slot -> draft.ask.contains(slot.name()))
                .sorted(java.util.Comparator.comparingInt(slot -> draft.ask.indexOf(slot.name())))
                .toList();
    }

    private static boolean isMissing(TurnDraft draft, SlotSpec slot) {
        return switch (slot.name()) {
            case Slots.NEED -> draft.needs.isEmpty();
            case Slots.CALLBACK_AT -> !hasTime(draft.slot(Slots.CALLBACK_AT));
            default -> !draft.slots.containsKey(slot.name());
        };
    }

    private static boolean hasTime(@Nullable String value) {
        return value != null && value.contains("T");
    }

    /** Puts the question of a slot in its next wording. */
    static void slot(TurnDraft draft, SlotSpec slot) {
        draft.asked.merge(slot.name(), 1, Integer::sum);
        String caller = visiblePhone(draft);
        if (slot.name().equals(Slots.PHONE) && caller != null) {
            String question = draft.text(TextKey.PHONE_VISIBLE, Map.of("ending", SpokenForms.ending(caller)));
            draft.ask(question, question, Focus.confirm(Slots.PHONE, caller));
            return;
        }
        String date = draft.slot(Slots.CALLBACK_AT);
        if (slot.name().equals(Slots.CALLBACK_AT) && date != null) {
            String question = draft.text(
                    TextKey.CALLBACK_DATE_ONLY, Map.of("date", SpokenForms.date(LocalDate.parse(date), draft.today())));
            draft.ask(question, question, Focus.ask(Slots.CALLBACK_AT).withPending(date));
            return;
        }
        String question = draft.wording("slot." + slot.name(), slot.questions(), Map.of());
        draft.ask(question, slot.shortQuestion(), Focus.ask(slot.name()));
    }

    /** Puts the open question again, shorter, after something came between; else goes on. */
    static void resume(TurnDraft draft) {
        if (draft.endCall || draft.hasQuestion() || draft.held) {
            return;
        }
        Focus focus = draft.focus;
        switch (focus.kind()) {
            case CONFIRM -> confirmAgain(draft, focus);
            case ASK -> {
                SlotSpec slot = focus.slot() == null ? null : draft.scenario.slot(focus.slot());
                if (slot == null || draft.said.merge("resumed." + slot.name(), 1, Integer::sum) > MAX_RESUMED) {
                    next(draft);
                    return;
                }
                draft.ask(slot.shortQuestion(), slot.shortQuestion(), focus);
            }
            case OPEN, MORE, OFFER_HUMAN, OFFER_DO_NOT_CALL, CONVENIENT -> next(draft);
        }
    }

    /** A question that goes unanswered is put once more; then the conversation goes on, the value stays unconfirmed. */
    private static void confirmAgain(TurnDraft draft, Focus focus) {
        String slot = focus.slot();
        if (slot != null && draft.said.merge("confirmed_again." + slot, 1, Integer::sum) > MAX_CONFIRMED_AGAIN) {
            SlotFlow.skip(draft, slot);
            next(draft);
            return;
        }
        confirm(draft, focus);
    }

    /** Asks whether a pending value is right. */
    static void confirm(TurnDraft draft, Focus focus) {
        String pending = focus.pending();
        if (pending == null || focus.slot() == null) {
            next(draft);
            return;
        }
        String question = switch (focus.slot()) {
            case Slots.PHONE ->
                pending.equals(visiblePhone(draft))
                        ? draft.text(TextKey.PHONE_VISIBLE, Map.of("ending", SpokenForms.ending(pending)))
                        : draft.text(
                                TextKey.PHONE_READ_BACK, Map.of("phone", SpokenForms.phone(pending, draft.plusForm)));
            case Slots.CALLBACK_AT ->
                draft.text(
                        TextKey.CALLBACK_CONFIRM,
                        Map.of("when", SpokenForms.when(LocalDateTime.parse(pending), draft.today())));
            default -> draft.text(TextKey.YES_OR_NO);
        };
        ask(draft, question, focus);
    }

    /** A text whose last sentence is the question; what stands before it is said. */
    private static void ask(TurnDraft draft, String text, Focus focus) {
        List<String> sentences = Sentences.of(text);
        sentences.subList(0, sentences.size() - 1).forEach(draft::say);
        draft.ask(sentences.getLast(), text, focus);
    }
}
