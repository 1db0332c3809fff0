package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls from SIPp (Debian package sip-tester), as it is installed. */
class SippTest {
    private static GatewayUnderTest gateway;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sipp")));
        assumeTrue(installed, "sipp is not installed (package sip-tester)");
        gateway = new GatewayUnderTest(CallLeg::answer);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    private void sipp(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "127.0.0.1:" + gateway.port(),
                "-i",
                "127.0.0.1",
                "-nostdin",
                "-timeout",
                "40",
                "-timeout_error"));
        command.addAll(List.of(arguments));
        File output = folder.resolve("sipp.log").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(() -> tail(output)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String tail(File file) {
        try {
            String text = Files.readString(file.toPath());
            return text.substring(Math.max(0, text.length() - 3000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void hundredCallsOverUdp() throws Exception {
        sipp("-sn", "uac", "-m", "100", "-r", "50", "-d", "300");
        assertThat(allEnd(100)).containsOnly(LegEnd.REMOTE_HANG_UP);
    }

    @Test
    void hundredCallsOverOneTcpConnection() throws Exception {
        sipp("-sn", "uac", "-m", "100", "-r", "50", "-d", "300", "-t", "t1");
        assertThat(allEnd(100)).containsOnly(LegEnd.REMOTE_HANG_UP);
    }

    @Test
    void aCallWithRecordedSpeechAndAKeyIsHeard() throws Exception {
        // The built-in scenario looks for its recordings in ./pcap.
        Files.createSymbolicLink(folder.resolve("pcap"), Path.of("/usr/share/sip-tester"));
        sipp("-sn", "uac_pcap", "-m", "1", "-mp", Integer.toString(GatewayUnderTest.freePort()));
        GatewayUnderTest.IncomingTestCall call = gateway.nextCall();
        call.events().await(LegEvent.Ended.class);
        assertThat(call.events().all()).anyMatch(LegEvent.VoiceStarted.class::isInstance);
        assertThat(call.events().all()).contains(new LegEvent.DtmfReceived('1'));
    }

    private static List<LegEnd> allEnd(int calls) throws InterruptedException {
        List<LegEnd> ends = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            ends.add(gateway.nextCall().events().await(LegEvent.Ended.class).reason());
        }
        GatewayUnderTest.eventually("all ports are free", () -> gateway.media().portsInUse() == 0);
        assertThat(gateway.server().legs()).isZero();
        return ends;
    }
}
