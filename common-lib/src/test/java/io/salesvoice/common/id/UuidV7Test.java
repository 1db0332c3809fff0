package io.salesvoice.common.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void carriesTheTimeVersionAndVariant() {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        UUID id = UuidV7.next(InstantSource.fixed(now));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
        assertThat(UuidV7.next(InstantSource.fixed(now))).isNotEqualTo(id);
    }
}
