package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.call.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Watches one turn pass by and says where its time went. Sees events and commands, changes nothing. */
final class StageClock {
    private @Nullable Instant voiceEndedAt;
    private @Nullable Instant toldAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant finalAt;
    private @Nullable UUID sentenceOf;
    private @Nullable Instant sentenceAt;
    private @Nullable Instant speakAt;
    private @Nullable UUID told;

    void event(TurnEvent event, Instant at) {
        switch (event) {
            case TurnEvent.VoiceEnded e -> {
                voiceEndedAt = e.at();
                toldAt = at;
                decidedAt = null;
                finalAt = null;
            }
            case TurnEvent.TextFinal e -> {
                if (decidedAt != null && finalAt == null) {
                    finalAt = at;
                }
            }
            case TurnEvent.SentenceCame e -> {
                if (e.sentence().index() == 0) {
                    sentenceOf = e.turnId();
                    sentenceAt = at;
                }
            }
            case TurnEvent.Opened ignored -> reset();
            case TurnEvent.KeyPressed ignored -> reset();
            case TurnEvent.VoiceBegan ignored -> {}
            case TurnEvent.TextHeard ignored -> {}
            case TurnEvent.RecognitionLost ignored -> reset();
            case TurnEvent.ActionCame ignored -> {}
            case TurnEvent.AnswerDone ignored -> {}
            case TurnEvent.AnswerFailed ignored -> {}
            case TurnEvent.CommitFailed ignored -> {}
            case TurnEvent.LineStarted ignored -> {}
            case TurnEvent.LinePlayed ignored -> {}
            case TurnEvent.LineFailed ignored -> {}
            case TurnEvent.TimeUp ignored -> {}
            case TurnEvent.HangUpAsked ignored -> {}
            case TurnEvent.CallerGone ignored -> {}
            case TurnEvent.SayAsked ignored -> {}
        }
    }

    void committed(Instant at) {
        decidedAt = at;
        finalAt = null;
    }

    void asked(Instant at) {
        if (finalAt == null && voiceEndedAt == null) {
            // Keys or silence: the wait begins with the question.
            finalAt = at;
        }
    }

    void spoke(Line line, Instant at) {
        if (line.kind() == Line.Kind.ANSWER && line.index() == 0) {
            speakAt = at;
        }
    }

    /** @return the stages of the answer that begins with this line; null when it is not the first of one */
    @Nullable
    Stages started(Line line, Instant at, @Nullable Instant firstSampleAt) {
        if (line.kind() != Line.Kind.ANSWER
                || line.index() != 0
                || line.turnId().equals(told)) {
            return null;
        }
        told = line.turnId();
        boolean ours = line.turnId().equals(sentenceOf);
        Instant sentence = ours ? sentenceAt : null;
        Instant ready = later(finalAt, sentence);
        Instant from = ready == null ? speakAt : ready;
        Stages stages = new Stages(
                between(voiceEndedAt, toldAt),
                between(voiceEndedAt, decidedAt),
                between(decidedAt, finalAt),
                between(finalAt, sentence),
                between(from, firstSampleAt),
                between(firstSampleAt == null ? from : later(firstSampleAt, from), at),
                between(voiceEndedAt == null ? finalAt : voiceEndedAt, at));
        reset();
        return stages;
    }

    private void reset() {
        voiceEndedAt = null;
        toldAt = null;
        decidedAt = null;
        finalAt = null;
        speakAt = null;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** A stage that was over before the one before it ended took no time of the caller's. */
    private static @Nullable Integer between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? null
                : (int) Math.max(0, Duration.between(from, to).toMillis());
    }
}
