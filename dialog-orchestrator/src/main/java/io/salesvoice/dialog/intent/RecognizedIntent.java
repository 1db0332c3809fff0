package io.salesvoice.dialog.intent;

/**
 * What a clause of an utterance means.
 *
 * @param intent a name of {@link Intents} or of the scenario
 * @param confidence calibrated, 0 to 1; 1 for a rule
 * @param clause the words it was read from
 */
public record RecognizedIntent(String intent, double confidence, String clause) {
    /** Whether a rule said so and not the classifier. */
    public boolean isCertain() {
        return confidence >= 1.0;
    }

    static RecognizedIntent byRule(String intent, String clause) {
        return new RecognizedIntent(intent, 1.0, clause);
    }
}
