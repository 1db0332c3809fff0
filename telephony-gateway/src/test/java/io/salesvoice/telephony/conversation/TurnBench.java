package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Drives the turn logic on a clock of its own and keeps what it asked for. */
final class TurnBench {
    static final UUID OPENING = new UUID(0, 1000);

    private final AtomicLong ids = new AtomicLong();
    private final TurnMachine machine;
    private final List<TurnCommand> commands = new ArrayList<>();
    private TurnState state;
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    TurnBench() {
        this(TestProperties.defaults());
    }

    TurnBench(ConversationProperties properties) {
        machine = new TurnMachine(properties, () -> new UUID(0, ids.incrementAndGet()));
        state = machine.initial();
    }

    /** A call whose notice and greeting have been played. */
    static TurnBench listening() {
        TurnBench bench = new TurnBench();
        bench.open();
        bench.playAll();
        bench.forget();
        return bench;
    }

    TurnBench open() {
        return on(new TurnEvent.Opened(
                OPENING,
                List.of(new Sentence(0, "Разговор записывается.", false), new Sentence(1, "Чем могу помочь?", true)),
                null));
    }

    TurnBench on(TurnEvent event) {
        TurnMachine.Transition transition = machine.on(state, event, now);
        state = transition.state();
        commands.addAll(transition.commands());
        return this;
    }

    /** Lets time pass; deadlines fire in their order. */
    TurnBench pass(long millis) {
        Instant until = now.plusMillis(millis);
        TurnState.Deadline due = state.nextDeadline();
        while (due != null && !due.at().isAfter(until)) {
            now = due.at().isAfter(now) ? due.at() : now;
            state = state.without(due.timer());
            on(new TurnEvent.TimeUp(due.timer()));
            due = state.nextDeadline();
        }
        now = until;
        return this;
    }

    /** Voice of this length, told to have ended 200 ms after it did. */
    TurnBench voice(int millis) {
        on(new TurnEvent.VoiceBegan(0));
        pass(millis + 200L);
        return on(new TurnEvent.VoiceEnded(now.minusMillis(200), millis));
    }

    /** A whole utterance up to its final. */
    TurnBench say(String text) {
        int number = state.utterance();
        voice(1000);
        on(new TurnEvent.TextHeard(number, text));
        while (state.utterance() == number) {
            pass(50);
        }
        return on(new TurnEvent.TextFinal(number, text));
    }

    /** The dialog answers the last question. */
    TurnBench answer(String... sentences) {
        TurnCommand.Ask ask = lastAsk();
        for (int i = 0; i < sentences.length; i++) {
            on(new TurnEvent.SentenceCame(ask.turnId(), ask.revision(), new Sentence(i, sentences[i], true)));
        }
        return on(new TurnEvent.AnswerDone(ask.turnId(), ask.revision(), null, false));
    }

    TurnBench answerExpecting(Expectation expects, String sentence) {
        TurnCommand.Ask ask = lastAsk();
        on(new TurnEvent.SentenceCame(ask.turnId(), ask.revision(), new Sentence(0, sentence, true)));
        return on(new TurnEvent.AnswerDone(ask.turnId(), ask.revision(), expects, false));
    }

    /** The line on the wire is played to its end. */
    TurnBench play() {
        Line line = state.playing();
        if (line == null) {
            throw new AssertionError("nothing is being played");
        }
        on(new TurnEvent.LineStarted(line));
        pass(100);
        return on(new TurnEvent.LinePlayed(line));
    }

    TurnBench playAll() {
        while (state.playing() != null) {
            play();
        }
        return this;
    }

    TurnBench forget() {
        commands.clear();
        return this;
    }

    TurnCommand.Ask lastAsk() {
        return all(TurnCommand.Ask.class).getLast();
    }

    <T extends TurnCommand> List<T> all(Class<T> kind) {
        return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean has(Class<? extends TurnCommand> kind) {
        return commands.stream().anyMatch(kind::isInstance);
    }

    /** Texts handed to playout, in order. */
    List<String> spoken() {
        return all(TurnCommand.Speak.class).stream()
                .map(speak -> speak.line().text())
                .toList();
    }

    TurnState state() {
        return state;
    }

    Instant now() {
        return now;
    }
}
