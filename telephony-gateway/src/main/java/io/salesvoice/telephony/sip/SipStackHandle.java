package io.salesvoice.telephony.sip;

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
    private static final int MAX_TCP_CONNECTIONS = 2_000;

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
            stack = factory.createSipStack(configuration(properties, counters));
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

    private static Properties configuration(SipProperties properties, SipCounters counters) {
        Properties configuration = new Properties();
        configuration.setProperty("javax.sip.STACK_NAME", "salesvoice-" + properties.port());
        configuration.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "on");
        configuration.setProperty(PREFIX + "STACK_LOGGER", QuietStackLogger.class.getName());
        configuration.setProperty(PREFIX + "SERVER_LOGGER", QuietServerLogger.class.getName());
        configuration.setProperty(PREFIX + "TRACE_LEVEL", "0");
        configuration.setProperty(
                PREFIX + "MESSAGE_PROCESSOR_FACTORY", "gov.nist.javax.sip.stack.NioMessageProcessorFactory");
        configuration.setProperty(PREFIX + "THREAD_POOL_SIZE", "4");
        configuration.setProperty(PREFIX + "REENTRANT_LISTENER", "true");
        configuration.setProperty(PREFIX + "SIP_MESSAGE_VALVE", SipValve.class.getName());
        configuration.setProperty(PREFIX + "MAX_MESSAGE_SIZE", Integer.toString(MAX_MESSAGE_BYTES));
        configuration.setProperty(PREFIX + "MAX_CONNECTIONS", Integer.toString(MAX_TCP_CONNECTIONS));
        configuration.setProperty(PREFIX + "RELEASE_REFERENCES_STRATEGY", "Normal");
        configuration.put(
                SipValve.ADMISSION,
                new SipValve.Admission(
                        new FloodGuard(properties.requestsPerSecond(), properties.requestBurst(), System::nanoTime),
                        counters));
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
