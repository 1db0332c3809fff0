package io.salesvoice.telephony.sip;

import gov.nist.javax.sip.SipStackImpl;
import io.salesvoice.common.error.ServiceException;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Properties;
import java.util.TooManyListenersException;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;

/** The stack, configured and bound to one port for UDP and TCP. */
final class SipStackHandle {
    private static final String PREFIX = "gov.nist.javax.sip.";
    private static final int MAX_MESSAGE_BYTES = 65_535;
    private static final int MAX_TCP_CONNECTIONS = 500;
    /** For the rest of a message that has begun. */
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private final SipStack stack;
    private final SipProvider provider;

    private SipStackHandle(SipStack stack, SipProvider provider) {
        this.stack = stack;
        this.provider = provider;
    }

    /** @throws ServiceException naming the property when the port is taken */
    static SipStackHandle open(SipProperties properties, InetAddress bindAddress, SipCounters counters) {
        requireFree(bindAddress, properties.port());
        SipStack stack = null;
        try {
            SipFactory factory = SipFactory.getInstance();
            factory.setPathName("gov.nist");
            stack = factory.createSipStack(configuration(properties));
            // The stack's own way, a class name in its properties, leaves no way to hand the valve anything.
            ((SipStackImpl) stack)
                    .sipMessageValves.add(new SipValve(
                            new FloodGuard(properties.requestsPerSecond(), properties.requestBurst(), System::nanoTime),
                            counters));
            String host = bindAddress.getHostAddress();
            ListeningPoint udp = stack.createListeningPoint(host, properties.port(), ListeningPoint.UDP);
            ListeningPoint tcp = stack.createListeningPoint(host, properties.port(), ListeningPoint.TCP);
            SipProvider provider = stack.createSipProvider(udp);
            provider.addListeningPoint(tcp);
            return new SipStackHandle(stack, provider);
        } catch (SipException | InvalidArgumentException e) {
            if (stack != null) {
                stack.stop();
            }
            throw taken(properties.port(), e);
        }
    }

    /** The stack binds on threads of its own and tells failures late or never: so try first. */
    private static void requireFree(InetAddress bindAddress, int port) {
        try (DatagramSocket udp = new DatagramSocket(new InetSocketAddress(bindAddress, port));
                ServerSocket tcp = new ServerSocket()) {
            tcp.setReuseAddress(true);
            tcp.bind(new InetSocketAddress(bindAddress, port));
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    private static ServiceException taken(int port, Exception cause) {
        return ServiceException.internal(
                "sip_port_unavailable",
                "salesvoice.sip.port (SIP_PORT) = " + port + " cannot be bound for UDP and TCP: " + cause.getMessage(),
                cause);
    }

    private static Properties configuration(SipProperties properties) {
        Properties configuration = new Properties();
        configuration.setProperty("javax.sip.STACK_NAME", "salesvoice-" + properties.port());
        configuration.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "on");
        configuration.setProperty(PREFIX + "STACK_LOGGER", QuietStackLogger.class.getName());
        configuration.setProperty(PREFIX + "SERVER_LOGGER", QuietServerLogger.class.getName());
        configuration.setProperty(PREFIX + "TRACE_LEVEL", "0");
        // Not the stack's NIO: about half of the requests on a new outgoing TCP connection never leave it (a race
        // between
        // registering the connection and asking for its write readiness; seen in 1.3.0-91). A thread per connection is
        // cheap enough for trunks.
        configuration.setProperty(
                PREFIX + "MESSAGE_PROCESSOR_FACTORY", "gov.nist.javax.sip.stack.OIOMessageProcessorFactory");
        configuration.setProperty(PREFIX + "READ_TIMEOUT", Integer.toString(READ_TIMEOUT_MILLIS));
        configuration.setProperty(PREFIX + "THREAD_POOL_SIZE", "4");
        configuration.setProperty(PREFIX + "REENTRANT_LISTENER", "true");
        configuration.setProperty(PREFIX + "MAX_MESSAGE_SIZE", Integer.toString(MAX_MESSAGE_BYTES));
        configuration.setProperty(PREFIX + "MAX_CONNECTIONS", Integer.toString(MAX_TCP_CONNECTIONS));
        configuration.setProperty(PREFIX + "RELEASE_REFERENCES_STRATEGY", "Normal");
        return configuration;
    }

    SipProvider provider() {
        return provider;
    }

    void listen(SipListener listener) throws SipException {
        try {
            provider.addSipListener(listener);
        } catch (TooManyListenersException e) {
            throw new SipException("listener already set", e);
        }
    }

    void close() {
        stack.stop();
    }
}
