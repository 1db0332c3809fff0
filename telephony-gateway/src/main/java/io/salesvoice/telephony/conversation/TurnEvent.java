package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a conversation, as far as turn taking is concerned. */
public sealed interface TurnEvent {
    /** The call is answered; these sentences open it. */
    record Opened(
            UUID turnId, List<Sentence> sentences, @Nullable Expectation expects) implements TurnEvent {}

    /**
     * The caller began to speak.
     *
     * @param position on the leg's audio clock, in samples
     */
    record VoiceBegan(long position) implements TurnEvent {}

    /**
     * The caller has paused for the detector's hangover.
     *
     * @param at when the voice ended
     * @param voicedMs length of that voice
     */
    record VoiceEnded(Instant at, int voicedMs) implements TurnEvent {}

    /** A transcript that may still change. */
    record TextHeard(int utterance, String text) implements TurnEvent {}

    /** The transcript of an utterance after its commit; blank when nothing was understood. */
    record TextFinal(int utterance, String text) implements TurnEvent {}

    /**
     * The recogniser's stream broke; what was being said is lost.
     *
     * @param forGood whether it will not come back within this call
     */
    record RecognitionLost(boolean forGood) implements TurnEvent {}

    /** The dialog wrote a sentence. */
    record SentenceCame(UUID turnId, int revision, Sentence sentence) implements TurnEvent {}

    /** The dialog did something, or wants us to. */
    record ActionCame(UUID turnId, int revision, DialogAction action) implements TurnEvent {}

    /** The dialog has finished its answer. */
    record AnswerDone(UUID turnId, int revision, @Nullable Expectation expects, boolean endCall) implements TurnEvent {}

    /** The dialog could not answer. */
    record AnswerFailed(UUID turnId, int revision, String code) implements TurnEvent {}

    /** A draft could not be committed: the dialog does not know it any more. */
    record CommitFailed(UUID turnId, int revision) implements TurnEvent {}

    /** The first packet of a line went out. */
    record LineStarted(Line line) implements TurnEvent {}

    /** The last sample of a line went out. */
    record LinePlayed(Line line) implements TurnEvent {}

    /** A line could not be synthesised. */
    record LineFailed(Line line) implements TurnEvent {}

    /** A key of the telephone was pressed. */
    record KeyPressed(char key) implements TurnEvent {}

    /** A deadline of {@link TurnState#timers()} has passed and was taken out. */
    record TimeUp(Timer timer) implements TurnEvent {}

    /** The line is dead: nobody listens, but what was being said still counts. */
    record CallerGone() implements TurnEvent {}

    /** An operator ends the call. */
    record HangUpAsked() implements TurnEvent {}

    /** An operator has the assistant say something. */
    record SayAsked(UUID id, String text) implements TurnEvent {}
}
