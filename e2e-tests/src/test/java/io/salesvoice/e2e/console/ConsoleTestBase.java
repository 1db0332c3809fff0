package io.salesvoice.e2e.console;

import io.salesvoice.e2e.system.Ports;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser and the scripted gateway. */
abstract class ConsoleTestBase {
    protected Browser browser;
    protected ConsoleStub stub;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void start() throws IOException, InterruptedException {
        stub = new ConsoleStub();
        browser = new Browser(Ports.free(), 1440, 900);
    }

    @AfterEach
    void stop() {
        browser.close();
        stub.close();
    }
}
