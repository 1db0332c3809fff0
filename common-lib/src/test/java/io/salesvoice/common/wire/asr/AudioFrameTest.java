package io.salesvoice.common.wire.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFrameTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void readsFramesHoweverTheBytesAreCut(int piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(AudioFrame.pcm(new short[] {9, 1, -2, 3, 9}, 1, 3).encode());
        bytes.writeBytes(AudioFrame.mark(AudioFrameType.LIKELY_END).encode());
        bytes.writeBytes(AudioFrame.silence(1500).encode());
        bytes.writeBytes(AudioFrame.context("{\"expected_slot\":\"имя\"}").encode());
        AudioFrameDecoder decoder = new AudioFrameDecoder();
        List<AudioFrame> frames = new ArrayList<>();
        byte[] all = bytes.toByteArray();
        for (int from = 0; from < all.length; from += piece) {
            frames.addAll(decoder.feed(ByteBuffer.wrap(all, from, Math.min(piece, all.length - from))));
        }
        assertThat(frames)
                .extracting(AudioFrame::type)
                .containsExactly(
                        AudioFrameType.PCM, AudioFrameType.LIKELY_END, AudioFrameType.SILENCE, AudioFrameType.CONTEXT);
        short[] samples = new short[3];
        frames.get(0).payload().asShortBuffer().get(samples);
        assertThat(samples).containsExactly(1, -2, 3);
        assertThat(frames.get(2).payload().getInt(0)).isEqualTo(1500);
        assertThat(StandardCharsets.UTF_8.decode(frames.get(3).payload()).toString())
                .contains("имя");
    }

    @Test
    void refusesUnknownTypesAndLyingLengths() {
        AudioFrameDecoder decoder = new AudioFrameDecoder();
        assertThatThrownBy(() -> decoder.feed(ByteBuffer.wrap(new byte[] {9, 0, 0, 0, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9");
        AudioFrameDecoder other = new AudioFrameDecoder();
        assertThatThrownBy(() -> other.feed(ByteBuffer.wrap(new byte[] {1, -1, -1, -1, -1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length");
    }
}
