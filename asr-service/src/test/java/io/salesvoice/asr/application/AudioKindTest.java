package io.salesvoice.asr.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.asr.application.AudioKind.Container;
import io.salesvoice.common.error.ServiceException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.util.MimeType;

class AudioKindTest {
    @Test
    void theContentCountsMoreThanTheType() {
        assertThat(AudioKind.of(ascii("RIFF...."), MimeType.valueOf("application/octet-stream"))
                        .container())
                .isEqualTo(Container.WAV);
        assertThat(AudioKind.of(ascii("OggS"), null).container()).isEqualTo(Container.OGG_OPUS);
    }

    @Test
    void rawAudioHasTheRateOfItsTypeOrTheTelephones() {
        assertThat(AudioKind.of(new byte[2], MimeType.valueOf("audio/l16;rate=16000")))
                .isEqualTo(new AudioKind(Container.PCM, 16000));
        assertThat(AudioKind.of(new byte[2], MimeType.valueOf("audio/PCMA")))
                .isEqualTo(new AudioKind(Container.ALAW, 8000));
    }

    @Test
    void anythingElseIsRefusedWithWhatIsExpected() {
        assertThatThrownBy(() -> AudioKind.of(ascii("ID3"), MimeType.valueOf("audio/mpeg")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.status()).isEqualTo(415))
                .hasMessageContaining("audio/mpeg")
                .hasMessageContaining("audio/wav");
        assertThatThrownBy(() -> AudioKind.of(new byte[2], MimeType.valueOf("audio/l16;rate=fast")))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.field()).isEqualTo("rate"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
