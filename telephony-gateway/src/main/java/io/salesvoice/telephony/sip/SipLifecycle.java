package io.salesvoice.telephony.sip;

import org.springframework.context.SmartLifecycle;

/** Starts listening after everything else of the application has started, and stops before anything else stops. */
final class SipLifecycle implements SmartLifecycle {
    private final SipServer server;

    SipLifecycle(SipServer server) {
        this.server = server;
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isListening();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
