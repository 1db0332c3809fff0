package io.salesvoice.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Ports;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the scripted gateway promises is what the real one gives: a call is watched while it runs and read afterwards. */
@Tag("calls")
class RealCallInConsoleTest {
    private static final Path PICTURES = Path.of("target/screenshots");

    @Test
    void aCallIsWatchedWhileItRunsAndReadAfterwards() throws Exception {
        SystemUnderTest system = SystemUnderTest.running();
        // Until the gateway has heard of the others, it lets no call in.
        Deadline.in(Duration.ofMinutes(2))
                .until(
                        "the gateway knows its services",
                        () -> system.http(Service.GATEWAY).get("/health").at("/components/services/details"),
                        services ->
                                services.size() == 3 && services.valueStream().allMatch(JsonNode::asBoolean));
        String console = "http://127.0.0.1:" + system.port(Service.GATEWAY) + "/";
        try (Browser browser = new Browser(Ports.free(), 1440, 900);
                Conversation caller = Conversation.start(system, "filipp")) {
            browser.size(1440, 900);
            browser.open(console + "#/calls/" + caller.id());
            caller.listen();
            browser.awaitText(".turn.assistant", "записывается");
            caller.say("Здравствуйте. Сколько стоит тариф Команда?");
            browser.awaitText(".turn.caller", "Команда");
            browser.await("the answer with its time", page -> page.count(".turn.assistant .stages") > 0);
            browser.screenshot(PICTURES.resolve("real-live.png"));

            caller.hangUp();
            browser.awaitText(".call-head", "состоялся");
            browser.await(
                    "the recording is drawn", page -> page.count(".lanes") == 1 && page.count(".lanes-note") == 0);
            assertThat(browser.count(".call.ended[aria-current]")).isEqualTo(1);
            browser.screenshot(PICTURES.resolve("real-ended.png"));

            browser.open(console + "#/system");
            browser.awaitText(".verdict", "Все службы работают");
            browser.screenshot(PICTURES.resolve("real-system.png"));
            assertThat(browser.run("return document.querySelector('main') !== null")
                            .asBoolean())
                    .isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(system.http(Service.GATEWAY).send("GET", "/", "").headers().firstValue("Content-Security-Policy"))
                .contains(ConsolePolicy.CSP);
    }
}
