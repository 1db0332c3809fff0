package io.salesvoice.e2e.console;

import io.salesvoice.e2e.system.Ports;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One browser for all tests of a class, and a scripted gateway for each: another port, so nothing is remembered. */
abstract class ConsoleTestBase {
    protected static Browser browser;
    protected ConsoleStub stub;

    @BeforeAll
    static void openBrowser() throws IOException, InterruptedException {
        browser = new Browser(Ports.free(), 1440, 900);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void startStub() throws IOException {
        stub = new ConsoleStub();
    }

    @AfterEach
    void stopStub() {
        browser.open("about:blank");
        stub.close();
    }
}
