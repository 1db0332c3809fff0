package io.salesvoice.common.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void leavesOnlyWhatTellsTwoCallsApart() {
        assertThat(Mask.phone("+79991234567")).isEqualTo("…67");
        assertThat(Mask.phone("112")).isEqualTo("…");
        assertThat(Mask.phone(null)).isEqualTo("…");
        assertThat(Mask.name("Иван")).isEqualTo("И…");
        assertThat(Mask.name(" ")).isEqualTo("…");
        assertThat(Mask.text("Где офис?")).isEqualTo("(9 chars)");
    }
}
