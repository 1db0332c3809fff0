package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RtpStatisticsTest {
    private final RtpStatistics statistics = new RtpStatistics();

    private void count(int sequence) {
        statistics.count(sequence & 0xFFFF, sequence * 160, sequence * 160);
    }

    @Test
    void countsLossAcrossTheWrapOfSequenceNumbers() {
        for (int i = 65_530; i < 65_550; i++) {
            if (i % 5 != 0) {
                count(i);
            }
        }
        assertThat(statistics.received()).isEqualTo(16);
        // 65530 came first as 65531: three gaps are between the first and the last.
        assertThat(statistics.lost()).isEqualTo(3);
        assertThat(statistics.takeFractionLost()).isEqualTo(3 * 256 / 19);
        assertThat(statistics.takeFractionLost()).isZero();
    }

    @Test
    void isNotFooledByReorderingAndDuplicates() {
        count(1);
        count(3);
        count(2);
        count(4);
        assertThat(statistics.count(4, 640, 640)).isTrue();
        assertThat(statistics.received()).isEqualTo(4);
        assertThat(statistics.lost()).isZero();
        assertThat(statistics.duplicates()).isEqualTo(1);
    }

    @Test
    void keepsTotalsWhenTheStreamStartsAnew() {
        count(1);
        count(3);
        statistics.restart();
        count(40_000);
        assertThat(statistics.received()).isEqualTo(3);
        assertThat(statistics.lost()).isEqualTo(1);
    }

    @Test
    void measuresJitterAsRfc3550Does() {
        for (int i = 0; i < 500; i++) {
            statistics.count(i, i * 160, i * 160 + (i % 2 == 0 ? 0 : 80));
        }
        assertThat(statistics.jitter()).isBetween(75, 80);
    }

    @Test
    void writesAReportThatRfc3550Describes() {
        count(1);
        ByteBuffer report = ByteBuffer.allocate(RtcpReport.MAX_BYTES);
        RtpStream stream = new RtpStream(0x01020304, 1, 1);
        RtcpReport.write(report, stream, 1_700_000_000_500L, 99, statistics);
        report.flip();
        assertThat(report.get(0)).isEqualTo((byte) 0x81);
        assertThat(report.get(1) & 0xFF).isEqualTo(200);
        int words = report.getShort(2) + 1;
        assertThat(report.getInt(4)).isEqualTo(0x01020304);
        assertThat(report.getInt(12)).as("half a second as a fraction").isEqualTo(0x80000000);
        assertThat(report.getInt(28)).isEqualTo(99);
        assertThat(report.get(words * 4 + 1) & 0xFF).isEqualTo(202);
        int second = report.getShort(words * 4 + 2) + 1;
        assertThat((words + second) * 4).isEqualTo(report.limit());
    }
}
