package io.salesvoice.tts.web;

import io.salesvoice.tts.speech.SpeechPiece;
import java.util.List;

/**
 * Pieces of speech as chunks of a format. The beginning of the format goes out together with the first audio, so that
 * errors before it can still be answered.
 */
final class AudioChunks {
    private final AudioEncoder encoder;
    private boolean begun;

    AudioChunks(AudioEncoder encoder) {
        this.encoder = encoder;
    }

    List<byte[]> of(SpeechPiece piece) {
        return switch (piece) {
            case SpeechPiece.Audio audio -> afterBeginning(encoder.encode(audio.pcm()));
            case SpeechPiece.Word word -> List.of();
            case SpeechPiece.Finished finished -> afterBeginning(encoder.end());
        };
    }

    private List<byte[]> afterBeginning(byte[] chunk) {
        if (begun) {
            return List.of(chunk);
        }
        begun = true;
        return List.of(encoder.begin(), chunk);
    }
}
