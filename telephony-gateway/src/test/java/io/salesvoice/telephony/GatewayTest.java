package io.salesvoice.telephony;

import io.salesvoice.common.wire.crm.OutboundPermission;
import io.salesvoice.telephony.call.Admission;
import io.salesvoice.telephony.outbound.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway on a real database, without a network: scripted engines, fake telephones. One context for all. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "salesvoice.calls.max-calls=50",
            "salesvoice.calls.deliver-every=200ms",
            "salesvoice.retention.every=1h",
            "salesvoice.outbound.per-hour=1000",
            "salesvoice.sip.bind-address=127.0.0.1",
            "salesvoice.rtp.bind-address=127.0.0.1"
        })
@Import(GatewayTest.Fakes.class)
public abstract class GatewayTest {
    @Autowired
    protected ScriptedEngines engines;

    @Autowired
    protected FakeDialer dialer;

    @Autowired
    protected AtomicReference<OutboundPermission> permission;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        TestRedis.register(registry);
        registry.add("salesvoice.sip.port", GatewayTest::freePort);
        registry.add(
                "salesvoice.calls.recordings",
                () -> Path.of("target", "recordings").toString());
    }

    protected static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void forgetScripts() {
        engines.reset();
        permission.set(new OutboundPermission(true, null, null));
    }

    /** Stands for the network. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Fakes {
        @Bean
        @Primary
        ScriptedEngines scriptedEngines() {
            return new ScriptedEngines();
        }

        @Bean
        @Primary
        FakeDialer fakeDialer() {
            return new FakeDialer();
        }

        @Bean
        AtomicReference<OutboundPermission> permissionAnswer() {
            return new AtomicReference<>(new OutboundPermission(true, null, null));
        }

        @Bean
        @Primary
        Permission scriptedPermission(AtomicReference<OutboundPermission> answer) {
            return (target, reason) -> answer.get();
        }

        @Bean
        @Primary
        Admission.Dependencies healthyDependencies() {
            return () -> "";
        }
    }
}
