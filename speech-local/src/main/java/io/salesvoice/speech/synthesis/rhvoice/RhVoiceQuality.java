package io.salesvoice.speech.synthesis.rhvoice;

/** Which of a voice's models is used. RHVoice's {@code max} is left out: it delays the first audio. */
public enum RhVoiceQuality {
    /** 16 kHz. */
    MIN("min", 16000),
    /** 24 kHz. */
    STANDARD("standard", 24000);

    private final String setting;
    private final int sampleRate;

    RhVoiceQuality(String setting, int sampleRate) {
        this.setting = setting;
        this.sampleRate = sampleRate;
    }

    String setting() {
        return setting;
    }

    /** Hertz of its audio. */
    public int sampleRate() {
        return sampleRate;
    }
}
