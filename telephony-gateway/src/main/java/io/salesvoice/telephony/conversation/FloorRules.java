package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.conversation.TurnState.Ending;
import java.util.List;
import java.util.Objects;

/**
 * Who has the floor. After each event {@link #advance()} alone lets the assistant speak: only while the caller is quiet, no
 * committed utterance waits for its final and nothing holds the playout.
 */
final class FloorRules {
    private final TurnWork w;
    private final CallerRules caller;

    FloorRules(TurnWork work, CallerRules caller) {
        this.w = work;
        this.caller = caller;
    }

    void opened(TurnEvent.Opened e) {
        w.phase = Phase.TALKING;
        Answer opening = Answer.asked(e.turnId(), 0, "", TurnInput.SPEECH);
        for (Sentence sentence : e.sentences()) {
            opening = opening.withLine(TurnWork.line(e.turnId(), sentence));
        }
        w.reply = opening.withDone(e.expects(), false);
        w.expect(e.expects());
        w.timers.put(Timer.CALL_LIMIT, w.now.plus(w.properties.callLimit()));
    }

    void say(TurnEvent.SayAsked e) {
        if (w.phase == Phase.TALKING) {
            w.interrupt();
            w.asides.add(new Line(e.id(), 0, e.text(), true, Line.Kind.STOCK));
        }
    }

    void linePlayed(Line line) {
        if (line.equals(w.playing)) {
            w.playing = null;
            w.speechFailures = 0;
        }
        if (line.kind() != Line.Kind.ANSWER && w.waiting()) {
            w.timers.put(Timer.FILLER, w.now.plus(w.properties.filler().every()));
        }
    }

    void lineFailed(Line line) {
        if (!line.equals(w.playing)) {
            return;
        }
        w.playing = null;
        if (w.phase == Phase.CLOSING) {
            return;
        }
        w.speechFailures++;
        if (w.speechFailures > 1 || line.kind() == Line.Kind.STOCK) {
            w.close(w.properties.phrases().trouble(), CallOutcome.FAILED, "synthesis_failed");
            return;
        }
        if (line.kind() == Line.Kind.ANSWER
                && w.reply != null
                && w.reply.turnId().equals(line.turnId())) {
            w.asides.add(w.stock(w.properties.phrases().apology(), Line.Kind.STOCK));
            w.reply = w.reply.withSpoken(line.index() < w.reply.spoken() ? w.reply.spoken() - 1 : w.reply.spoken());
        }
    }

    void advance() {
        if (w.phase == Phase.CLOSING) {
            closing();
            return;
        }
        while (w.phase == Phase.TALKING && w.playing == null && w.hold == Hold.NONE && w.ear instanceof Ear.Quiet) {
            if (!w.asides.isEmpty()) {
                speak(w.asides.removeFirst());
                return;
            }
            Answer current = w.reply;
            if (w.pending != null || current == null || !w.keys.isEmpty()) {
                return;
            }
            if (current.hasNext()) {
                Line next = current.next();
                w.reply = current.withSpoken(current.spoken() + 1);
                speak(next);
                prepareAfter(current.spoken() + 1, current.lines());
                return;
            }
            if (!current.done()) {
                return;
            }
            replyPlayed(current);
        }
    }

    private void replyPlayed(Answer played) {
        w.commands.add(new TurnCommand.FinishAnswer(played.turnId(), false));
        w.reply = null;
        if (played.endCall()) {
            w.hangUp(CallOutcome.COMPLETED, "dialog");
            return;
        }
        if (!caller.answerAside()) {
            w.expectSilence();
        }
    }

    private void closing() {
        if (w.playing != null) {
            return;
        }
        if (!w.asides.isEmpty()) {
            speak(w.asides.removeFirst());
            return;
        }
        Ending end = Objects.requireNonNull(w.ending);
        w.hangUp(end.outcome(), end.why());
    }

    private void speak(Line line) {
        w.playing = line;
        w.commands.add(new TurnCommand.Speak(line));
    }

    private void prepareAfter(int from, List<Line> lines) {
        for (int i = from; i < Math.min(lines.size(), from + w.properties.prefetch()); i++) {
            w.commands.add(new TurnCommand.Prepare(lines.get(i)));
        }
    }

    void filler() {
        if (!w.waiting() || w.playing != null || w.phase != Phase.TALKING) {
            return;
        }
        if (w.ear instanceof Ear.Quiet && w.hold == Hold.NONE) {
            List<String> fillers = w.properties.phrases().fillers();
            w.asides.add(w.stock(fillers.get(w.fillersSaid % fillers.size()), Line.Kind.FILLER));
            w.fillersSaid++;
        }
        w.timers.put(Timer.FILLER, w.now.plus(w.properties.filler().every()));
    }

    void silent() {
        if (w.busy() || w.pending != null || !(w.ear instanceof Ear.Quiet) || w.phase != Phase.TALKING) {
            return;
        }
        w.silencePrompts++;
        if (w.silencePrompts > w.properties.silence().prompts()) {
            w.close(w.properties.phrases().silence(), CallOutcome.COMPLETED, "silence");
            return;
        }
        w.takeTurn("", TurnInput.SILENCE);
        w.ask("", TurnInput.SILENCE);
    }
}
