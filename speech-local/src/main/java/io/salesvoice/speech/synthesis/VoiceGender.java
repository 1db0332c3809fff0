package io.salesvoice.speech.synthesis;

/** Whose voice it sounds like. */
public enum VoiceGender {
    FEMALE,
    MALE
}
