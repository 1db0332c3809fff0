package io.salesvoice.telephony.outbound;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.OutboundPermission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every outbound call passes before its INVITE. Whatever is not clearly allowed is refused, with the rule's name. */
public final class OutboundGate {
    private static final Logger log = LoggerFactory.getLogger(OutboundGate.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final OutboundProperties properties;
    private final Permission permission;
    private final InstantSource clock;
    private final Consumer<String> refused;
    private final Deque<Instant> lastHour = new ArrayDeque<>();

    /** @param refused told each refusal's rule */
    public OutboundGate(
            OutboundProperties properties, Permission permission, InstantSource clock, Consumer<String> refused) {
        this.properties = properties;
        this.permission = permission;
        this.clock = clock;
        this.refused = refused;
    }

    /** @throws ServiceException 403 with code {@code outbound_refused} and the rule, or 429 at a cap */
    void pass(Destination destination, OutboundReason reason) {
        if (reason == OutboundReason.TEST && !destination.local()) {
            throw refuse("test_destination", "a test call goes to loopback and private addresses only");
        }
        if (!destination.allowedBy(properties.destinations())) {
            throw refuse("destination", "numbers of this country are not on the allow-list");
        }
        takeOfHour();
        OutboundPermission answer = ask(destination, reason);
        if (!answer.allowed()) {
            String rule = answer.rule() == null ? "unknown" : answer.rule();
            throw refuse(rule, "the call is not allowed by rule " + rule);
        }
    }

    private OutboundPermission ask(Destination destination, OutboundReason reason) {
        try {
            return permission.ask(destination.asked(), reason.word());
        } catch (RuntimeException e) {
            log.warn("no answer about an outbound call, so it is not made: {}", e.toString());
            throw refuse("permission_unavailable", "nobody could say whether this call is allowed");
        }
    }

    private void takeOfHour() {
        synchronized (lastHour) {
            Instant now = clock.instant();
            while (!lastHour.isEmpty() && lastHour.peekFirst().plus(HOUR).isBefore(now)) {
                lastHour.removeFirst();
            }
            if (lastHour.size() >= properties.perHour()) {
                refused.accept("per_hour");
                throw ServiceException.overloaded(
                        "outbound_cap",
                        "outbound calls in the last hour: " + lastHour.size() + " (expected: fewer than "
                                + properties.perHour() + ")",
                        Duration.between(now, lastHour.getFirst().plus(HOUR)));
            }
            lastHour.addLast(now);
        }
    }

    private ServiceException refuse(String rule, String message) {
        refused.accept(rule);
        return ServiceException.refused(403, "outbound_refused_" + rule, message);
    }
}
