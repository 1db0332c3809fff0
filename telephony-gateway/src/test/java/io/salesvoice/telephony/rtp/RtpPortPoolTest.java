package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class RtpPortPoolTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void givesEvenPairsUntilThereAreNoneAndTakesThemBack() {
        RtpPortPool pool = new RtpPortPool(LOOPBACK, 28_001, 28_006);
        assertThat(pool.capacity()).isEqualTo(2);
        RtpSockets first = pool.acquire();
        RtpSockets second = pool.acquire();
        assertThat(first.port()).isEqualTo(28_002);
        assertThat(second.port()).isEqualTo(28_004);
        assertThat(pool.acquire()).isNull();
        assertThat(pool.inUse()).isEqualTo(2);
        pool.release(first);
        assertThat(pool.acquire().port()).isEqualTo(28_002);
        pool.release(second);
    }

    @Test
    void passesOverPortsThatAnotherProgramHas() throws Exception {
        RtpPortPool pool = new RtpPortPool(LOOPBACK, 28_010, 28_013);
        try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress(LOOPBACK, 28_011))) {
            RtpSockets sockets = pool.acquire();
            assertThat(sockets.port()).isEqualTo(28_012);
            assertThat(taken.isClosed()).isFalse();
            pool.release(sockets);
        }
    }

    @Test
    void namesTheSettingWhenTheRangeIsEmpty() {
        assertThatThrownBy(() -> new RtpPortPool(LOOPBACK, 5001, 5002)).hasMessageContaining("salesvoice.rtp.port-min");
    }
}
