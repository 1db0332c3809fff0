package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.engine.Focus.Kind;
import io.salesvoice.dialog.intent.IntentRecognizer;
import io.salesvoice.dialog.intent.Intents;
import io.salesvoice.dialog.intent.RecognizedIntent;
import io.salesvoice.dialog.scenario.Branch;
import io.salesvoice.dialog.scenario.SlotSpec;
import io.salesvoice.dialog.scenario.TextKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A turn in which the caller said something. */
final class SpeechTurn {
    private static final double SURE_OF_MORE = 0.8;
    private static final Pattern HOUR =
            Pattern.compile("(?iuU)\\b(?:в|во|к|после|до|около)\\s+\\p{L}|\\b(?:утра|вечера|дня|часов|часа|завтра)\\b");
    private static final int OFFER_AFTER = 3;
    private static final int WORDS_OF_A_NEED = 2;

    private final SlotExtractor extractor;
    private final Answers answers;
    private final SlotFlow flow;
    private final Closings closings;

    SpeechTurn(SlotExtractor extractor, Answers answers, SlotFlow flow, Closings closings) {
        this.extractor = extractor;
        this.answers = answers;
        this.flow = flow;
        this.closings = closings;
    }

    RecognizedIntent take(TurnDraft draft, IntentRecognizer recognizer, String text) {
        List<RecognizedIntent> recognized = recognizer.recognize(text);
        RecognizedIntent first = recognized.getFirst();
        Focus asked = draft.focus;
        if (isSpecial(first, asked, text) && special(draft, first, text)) {
            return first;
        }
        List<SlotValue> values = values(draft, first, text, asked);
        boolean replied = reply(draft, recognized, values, text);
        boolean taken = !draft.endCall && flow.take(draft, values, text);
        boolean answered = !draft.endCall && !draft.held && answer(draft, recognized, text, taken || replied);
        if (!taken && !answered && !replied && !draft.hasQuestion() && !draft.endCall) {
            other(draft, recognized, text, asked);
        }
        if (!draft.hasQuestion() && !draft.endCall && !draft.held) {
            carryOn(draft, asked);
        }
        return named(first, values, taken, asked);
    }

    /** The intent as reported: a bare value is named by its slot. */
    private static RecognizedIntent named(RecognizedIntent first, List<SlotValue> values, boolean taken, Focus asked) {
        if (!taken || values.isEmpty() || first.confidence() >= SURE_OF_MORE && !isValue(first.intent())) {
            return first;
        }
        SlotValue value = values.stream()
                .filter(found -> found.slot().equals(asked.slot()))
                .findFirst()
                .orElse(values.getFirst());
        String name = switch (value.slot()) {
            case Slots.NAME -> Intents.GIVE_NAME;
            case Slots.PHONE -> Intents.GIVE_PHONE;
            case Slots.CALLBACK_AT -> Intents.GIVE_TIME;
            default -> first.intent();
        };
        return new RecognizedIntent(name, Math.max(first.confidence(), value.confidence()), first.clause());
    }

    private static boolean isValue(String intent) {
        return intent.equals(Intents.GIVE_NAME)
                || intent.equals(Intents.GIVE_PHONE)
                || intent.equals(Intents.GIVE_TIME)
                || intent.equals(Intents.UNKNOWN);
    }

    /** Values of the slot asked for; where there are none, of the slot that the words are plainly about. */
    private List<SlotValue> values(TurnDraft draft, RecognizedIntent first, String text, Focus asked) {
        boolean other = asked.kind() == Kind.CONFIRM && isAboutOther(first, asked);
        if (asked.isOn(Kind.CONFIRM, Slots.PHONE) && HOUR.matcher(text).find()) {
            // «Нет, в четыре» moves the call-back; it is no group of the number.
            Focus time = Focus.ask(Slots.CALLBACK_AT).withPending(draft.slot(Slots.CALLBACK_AT));
            List<SlotValue> times = extractor.extract(text, context(draft, time)).stream()
                    .filter(value -> value.slot().equals(Slots.CALLBACK_AT))
                    .toList();
            if (!times.isEmpty()) {
                return times;
            }
        }
        List<SlotValue> values = extractor.extract(text, context(draft, other ? Focus.OPEN : asked)).stream()
                .filter(value -> !isQuestion(value, first, text))
                .toList();
        String meant = switch (first.intent()) {
            case Intents.GIVE_TIME, Intents.WANT_CALLBACK -> Slots.CALLBACK_AT;
            case Intents.GIVE_NAME -> Slots.NAME;
            case Intents.GIVE_PHONE -> Slots.PHONE;
            default -> null;
        };
        if (!values.isEmpty()
                || meant == null
                || meant.equals(asked.slot())
                || first.confidence() < IntentRecognizer.SURE) {
            return values;
        }
        return extractor.extract(text, context(draft, Focus.ask(meant).withPending(draft.slot(meant))));
    }

    /** Words that are plainly about something else than the value to be confirmed must not change it. */
    private static boolean isAboutOther(RecognizedIntent first, Focus asked) {
        if (first.confidence() < IntentRecognizer.SURE || isYesOrNo(first)) {
            return false;
        }
        return switch (first.intent()) {
            case Intents.GIVE_PHONE -> !Slots.PHONE.equals(asked.slot());
            case Intents.GIVE_TIME, Intents.WANT_CALLBACK -> !Slots.CALLBACK_AT.equals(asked.slot());
            case Intents.GIVE_NAME -> !Slots.NAME.equals(asked.slot());
            case Intents.UNKNOWN -> false;
            default -> true;
        };
    }

    /** «А какао?» is no name. */
    private boolean isQuestion(SlotValue value, RecognizedIntent first, String text) {
        return value.slot().equals(Slots.NAME)
                && value.confidence() < SURE_OF_MORE
                && !first.intent().equals(Intents.GIVE_NAME)
                && (text.endsWith("?") || answers.knows(text));
    }

    private static SlotContext context(TurnDraft draft, Focus asked) {
        Map<String, String> filled = new HashMap<>();
        draft.before.slots().forEach((slot, entry) -> filled.put(slot, entry.value()));
        return new SlotContext(asked.slot(), asked.pending(), filled, draft.now, draft.scenario.hours());
    }

    /** What has consequences is believed to the classifier only when it is sure, and never against a question asked. */
    private static boolean isSpecial(RecognizedIntent recognized, Focus asked, String text) {
        if (recognized.isCertain()) {
            return true;
        }
        boolean replies = asked.kind() != Kind.OPEN && IntentRecognizer.leadingYesOrNo(text) != null;
        return recognized.confidence() >= SURE_OF_MORE && !replies;
    }

    /** What comes before everything else; false when it is something ordinary. */
    private boolean special(TurnDraft draft, RecognizedIntent recognized, String text) {
        switch (recognized.intent()) {
            case Intents.DO_NOT_CALL -> {
                if (recognized.isCertain()) {
                    doNotCall(draft);
                } else {
                    draft.sayAndAsk(draft.text(TextKey.DO_NOT_CALL_CONFIRM), Focus.of(Kind.OFFER_DO_NOT_CALL));
                }
            }
            case Intents.STOP_RECORDING -> {
                draft.effects.add(new Effect.StopRecording());
                draft.say(draft.text(TextKey.RECORDING_STOPPED));
                Questions.resume(draft);
            }
            case Intents.HUMAN_WANTED -> human(draft, text);
            case Intents.ARE_YOU_ROBOT -> {
                draft.say(draft.text(TextKey.ROBOT));
                Questions.resume(draft);
            }
            case Intents.DISCOUNT_INJECTION -> {
                draft.say(draft.text(TextKey.INJECTION));
                Questions.resume(draft);
            }
            case Intents.REPEAT -> repeat(draft);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void repeat(TurnDraft draft) {
        String last = draft.before.shortAnswer();
        if (last.isBlank()) {
            Questions.resume(draft);
            return;
        }
        draft.sayAndAsk(draft.text(TextKey.REPEAT, Map.of("text", last)), draft.focus);
    }

    private static void doNotCall(TurnDraft draft) {
        String phone = CrmPolicy.phone(draft);
        draft.doNotCall = true;
        if (phone == null) {
            String question = draft.text(TextKey.DO_NOT_CALL_NUMBER);
            draft.sayAndAsk(question, Focus.ask(Slots.PHONE));
            return;
        }
        draft.effects.add(new Effect.AddDoNotCall(phone));
        draft.say(draft.text(TextKey.DO_NOT_CALL));
        draft.end();
    }

    /** After «не звоните» without a visible number: the number, or a goodbye. */
    void finishDoNotCall(TurnDraft draft) {
        if (!draft.before.doNotCall()
                || draft.before.phase() != SessionState.Phase.TALKING
                || draft.endCall
                || draft.held) {
            return;
        }
        String phone = draft.slot(Slots.PHONE);
        if (phone != null) {
            draft.unsay();
            draft.effects.add(new Effect.AddDoNotCall(phone));
            draft.say(draft.text(TextKey.DO_NOT_CALL));
            draft.end();
        } else if (!Slots.PHONE.equals(draft.focus.slot())) {
            draft.unsay();
            closings.close(draft);
        }
    }

    private void human(TurnDraft draft, String text) {
        for (SlotValue value : extractor.extract(text, context(draft, Focus.OPEN))) {
            if (value.slot().equals(Slots.NAME)) {
                draft.slots.putIfAbsent(Slots.NAME, new SlotEntry(value.value(), false));
            }
        }
        boolean before = draft.crm.task(CrmPolicy.HUMAN_WANTED) != null;
        if (before) {
            draft.say(draft.text(TextKey.HUMAN_ALREADY));
        } else {
            draft.need("разговор с менеджером");
            draft.task(CrmPolicy.HUMAN_WANTED);
            Instant due = CrmPolicy.due(draft, CrmPolicy.HUMAN_WANTED);
            if (draft.scenario.hours().isOpen(draft.now) && isSoon(draft, due)) {
                draft.say(draft.text(TextKey.HUMAN_SOON));
            } else {
                draft.say(draft.text(
                        TextKey.HUMAN_LATER,
                        Map.of("when", SpokenForms.when(draft.scenario.hours().local(due), draft.today()))));
            }
        }
        draft.ask = List.of(Slots.PHONE, Slots.NAME);
        draft.focus = Focus.OPEN;
        Questions.next(draft);
    }

    private static boolean isSoon(TurnDraft draft, Instant due) {
        return due.isBefore(draft.now.plusSeconds(3600));
    }

    /** Takes a yes or no to the question asked; true when there was one. */
    private boolean reply(TurnDraft draft, List<RecognizedIntent> recognized, List<SlotValue> values, String text) {
        String reply = yesOrNo(recognized, text);
        Focus focus = draft.focus;
        if (reply == null) {
            return false;
        }
        boolean yes = reply.equals(Intents.YES);
        switch (focus.kind()) {
            case CONFIRM -> {
                if (focus.slot() == null || focus.pending() == null) {
                    return false;
                }
                if (yes) {
                    SlotFlow.confirm(draft, focus.slot(), focus.pending());
                } else if (!bringsValue(values)) {
                    SlotFlow.reject(draft, focus.slot());
                }
            }
            case OFFER_HUMAN -> {
                if (yes) {
                    human(draft, "");
                } else {
                    draft.focus = Focus.OPEN;
                    draft.say(draft.text(TextKey.GO_ON));
                    draft.held = true;
                }
            }
            case OFFER_DO_NOT_CALL -> {
                draft.focus = Focus.OPEN;
                if (yes) {
                    doNotCall(draft);
                }
            }
            case CONVENIENT -> {
                draft.focus = Focus.OPEN;
                if (!yes) {
                    branch(draft, Intents.WANT_CALLBACK);
                }
            }
            case MORE -> {
                draft.focus = Focus.OPEN;
                boolean bare = recognized.size() == 1 && isYesOrNo(recognized.getFirst());
                if (yes && bare) {
                    draft.say(draft.text(TextKey.GO_ON));
                    draft.held = true;
                } else if (bare) {
                    closings.close(draft);
                } else {
                    return false;
                }
            }
            case ASK -> {
                if (yes || focus.slot() == null || bringsValue(values)) {
                    return false;
                }
                if (recognized.size() > 1 || !isYesOrNo(recognized.getFirst())) {
                    return false;
                }
                SlotFlow.skip(draft, focus.slot());
            }
            case OPEN -> {
                if (recognized.size() > 1 || !isYesOrNo(recognized.getFirst())) {
                    return false;
                }
                if (!yes && (Questions.complete(draft) || draft.timesSaid(TextKey.ANYTHING_ELSE) > 0)) {
                    closings.close(draft);
                    return true;
                }
                draft.say(draft.text(TextKey.GO_ON));
                draft.held = true;
            }
        }
        return true;
    }

    private static boolean isYesOrNo(RecognizedIntent intent) {
        return intent.intent().equals(Intents.YES) || intent.intent().equals(Intents.NO);
    }

    /** Whether a «нет» goes on with a value: «нет, во вторник». */
    private static boolean bringsValue(List<SlotValue> values) {
        return values.stream().anyMatch(value -> !value.slot().equals(Slots.CITY));
    }

    private static @Nullable String yesOrNo(List<RecognizedIntent> recognized, String text) {
        String leading = IntentRecognizer.leadingYesOrNo(text);
        if (leading != null) {
            return leading;
        }
        for (RecognizedIntent intent : recognized) {
            if (isYesOrNo(intent) && intent.confidence() >= IntentRecognizer.SURE) {
                return intent.intent();
            }
        }
        return null;
    }

    /** Answers what was asked, at most two things; false when nothing was. */
    private boolean answer(TurnDraft draft, List<RecognizedIntent> recognized, String text, boolean replied) {
        int answered = 0;
        for (RecognizedIntent intent : recognized) {
            if (answered == 2) {
                break;
            }
            if (intent.confidence() < IntentRecognizer.SURE) {
                // A clause beside others that no intent fits: a passage may.
                answered += recognized.size() > 1 && answers.bestGuess(draft, intent.clause()) ? 1 : 0;
                continue;
            }
            boolean doubtful = replied && intent.confidence() < SURE_OF_MORE;
            if (doubtful || isGivenEmail(draft, intent) || isYesOrNo(intent) || isValue(intent.intent())) {
                continue;
            }
            if (known(draft, intent, text)) {
                answered++;
            }
            if (draft.endCall) {
                return true;
            }
        }
        return answered > 0;
    }

    private static boolean isGivenEmail(TurnDraft draft, RecognizedIntent intent) {
        return intent.intent().equals(Intents.OBJECTION_EMAIL)
                && draft.slots.containsKey(Slots.EMAIL)
                && !draft.before.slots().containsKey(Slots.EMAIL);
    }

    private boolean known(TurnDraft draft, RecognizedIntent intent, String text) {
        switch (intent.intent()) {
            case Intents.GREETING -> {
                if (draft.before.counters().turns() <= 1 && draft.focus.kind() == Kind.OPEN && !draft.hasSaid()) {
                    draft.say(draft.text(TextKey.GREETING_BACK));
                    draft.held = true;
                }
                return true;
            }
            case Intents.THANKS -> {
                if (draft.focus.kind() == Kind.MORE || Questions.complete(draft)) {
                    closings.close(draft);
                } else if (!draft.hasSaid()) {
                    draft.say(draft.text(TextKey.THANKS));
                }
                return true;
            }
            case Intents.GOODBYE -> {
                closings.close(draft);
                return true;
            }
            case Intents.OFF_TOPIC -> {
                if (answers.bestGuess(draft, intent.clause())) {
                    return true;
                }
                draft.say(draft.text(TextKey.OFF_TOPIC));
                return true;
            }
            default -> {
                boolean said = answers.answer(draft, intent);
                boolean branched = branch(draft, intent.intent());
                if (branched) {
                    draft.quote(text);
                }
                return said || branched;
            }
        }
    }

    /** Turns into the branch of an intent; false when it has none. */
    private static boolean branch(TurnDraft draft, String intent) {
        Branch branch = draft.scenario.branch(intent);
        if (branch == null) {
            return false;
        }
        if (!branch.say().isEmpty() && !draft.hasSaid()) {
            draft.say(draft.wording("branch." + intent, branch.say(), Map.of()));
        }
        if (!branch.ask().isEmpty()) {
            draft.ask = branch.ask();
            draft.focus = draft.focus.kind() == Kind.CONFIRM ? draft.focus : Focus.OPEN;
        }
        if (intent.equals(Intents.OBJECTION_EMAIL)) {
            draft.task(CrmPolicy.SEND_EMAIL);
        }
        return true;
    }

    /** Nothing that was recognised: a need in the caller's own words, a passage that fits, or an honest no. */
    private void other(TurnDraft draft, List<RecognizedIntent> recognized, String text, Focus asked) {
        if (answers.bestGuess(draft, text)) {
            return;
        }
        boolean mine = asked.isOn(Kind.ASK, Slots.NEED);
        if (mine && text.split("\\s+").length >= WORDS_OF_A_NEED && !isYesOrNo(recognized.getFirst())) {
            draft.need(text.length() > 120 ? text.substring(0, 120) : text);
            draft.quote(text);
            draft.say(draft.text(TextKey.NEED_TAKEN));
            draft.focus = Focus.OPEN;
            return;
        }
        if (asked.kind() == Kind.CONFIRM) {
            SlotFlow.unsure(draft, asked);
            return;
        }
        if (asked.isOn(Kind.ASK, Slots.PHONE)) {
            draft.understood = false;
            SlotFlow.phoneFailed(draft);
            return;
        }
        if (asked.kind() == Kind.ASK && isYesOrNo(recognized.getFirst())) {
            Questions.resume(draft);
            return;
        }
        notUnderstood(draft, asked);
    }

    private void notUnderstood(TurnDraft draft, Focus asked) {
        draft.understood = false;
        draft.misunderstandings++;
        int wordings = draft.scenario.texts().of(TextKey.NOT_UNDERSTOOD).size();
        boolean exhausted = draft.timesSaid(TextKey.NOT_UNDERSTOOD) >= wordings;
        if (exhausted && draft.timesSaid(TextKey.OFFER_HUMAN) > 0) {
            human(draft, "");
            return;
        }
        if (exhausted || draft.misunderstandings >= OFFER_AFTER) {
            draft.sayAndAsk(draft.text(TextKey.OFFER_HUMAN), Focus.of(Kind.OFFER_HUMAN));
            return;
        }
        String text = draft.text(TextKey.NOT_UNDERSTOOD);
        SlotSpec slot = asked.kind() == Kind.ASK && asked.slot() != null ? draft.scenario.slot(asked.slot()) : null;
        if (slot == null) {
            draft.sayAndAsk(text, asked.kind() == Kind.OFFER_HUMAN ? Focus.OPEN : asked);
            return;
        }
        draft.say(Sentences.of(text).getFirst());
        Questions.resume(draft);
    }

    /** The next question: the one still open, or the next slot. */
    private static void carryOn(TurnDraft draft, Focus asked) {
        if (asked.kind() == Kind.CONFIRM && draft.focus.equals(asked)) {
            Questions.resume(draft);
            return;
        }
        if (draft.focus.kind() == Kind.ASK && draft.focus.equals(asked)) {
            draft.focus = Focus.OPEN;
        }
        Questions.next(draft);
    }
}
