package io.salesvoice.tts.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.tts.speech.SpeechPiece;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieceCodecTest {
    private static final List<SpeechPiece> PIECES = List.of(
            new SpeechPiece.Word(0, 6, 0),
            new SpeechPiece.Audio(new byte[] {1, 2, 3, 4}),
            new SpeechPiece.Finished(120, "rhvoice"));

    @Test
    void readsWhatItWrote() {
        List<SpeechPiece> read = PieceCodec.decode(PieceCodec.encode(PIECES));
        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isEqualTo(PIECES.get(0));
        assertThat(((SpeechPiece.Audio) read.get(1)).pcm()).containsExactly(1, 2, 3, 4);
        assertThat(read.get(2)).isEqualTo(PIECES.get(2));
    }

    @Test
    void takesNothingThatIsCutShortOrForeign() {
        byte[] whole = PieceCodec.encode(PIECES);
        for (int length = 0; length < whole.length; length++) {
            assertThat(PieceCodec.decode(Arrays.copyOf(whole, length))).isNull();
        }
        byte[] foreign = whole.clone();
        foreign[0] = 99;
        assertThat(PieceCodec.decode(foreign)).isNull();
    }
}
