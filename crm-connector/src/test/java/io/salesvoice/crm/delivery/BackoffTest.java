package io.salesvoice.crm.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void doublesWithJitterUpToTheLast() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> backoff.after(1, random)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        assertThat(backoff.after(4, random)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
        assertThat(backoff.after(500, random)).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
    }
}
