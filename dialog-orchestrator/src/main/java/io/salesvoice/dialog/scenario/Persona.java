package io.salesvoice.dialog.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param company as spoken, with its quotes
 * @param name a human first name, only where the company wants one
 * @param gender grammatical gender of what the assistant says of itself
 * @param voice voice name for the synthesizer
 */
public record Persona(String company, @Nullable String name, Gender gender, String voice) {
    /** Grammatical gender. */
    public enum Gender {
        FEMALE,
        MALE
    }
}
