package io.salesvoice.common.russian;

/** Makes written Russian ready to be said. */
public final class SpokenTextNormalizer {
    private final PronunciationLexicon lexicon;

    public SpokenTextNormalizer(PronunciationLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The text in words, with the way back to it. */
    public SpokenText normalize(String text) {
        SpokenText.Builder out = new SpokenText.Builder(text);
        while (out.consumed() < text.length()) {
            out.copy();
        }
        return out.build();
    }
}
