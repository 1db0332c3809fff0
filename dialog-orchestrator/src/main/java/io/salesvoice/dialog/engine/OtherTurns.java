package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.engine.Focus.Kind;
import io.salesvoice.dialog.intent.Intents;
import io.salesvoice.dialog.intent.RecognizedIntent;
import io.salesvoice.dialog.scenario.TextKey;
import java.util.List;
import java.util.Map;

/** Turns without words: keys, silence, sound that was not made out. */
final class OtherTurns {
    private static final int SILENCES = 2;
    private static final int NOT_HEARD = 3;

    private final SlotExtractor extractor;
    private final SlotFlow flow;

    OtherTurns(SlotExtractor extractor, SlotFlow flow) {
        this.extractor = extractor;
        this.flow = flow;
    }

    RecognizedIntent keys(TurnDraft draft, String keys) {
        boolean expected = Slots.PHONE.equals(draft.focus.slot());
        String digits = keys.replaceAll("[^0-9]", "");
        RecognizedIntent intent = new RecognizedIntent(Intents.GIVE_PHONE, expected ? 1 : 0, "");
        if (!expected || digits.isEmpty()) {
            Questions.resume(draft);
            return intent;
        }
        Focus focus = draft.focus;
        String pending = focus.kind() == Kind.ASK ? focus.pending() : null;
        List<SlotValue> values = extractor.extract(
                digits, new SlotContext(Slots.PHONE, pending, Map.of(), draft.now, draft.scenario.hours()));
        boolean whole = keys.endsWith("#");
        for (SlotValue value : values) {
            if (value.slot().equals(Slots.PHONE) && !(whole && value.status() == SlotStatus.INCOMPLETE)) {
                flow.take(draft, List.of(value), "");
            }
        }
        if (!draft.hasQuestion() && !draft.held) {
            SlotFlow.phoneFailed(draft);
            Questions.next(draft);
        }
        return intent;
    }

    RecognizedIntent silence(TurnDraft draft) {
        draft.silences++;
        if (draft.silences > SILENCES) {
            draft.say(draft.text(TextKey.SILENCE_END));
            draft.end();
        } else {
            String text = draft.text(TextKey.SILENCE);
            List<String> sentences = Sentences.of(text);
            sentences.subList(0, sentences.size() - 1).forEach(draft::say);
            draft.ask(sentences.getLast(), text, draft.focus);
        }
        return new RecognizedIntent("silence", 1, "");
    }

    RecognizedIntent notHeard(TurnDraft draft) {
        draft.understood = false;
        draft.misunderstandings++;
        if (draft.focus.isOn(Kind.ASK, Slots.PHONE) && draft.misunderstandings > 1) {
            SlotFlow.phoneFailed(draft);
            Questions.next(draft);
        } else if (draft.misunderstandings >= NOT_HEARD && draft.focus.kind() != Kind.OFFER_HUMAN) {
            draft.sayAndAsk(draft.text(TextKey.OFFER_HUMAN), Focus.of(Kind.OFFER_HUMAN));
        } else {
            draft.sayAndAsk(draft.text(TextKey.NOT_HEARD), draft.focus);
        }
        return new RecognizedIntent(Intents.UNKNOWN, 0, "");
    }
}
