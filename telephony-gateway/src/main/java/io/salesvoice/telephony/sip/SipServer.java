package io.salesvoice.telephony.sip;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.Dialer;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegListener;
import io.salesvoice.telephony.leg.Party;
import io.salesvoice.telephony.media.MediaEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.address.SipURI;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for calls and places them. Made idle; {@link #start} binds the ports, {@link #stop} ends all calls. */
public final class SipServer implements Dialer {
    private static final Logger log = LoggerFactory.getLogger(SipServer.class);
    private static final Duration GOODBYE_TIMEOUT = Duration.ofSeconds(2);

    private final SipProperties properties;
    private final MediaEngine media;
    private final IncomingCalls calls;
    private final InstantSource clock;
    private final SipCounters counters = new SipCounters();
    private final Set<SipLeg> legs = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("sip-timers").daemon(true).factory());
    private volatile @Nullable Running running;

    /** @param calls decides about new calls */
    public SipServer(SipProperties properties, MediaEngine media, IncomingCalls calls, InstantSource clock) {
        this.properties = properties;
        this.media = media;
        this.calls = calls;
        this.clock = clock;
        timers.setRemoveOnCancelPolicy(true);
    }

    /** @throws ServiceException naming the property when the address or the port is not to be had */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        TrustedSources sources = new TrustedSources(properties.trunks());
        InetAddress bindAddress = address("salesvoice.sip.bind-address", properties.bindAddress());
        String announced = properties.announcedAddress();
        InetAddress publicAddress = announced == null ? null : address("salesvoice.sip.public-address", announced);
        ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sip-leg-", 0).factory());
        SipStackHandle stack = SipStackHandle.open(properties, bindAddress, counters);
        try {
            SipContext context = new SipContext(
                    stack.provider(),
                    new SipMessages(SipFactory.getInstance(), properties.userAgent()),
                    media,
                    properties,
                    new LocalAddresses(bindAddress, publicAddress),
                    executor,
                    timers,
                    legs,
                    counters,
                    clock);
            stack.listen(new SipListenerBridge(context, sources, calls));
            running = new Running(stack, context, executor);
        } catch (SipException e) {
            stack.close();
            throw ServiceException.internal("sip_start_failed", "the SIP stack does not start", e);
        }
        log.info("SIP listens on {}:{} (UDP and TCP)", properties.bindAddress(), properties.port());
    }

    private static InetAddress address(String property, String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw ServiceException.misconfigured(
                    "invalid_setting", property + ": " + text + " (expected: an address of this machine)");
        }
    }

    /** Hangs up all calls, waits a moment for the messages to leave and lets go of the ports. */
    public synchronized void stop() {
        Running current = running;
        if (current == null) {
            return;
        }
        running = null;
        List.copyOf(legs).forEach(CallLeg::hangUp);
        current.executor.shutdown();
        try {
            if (!current.executor.awaitTermination(GOODBYE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} calls did not end in {} s", legs.size(), GOODBYE_TIMEOUT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        current.stack.close();
        timers.shutdownNow();
    }

    public boolean isListening() {
        return running != null;
    }

    /** Legs that have not ended. */
    public int legs() {
        return legs.size();
    }

    SipCounters counters() {
        return counters;
    }

    @Override
    public CallLeg dial(UUID callId, String target, String from, LegListener listener) {
        Running current = running;
        if (current == null) {
            throw ServiceException.unavailable("sip_not_listening", "SIP is not started", Duration.ofSeconds(5), null);
        }
        SipContext context = current.context;
        SipMessages messages = context.messages();
        SipURI uri = parse(messages, target);
        String transport = uri.getTransportParam() == null
                ? "udp"
                : uri.getTransportParam().toLowerCase(Locale.ROOT);
        if (uri.isSecure() || !(transport.equals("udp") || transport.equals("tcp"))) {
            throw invalid(target);
        }
        try {
            InetAddress peer = InetAddress.getByName(uri.getHost());
            InetAddress local = context.localAddresses().towards(peer);
            String user = uri.getUser();
            OutboundLeg leg = new OutboundLeg(
                    context,
                    callId,
                    new Party(from, local.getHostAddress(), null),
                    new Party(user == null ? "" : user, uri.getHost(), null),
                    local,
                    peer,
                    listener);
            Request invite = messages.invite(
                    callId.toString(),
                    uri,
                    messages.address(messages.uri(from, local, properties.port())),
                    Long.toHexString(callId.getLeastSignificantBits()),
                    local,
                    properties.port(),
                    transport);
            leg.dial(invite);
            return leg;
        } catch (IOException e) {
            throw ServiceException.invalid("invalid_sip_uri", "to", "a SIP URI whose host is known", "host unknown");
        } catch (ParseException | InvalidArgumentException e) {
            throw invalid(target);
        }
    }

    private static SipURI parse(SipMessages messages, String target) {
        try {
            return messages.uri(target);
        } catch (ParseException e) {
            throw invalid(target);
        }
    }

    private static ServiceException invalid(String target) {
        return ServiceException.invalid(
                "invalid_sip_uri",
                "to",
                "sip:user@host[:port][;transport=udp|tcp]",
                "target of " + target.length() + " characters is no SIP URI that can be called");
    }

    private record Running(SipStackHandle stack, SipContext context, ExecutorService executor) {}
}
