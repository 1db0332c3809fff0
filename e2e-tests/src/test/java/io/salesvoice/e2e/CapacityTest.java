package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Program;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("calls")
class CapacityTest {
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void twoCallersAtOnceGetLeadsOfTheirOwn() throws Exception {
        CompletableFuture<Conversation> first = call("filipp", "Меня зовут Николай. Хочу заказать кофе в офис.");
        CompletableFuture<Conversation> second = call("jane", "Меня зовут Марина. Хочу заказать кофемашину.");
        try (Conversation man = first.get(120, TimeUnit.SECONDS);
                Conversation woman = second.get(120, TimeUnit.SECONDS)) {
            man.hangUp();
            woman.hangUp();
            assertLead(man, "Николай", "Марина");
            assertLead(woman, "Марина", "Николай");
        }
    }

    @Test
    void aCallAboveCapacityIsRefusedWithRetryAfterAndTheOthersGoOn() throws Exception {
        assumeTrue(Program.isInstalled("sipp"), "sipp is not installed");
        try (Conversation first = Conversation.start(system, "filipp");
                Conversation second = Conversation.start(system, "jane")) {
            Program sipp = Program.run(
                    Path.of("target", "e2e", "sipp"),
                    Duration.ofSeconds(30),
                    "sipp",
                    "127.0.0.1:" + system.sipAddress().getPort(),
                    "-sf",
                    Path.of("src/test/resources/above-capacity.xml")
                            .toAbsolutePath()
                            .toString(),
                    "-i",
                    "127.0.0.1",
                    "-m",
                    "1",
                    "-nostdin",
                    "-timeout",
                    "20");
            assertThat(sipp.status()).as(sipp.output()).isZero();
            first.listen();
            second.listen();
            assertThat(first.call().isEnded()).isFalse();
            assertThat(second.call().isEnded()).isFalse();
        }
    }

    private static CompletableFuture<Conversation> call(String voice, String text) {
        CompletableFuture<Conversation> done = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                Conversation caller = Conversation.start(system, voice);
                caller.listen();
                caller.say(text);
                done.complete(caller);
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        return done;
    }

    private static void assertLead(Conversation caller, String own, String other) throws Exception {
        JsonNode lead = Leads.awaitLead(system, caller.number(), found -> found.hasNonNull("name"));
        assertThat(lead.path("name").asString("")).isEqualTo(own);
        List<String> said = caller.texts("caller");
        assertThat(String.join(" ", said)).contains(own).doesNotContain(other);
    }
}
