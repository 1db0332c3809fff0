package io.salesvoice.speech.model;

/** A model that comes with the product; provenance and licence are in {@code models/README.md}. */
public enum ModelFile {
    /** Whisper base, multilingual, 8 bit. */
    WHISPER_BASE("ggml-base-q8_0.bin", "d92c60d7db601696b0737789f4926cf681925a3f1636c184a99fa260dfcd5fad"),
    /** Silero voice activity detection, 8 and 16 kHz. */
    SILERO_VAD("silero_vad.onnx", "1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3"),
    /** Universal Sentence Encoder multilingual v3, the graph. */
    SENTENCE_ENCODER("use-multilingual-v3.onnx", "3e2a9e859030d13bdff6cfa9e2a8e1ff671fe8df071dae841f77976b5da9dd19"),
    /** Universal Sentence Encoder multilingual v3, its SentencePiece vocabulary. */
    SENTENCE_PIECES("use-multilingual-v3.sp.model", "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9");

    private final String fileName;
    private final String sha256;

    ModelFile(String fileName, String sha256) {
        this.fileName = fileName;
        this.sha256 = sha256;
    }

    public String fileName() {
        return fileName;
    }

    /** Lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }
}
