package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.engine.Focus.Kind;
import io.salesvoice.dialog.scenario.SlotSpec;
import io.salesvoice.dialog.scenario.TextKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes values, confirms them, corrects them, and gives up in good time. */
final class SlotFlow {
    /** So many failures with a number and the keypad is asked for. */
    private static final int KEYPAD_AFTER = 2;

    private static final double SURE = 0.8;
    private static final double USABLE = 0.5;

    private final Answers answers;

    SlotFlow(Answers answers) {
        this.answers = answers;
    }

    /** Takes the values found in an utterance; true when any was of use. */
    boolean take(TurnDraft draft, List<SlotValue> values, String text) {
        boolean taken = false;
        for (SlotValue value : values) {
            if (value.confidence() < USABLE) {
                continue;
            }
            taken |= switch (value.slot()) {
                case Slots.NAME -> name(draft, value);
                case Slots.PHONE -> phone(draft, value, text);
                case Slots.CALLBACK_AT -> callback(draft, value);
                case Slots.PEOPLE -> people(draft, value);
                case Slots.EMAIL -> email(draft, value);
                default -> quietly(draft, value);
            };
        }
        return taken;
    }

    private static boolean accepted(TurnDraft draft, SlotValue value) {
        SlotSpec spec = draft.scenario.slot(value.slot());
        return spec == null || spec.accepts(value.value());
    }

    private static void set(TurnDraft draft, String slot, String value, boolean confirmed) {
        draft.slots.put(slot, new SlotEntry(value, confirmed));
    }

    private static boolean name(TurnDraft draft, SlotValue value) {
        String known = draft.slot(Slots.NAME);
        if (value.status() != SlotStatus.COMPLETE
                || !accepted(draft, value)
                || value.value().equals(known)) {
            return value.value().equals(known);
        }
        boolean asked = draft.focus.isOn(Kind.ASK, Slots.NAME);
        if (known != null && !value.correction() && !asked && value.confidence() < SURE) {
            return false;
        }
        set(draft, Slots.NAME, value.value(), value.correction());
        if (known != null) {
            draft.say(draft.text(TextKey.NAME_CORRECTED, Map.of("name", value.value())));
        } else if (draft.mayAddress()) {
            draft.nameUses++;
            draft.say(draft.text(TextKey.NAME_TAKEN, Map.of("name", value.value())));
        } else {
            draft.say(draft.text(TextKey.NAME_TAKEN_PLAIN));
        }
        return true;
    }

    private boolean people(TurnDraft draft, SlotValue value) {
        if (value.status() != SlotStatus.COMPLETE || !accepted(draft, value)) {
            return false;
        }
        boolean changed = !value.value().equals(draft.slot(Slots.PEOPLE));
        set(draft, Slots.PEOPLE, value.value(), false);
        String group = Answers.groupForPeople(draft);
        if (changed && (group == null || !answers.forPeople(draft, Integer.parseInt(value.value()), group))) {
            draft.say(draft.text(TextKey.PEOPLE_TAKEN, Map.of("people", value.value())));
        }
        return true;
    }

    private static boolean email(TurnDraft draft, SlotValue value) {
        if (value.status() != SlotStatus.COMPLETE || !accepted(draft, value)) {
            return false;
        }
        set(draft, Slots.EMAIL, value.value(), false);
        draft.task(CrmPolicy.SEND_EMAIL);
        draft.say(draft.text(TextKey.EMAIL_NOTED));
        return true;
    }

    private static boolean quietly(TurnDraft draft, SlotValue value) {
        if (value.status() != SlotStatus.COMPLETE || !accepted(draft, value)) {
            return false;
        }
        set(draft, value.slot(), value.value(), false);
        boolean expected = draft.focus.isOn(Kind.ASK, value.slot());
        if (expected) {
            draft.say(draft.text(TextKey.NOTED));
        }
        return expected;
    }

    private static boolean callback(TurnDraft draft, SlotValue value) {
        switch (value.status()) {
            case COMPLETE -> callbackTime(draft, value);
            case INCOMPLETE -> callbackDate(draft, value);
            case IN_THE_PAST -> propose(draft, value.value(), TextKey.CALLBACK_PAST);
            case OUTSIDE_HOURS -> propose(draft, value.value(), TextKey.CALLBACK_CLOSED);
            case INVALID -> {
                return false;
            }
        }
        return true;
    }

    private static void callbackTime(TurnDraft draft, SlotValue value) {
        LocalDateTime at = LocalDateTime.parse(value.value());
        String when = SpokenForms.when(at, draft.today());
        boolean correction = draft.slots.containsKey(Slots.CALLBACK_AT)
                && !value.value().startsWith(String.valueOf(draft.slot(Slots.CALLBACK_AT)));
        if (value.confidence() < SURE) {
            String question = draft.text(TextKey.CALLBACK_CONFIRM, Map.of("when", when));
            draft.ask(question, question, Focus.confirm(Slots.CALLBACK_AT, value.value()));
            return;
        }
        set(draft, Slots.CALLBACK_AT, value.value(), false);
        draft.say(draft.text(correction ? TextKey.CALLBACK_CORRECTED : TextKey.CALLBACK_TAKEN, Map.of("when", when)));
        leave(draft, Slots.CALLBACK_AT);
    }

    private static void callbackDate(TurnDraft draft, SlotValue value) {
        LocalDate date = LocalDate.parse(value.value());
        set(draft, Slots.CALLBACK_AT, value.value(), false);
        String text = draft.text(TextKey.CALLBACK_DATE_ONLY, Map.of("date", SpokenForms.date(date, draft.today())));
        draft.sayAndAsk(text, Focus.ask(Slots.CALLBACK_AT).withPending(value.value()));
    }

    private static void propose(TurnDraft draft, String value, TextKey key) {
        LocalDateTime at = LocalDateTime.parse(value);
        String text = draft.text(key, Map.of("when", SpokenForms.when(at, draft.today())));
        draft.sayAndAsk(text, Focus.confirm(Slots.CALLBACK_AT, value));
    }

    private static boolean phone(TurnDraft draft, SlotValue value, String text) {
        boolean asked = Slots.PHONE.equals(draft.focus.slot());
        if (text.contains("+") || text.toLowerCase(Locale.ROOT).contains("плюс")) {
            draft.plusForm = true;
        }
        switch (value.status()) {
            case COMPLETE -> {
                if (asked && value.value().equals(draft.focus.pending()) && draft.focus.kind() == Kind.CONFIRM) {
                    confirm(draft, Slots.PHONE, value.value());
                    return true;
                }
                readBack(draft, value.value());
            }
            case INCOMPLETE -> {
                if (!asked) {
                    return false;
                }
                String go = draft.text(TextKey.PHONE_GO_ON);
                draft.say(go);
                draft.focus = Focus.ask(Slots.PHONE).withPending(value.value());
                draft.held = true;
            }
            case INVALID, IN_THE_PAST, OUTSIDE_HOURS -> {
                if (!asked) {
                    return false;
                }
                phoneFailed(draft);
            }
        }
        return true;
    }

    private static void readBack(TurnDraft draft, String phone) {
        set(draft, Slots.PHONE, phone, false);
        String text = draft.text(TextKey.PHONE_READ_BACK, Map.of("phone", SpokenForms.phone(phone, draft.plusForm)));
        List<String> sentences = Sentences.of(text);
        sentences.subList(0, sentences.size() - 1).forEach(draft::say);
        draft.ask(sentences.getLast(), text, Focus.confirm(Slots.PHONE, phone));
    }

    /** A number did not come together: again, or by keypad. */
    static void phoneFailed(TurnDraft draft) {
        draft.phoneFailures++;
        draft.asked.merge(Slots.PHONE, 1, Integer::sum);
        if (draft.phoneFailures > KEYPAD_AFTER + 1) {
            giveUp(draft);
            return;
        }
        if (draft.phoneFailures >= KEYPAD_AFTER) {
            String text = draft.text(TextKey.PHONE_KEYPAD);
            draft.ask(text, text, Focus.ask(Slots.PHONE).onKeypad());
            return;
        }
        String text = draft.text(TextKey.PHONE_AGAIN);
        draft.sayAndAsk(text, Focus.ask(Slots.PHONE));
    }

    private static void giveUp(TurnDraft draft) {
        if (draft.slots.containsKey(Slots.PHONE)) {
            draft.say(draft.text(TextKey.PHONE_UNCONFIRMED));
        }
        skip(draft, Slots.PHONE);
    }

    /** «Да» to a value read back. */
    static void confirm(TurnDraft draft, String slot, String pending) {
        set(draft, slot, pending, true);
        switch (slot) {
            case Slots.PHONE -> draft.say(draft.text(TextKey.PHONE_CONFIRMED));
            case Slots.CALLBACK_AT ->
                draft.say(draft.text(
                        TextKey.CALLBACK_TAKEN,
                        Map.of("when", SpokenForms.when(LocalDateTime.parse(pending), draft.today()))));
            default -> draft.say(draft.text(TextKey.NOTED));
        }
        leave(draft, slot);
    }

    /** «Нет» to a value read back. */
    static void reject(TurnDraft draft, String slot) {
        if (slot.equals(Slots.PHONE)) {
            boolean visible = String.valueOf(draft.focus.pending())
                    .equals(draft.before.identity().callerPhone());
            draft.slots.remove(Slots.PHONE);
            if (visible && Questions.visiblePhone(draft) != null) {
                // Not a failure: the caller only wants another number.
                SlotSpec spec = draft.scenario.slot(Slots.PHONE);
                draft.asked.put(Questions.OTHER_PHONE, 1);
                if (spec != null) {
                    String question = draft.wording("slot.phone", spec.questions(), Map.of());
                    draft.ask(question, spec.shortQuestion(), Focus.ask(Slots.PHONE));
                    draft.asked.merge(Slots.PHONE, 1, Integer::sum);
                }
                return;
            }
            phoneFailed(draft);
            return;
        }
        draft.slots.remove(slot);
        SlotSpec spec = draft.scenario.slot(slot);
        if (spec != null && draft.asked.getOrDefault(slot, 0) <= spec.maxAsks()) {
            Questions.slot(draft, spec);
        }
    }

    /** Neither yes nor no: once more, then the value stays unconfirmed. */
    static void unsure(TurnDraft draft, Focus focus) {
        String slot = focus.slot();
        String pending = focus.pending();
        if (slot == null || pending == null) {
            return;
        }
        if (focus.failures() + 1 < KEYPAD_AFTER) {
            draft.sayAndAsk(draft.text(TextKey.YES_OR_NO), focus.failedAgain());
            return;
        }
        set(draft, slot, pending, false);
        if (slot.equals(Slots.PHONE)) {
            draft.say(draft.text(TextKey.PHONE_UNCONFIRMED));
        }
        leave(draft, slot);
    }

    /** The caller does not want to say it: go on without. */
    static void skip(TurnDraft draft, String slot) {
        SlotSpec spec = draft.scenario.slot(slot);
        draft.asked.put(slot, spec == null ? Integer.MAX_VALUE : spec.maxAsks() + 1);
        leave(draft, slot);
    }

    private static void leave(TurnDraft draft, String slot) {
        if (slot.equals(draft.focus.slot())) {
            draft.focus = Focus.OPEN;
        }
    }
}
