package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SourcePolicyTest {
    private static InetAddress ip(String text) {
        return InetAddress.ofLiteral(text);
    }

    @Test
    void loopbackAndPrivateNetworksMayCall() {
        TrustedSources sources = new TrustedSources(List.of());
        for (String trusted :
                List.of("127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.1.1", "::1", "fd00::1")) {
            assertThat(sources.mayCall(ip(trusted))).as(trusted).isTrue();
        }
        for (String stranger : List.of("8.8.8.8", "172.32.0.1", "11.0.0.1", "2001:db8::1")) {
            assertThat(sources.mayCall(ip(stranger))).as(stranger).isFalse();
        }
    }

    @Test
    void listedTrunksMayCall() {
        TrustedSources sources = new TrustedSources(List.of(" 203.0.113.0/24", "198.51.100.7", ""));
        assertThat(sources.mayCall(ip("203.0.113.200"))).isTrue();
        assertThat(sources.mayCall(ip("198.51.100.7"))).isTrue();
        assertThat(sources.mayCall(ip("198.51.100.8"))).isFalse();
    }

    @Test
    void aTrunkThatCannotBeReadNamesTheSetting() {
        assertThatThrownBy(() -> new TrustedSources(List.of("trunk.example")))
                .hasMessageContaining("salesvoice.sip.trunks: trunk.example");
        assertThatThrownBy(() -> new TrustedSources(List.of("10.0.0.0/40"))).hasMessageContaining("10.0.0.0/40");
    }

    @Test
    void aFloodIsCutToItsRateAndOthersAreNotTouched() {
        AtomicLong nanos = new AtomicLong();
        FloodGuard guard = new FloodGuard(10, 20, nanos::get);
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += guard.admits(ip("192.0.2.1")) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(20);
        assertThat(guard.admits(ip("192.0.2.2"))).isTrue();
        nanos.addAndGet(1_000_000_000L);
        admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += guard.admits(ip("192.0.2.1")) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(10);
    }

    @Test
    void knowsScannersByTheirName() {
        assertThat(ScannerSignatures.matches("User-Agent: friendly-scanner")).isTrue();
        assertThat(ScannerSignatures.matches("SIPVicious/0.3")).isTrue();
        assertThat(ScannerSignatures.matches("baresip v1.0.0")).isFalse();
        assertThat(ScannerSignatures.matches(null)).isFalse();
    }
}
