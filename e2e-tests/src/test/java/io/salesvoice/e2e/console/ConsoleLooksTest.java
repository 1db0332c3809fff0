package io.salesvoice.e2e.console;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes pictures of every page, for people to look at. */
@Tag("browser")
class ConsoleLooksTest extends ConsoleTestBase {
    private static final Path PICTURES = Path.of("target/screenshots");

    @ParameterizedTest
    @CsvSource({
        "desktop-light, 1440, 900, light",
        "desktop-dark, 1440, 900, dark",
        "tablet-light, 900, 1100, light",
        "mobile-light, 390, 844, light",
        "mobile-dark, 390, 844, dark",
    })
    void picturesOfEveryPage(String name, int width, int height, String scheme) throws IOException {
        browser.size(width, height);
        browser.colorScheme(scheme);
        browser.open(stub.url());
        browser.awaitText(".list-items", "+7 916 123-45-67");
        browser.screenshot(PICTURES.resolve(name + "-calls.png"));

        browser.open(stub.url() + "#/calls/" + DemoCalls.SALE);
        browser.await("the waveform is drawn", page -> page.count(".lanes-note") == 0 && page.count(".lanes") == 1);
        browser.awaitText(".call-side", "Перезвонить Марине");
        browser.run("document.querySelectorAll('details.stages')[1].open = true");
        browser.screenshot(PICTURES.resolve(name + "-sale.png"));

        browser.open(stub.url() + "#/calls/" + DemoCalls.LIVE);
        browser.awaitText(".call-page", "Команда");
        stub.publish(
                "partial",
                "{\"type\":\"partial\",\"call_id\":\"" + DemoCalls.LIVE
                        + "\",\"text\":\"да, расскажите пожалуйста и\"}");
        browser.awaitText(".call-page", "расскажите");
        browser.screenshot(PICTURES.resolve(name + "-live.png"));

        browser.open(stub.url() + "#/system");
        browser.awaitText(".system", "whisper");
        browser.screenshot(PICTURES.resolve(name + "-system.png"));

        browser.open(stub.url() + "#/calls");
        browser.click(".nav-new");
        browser.screenshot(PICTURES.resolve(name + "-dial.png"));
    }
}
