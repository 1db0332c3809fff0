package io.salesvoice.telephony.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How conversations behave.
 *
 * @param scenario scenario of calls that name none; the dialog's own default when absent
 * @param language BCP 47, for the recogniser
 * @param voice when the scenario names none
 * @param callLimit longest call
 * @param openTimeout for the dialog's session, while it rings
 * @param answerTimeout until the dialog's first sentence
 * @param finalTimeout for the final of a committed utterance
 * @param prefetch sentences synthesised ahead of the one being played
 * @param dialogAttempts tries to get one answer
 */
@Validated
@ConfigurationProperties("salesvoice.conversation")
public record ConversationProperties(
        @Nullable String scenario,
        @NotBlank String language,
        @Nullable String voice,
        @NotNull Duration callLimit,
        @NotNull Duration openTimeout,
        @NotNull Duration answerTimeout,
        @NotNull Duration finalTimeout,
        @Min(0) @Max(5) int prefetch,
        @Min(1) @Max(5) int dialogAttempts,
        @Valid @NotNull EndOfTurn endOfTurn,
        @Valid @NotNull BargeIn bargeIn,
        @Valid @NotNull Silence silence,
        @Valid @NotNull Filler filler,
        @Valid @NotNull Keys keys,
        @Valid @NotNull Phrases phrases) {
    /**
     * Silence that ends the caller's turn, counted from the end of the voice.
     *
     * @param complete after a transcript that reads like a whole one
     * @param incomplete after one that does not, or while none has come
     * @param dictation while a number or an address is dictated
     * @param notRecognizedFrom voice without any transcript from this length on is answered by asking to repeat
     */
    public record EndOfTurn(
            @NotNull Duration complete,
            @NotNull Duration incomplete,
            @NotNull Duration dictation,
            @NotNull Duration notRecognizedFrom) {}

    /**
     * The caller's voice over the assistant's.
     *
     * @param ignoredBelow shorter voice: go on from the same word
     * @param interruptsFrom longer voice: an interruption, without waiting for a transcript
     * @param textTimeout between the two: wait so long for a transcript, then go on
     * @param answerGrace a short word said this close to the end of the assistant's turn answers it
     * @param backchannel words that are no turn of their own
     */
    public record BargeIn(
            @NotNull Duration ignoredBelow,
            @NotNull Duration interruptsFrom,
            @NotNull Duration textTimeout,
            @NotNull Duration answerGrace,
            @NotEmpty List<String> backchannel) {
        public BargeIn {
            backchannel = List.copyOf(backchannel);
        }
    }

    /**
     * A caller who says nothing.
     *
     * @param prompt silence after which the dialog is asked for a prompt
     * @param dictationPrompt the same while a number is expected
     * @param prompts how many prompts before the farewell
     */
    public record Silence(
            @NotNull Duration prompt,
            @NotNull Duration dictationPrompt,
            @Min(0) int prompts) {}

    /**
     * Words while the caller waits.
     *
     * @param after waiting since the end of the caller's voice
     * @param least waiting since the end of the turn was decided
     * @param every between fillers
     */
    public record Filler(
            @NotNull Duration after,
            @NotNull Duration least,
            @NotNull Duration every) {}

    /**
     * Digits from the keypad.
     *
     * @param gap no key for so long ends the input; {@code #} ends it at once
     * @param longest digits taken at most
     */
    public record Keys(
            @NotNull Duration gap, @Min(1) @Max(64) int longest) {}

    /**
     * Our own sentences, synthesised before they are needed.
     *
     * @param fillers said in turn
     * @param apology before a failed dialog is asked again
     * @param trouble farewell when the call cannot go on
     * @param silence farewell to a caller who says nothing
     * @param limit farewell at the call limit
     */
    public record Phrases(
            @NotEmpty List<String> fillers,
            @NotBlank String apology,
            @NotBlank String trouble,
            @NotBlank String silence,
            @NotBlank String limit) {
        public Phrases {
            fillers = List.copyOf(fillers);
        }

        /** Everything that is to be synthesised ahead. */
        public List<String> all() {
            List<String> texts = new java.util.ArrayList<>(List.of(apology, trouble, silence, limit));
            texts.addAll(fillers);
            return List.copyOf(texts);
        }
    }
}
