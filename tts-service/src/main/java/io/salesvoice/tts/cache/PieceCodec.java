package io.salesvoice.tts.cache;

import io.salesvoice.tts.speech.SpeechPiece;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces as bytes. Version u8, then pieces: type u8; audio: length u32, bytes; word: text start u32, text end u32, start
 * in ms u32; finished: duration in ms u32, length of the engine's name u8, name. Big-endian.
 */
final class PieceCodec {
    private static final byte VERSION = 1;
    private static final byte AUDIO = 1;
    private static final byte WORD = 2;
    private static final byte FINISHED = 3;

    private PieceCodec() {}

    static byte[] encode(List<SpeechPiece> pieces) {
        int size = 1;
        for (SpeechPiece piece : pieces) {
            size += switch (piece) {
                case SpeechPiece.Audio audio -> 5 + audio.pcm().length;
                case SpeechPiece.Word word -> 13;
                case SpeechPiece.Finished finished -> 6 + bytes(finished.engine()).length;
            };
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(VERSION);
        for (SpeechPiece piece : pieces) {
            switch (piece) {
                case SpeechPiece.Audio audio ->
                    out.put(AUDIO).putInt(audio.pcm().length).put(audio.pcm());
                case SpeechPiece.Word word ->
                    out.put(WORD)
                            .putInt(word.textStart())
                            .putInt(word.textEnd())
                            .putInt((int) word.startMs());
                case SpeechPiece.Finished finished -> {
                    byte[] engine = bytes(finished.engine());
                    out.put(FINISHED)
                            .putInt((int) finished.durationMs())
                            .put((byte) engine.length)
                            .put(engine);
                }
            }
        }
        return out.array();
    }

    /** Null when the bytes are of another version, cut short or otherwise not ours. */
    static @Nullable List<SpeechPiece> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<SpeechPiece> pieces = new ArrayList<>();
        try {
            if (in.get() != VERSION) {
                return null;
            }
            while (in.hasRemaining()) {
                SpeechPiece piece = piece(in);
                if (piece == null) {
                    return null;
                }
                pieces.add(piece);
            }
        } catch (BufferUnderflowException e) {
            return null;
        }
        return !pieces.isEmpty() && pieces.getLast() instanceof SpeechPiece.Finished ? pieces : null;
    }

    private static @Nullable SpeechPiece piece(ByteBuffer in) {
        return switch (in.get()) {
            case AUDIO -> {
                int length = in.getInt();
                if (length < 0 || length > in.remaining()) {
                    yield null;
                }
                byte[] pcm = new byte[length];
                in.get(pcm);
                yield new SpeechPiece.Audio(pcm);
            }
            case WORD -> new SpeechPiece.Word(in.getInt(), in.getInt(), in.getInt());
            case FINISHED -> {
                int durationMs = in.getInt();
                byte[] engine = new byte[in.get() & 0xFF];
                in.get(engine);
                yield new SpeechPiece.Finished(durationMs, new String(engine, StandardCharsets.UTF_8));
            }
            default -> null;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
