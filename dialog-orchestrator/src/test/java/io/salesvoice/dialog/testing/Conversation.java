package io.salesvoice.dialog.testing;

import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.TurnInput;
import java.util.List;
import java.util.UUID;

/** One conversation over HTTP. */
public final class Conversation {
    private final DialogUnderTest service;
    private final SessionOpened opened;

    Conversation(DialogUnderTest service, SessionOpened opened) {
        this.service = service;
        this.opened = opened;
    }

    /** What a turn came to. */
    public record Answer(UUID turnId, List<DialogEvent> events) {
        public List<String> sentences() {
            return events.stream()
                    .filter(DialogEvent.Spoken.class::isInstance)
                    .map(event -> ((DialogEvent.Spoken) event).text())
                    .toList();
        }

        public String text() {
            return String.join(" ", sentences());
        }

        public List<DialogAction> actions() {
            return events.stream()
                    .filter(DialogEvent.Acted.class::isInstance)
                    .map(event -> ((DialogEvent.Acted) event).action())
                    .toList();
        }

        public DialogEvent.Done done() {
            return (DialogEvent.Done) events.getLast();
        }

        public String intent() {
            return String.valueOf(
                    done().intent() == null ? null : done().intent().name());
        }
    }

    public SessionOpened opened() {
        return opened;
    }

    public String id() {
        return opened.sessionId();
    }

    public Answer say(String text) {
        return turn(text, TurnInput.SPEECH, false, UUID.randomUUID(), 1);
    }

    public Answer press(String keys) {
        return turn(keys, TurnInput.DTMF, false, UUID.randomUUID(), 1);
    }

    public Answer silence() {
        return turn("", TurnInput.SILENCE, false, UUID.randomUUID(), 1);
    }

    public Answer mumble() {
        return turn("", TurnInput.NOT_RECOGNIZED, false, UUID.randomUUID(), 1);
    }

    public Answer speculate(String text, UUID turnId, int revision) {
        return turn(text, TurnInput.SPEECH, true, turnId, revision);
    }

    private Answer turn(String text, TurnInput input, boolean speculative, UUID turnId, int revision) {
        Answer answer = new Answer(
                turnId, service.stream(DialogUnderTest.request(id(), turnId, revision, text, input, speculative)));
        System.out.println("  > " + (text.isEmpty() ? input : text) + "\n    " + answer.text() + "  ["
                + answer.intent() + " " + answer.done().state()
                + (answer.actions().isEmpty()
                        ? ""
                        : " "
                                + answer.actions().stream()
                                        .map(DialogAction::type)
                                        .toList())
                + "]");
        return answer;
    }

    public CommitResult commit(UUID turnId, int revision) {
        return service.commit(turnId, id(), revision);
    }

    public SessionEnded end() {
        return service.end(id(), null);
    }
}
