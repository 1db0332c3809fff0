package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEvent;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyCallsTest {
    private static final int CALLS = 300;
    private static final int AT_ONCE = 30;

    @TempDir
    private Path folder;

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    @Test
    void leaveNoPortsThreadsAndFilesBehind() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(CallLeg::answer);
                SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            round(gateway, peer);
            long files = openFiles();
            int threads = threads();
            for (int i = 0; i < CALLS / AT_ONCE; i++) {
                round(gateway, peer);
            }
            assertThat(gateway.server().legs()).isZero();
            assertThat(gateway.media().portsInUse()).isZero();
            assertThat(gateway.media().sessions()).isZero();
            GatewayUnderTest.eventually("files are closed", () -> openFiles() <= files + 5);
            GatewayUnderTest.eventually("threads are over", () -> threads() <= threads + 5);
        }
    }

    private void round(GatewayUnderTest gateway, SipTestPeer peer) throws Exception {
        List<SipTestCall> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            call.establish(4000);
            calls.add(call);
        }
        List<GatewayUnderTest.IncomingTestCall> legs = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            GatewayUnderTest.IncomingTestCall leg = gateway.nextCall();
            leg.events().await(LegEvent.Answered.class);
            leg.leg().startRecording(folder.resolve(leg.leg().callId() + ".wav"));
            legs.add(leg);
        }
        for (int i = 0; i < AT_ONCE; i++) {
            if (i % 2 == 0) {
                calls.get(i).bye();
            }
        }
        for (int i = 0; i < AT_ONCE; i++) {
            GatewayUnderTest.IncomingTestCall leg = legs.get(i);
            leg.leg().hangUp();
            leg.events().await(LegEvent.Ended.class);
            LegEvent.RecordingClosed closed = closedOf(leg);
            assertThat(Files.size(closed.file())).isGreaterThanOrEqualTo(44);
        }
    }

    private static LegEvent.RecordingClosed closedOf(GatewayUnderTest.IncomingTestCall leg) throws Exception {
        for (LegEvent event : leg.events().all()) {
            if (event instanceof LegEvent.RecordingClosed closed) {
                return closed;
            }
        }
        return leg.events().await(LegEvent.RecordingClosed.class);
    }
}
