package io.salesvoice.tts.application;

import io.salesvoice.tts.speech.SpeechPiece;
import java.util.ArrayList;
import java.util.List;

/** Keeps pieces as they pass, up to a size. */
final class PieceCollector {
    private final long maxBytes;
    private final List<SpeechPiece> pieces = new ArrayList<>();
    private long bytes;

    PieceCollector(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void add(SpeechPiece piece) {
        if (bytes > maxBytes) {
            return;
        }
        if (piece instanceof SpeechPiece.Audio audio) {
            bytes += audio.pcm().length;
        }
        if (bytes > maxBytes) {
            pieces.clear();
            return;
        }
        pieces.add(piece);
    }

    /** All that came; nothing when it was too much. */
    List<SpeechPiece> pieces() {
        return pieces;
    }
}
