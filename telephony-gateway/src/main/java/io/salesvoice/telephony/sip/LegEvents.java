package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.LegListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the events of one leg, from signalling, media and detector threads, into one order: what comes before there is
 * a listener waits, and after the end nothing follows but the closing of a recording.
 */
final class LegEvents {
    private static final Logger log = LoggerFactory.getLogger(LegEvents.class);

    private final List<LegEvent> early = new ArrayList<>();
    private @Nullable LegListener listener;
    private boolean ended;

    synchronized void attach(LegListener newListener) {
        listener = newListener;
        early.forEach(this::deliver);
        early.clear();
    }

    synchronized void emit(LegEvent event) {
        if (ended && !(event instanceof LegEvent.RecordingClosed)) {
            return;
        }
        ended |= event instanceof LegEvent.Ended;
        if (listener == null) {
            early.add(event);
        } else {
            deliver(event);
        }
    }

    private void deliver(LegEvent event) {
        LegListener current = listener;
        if (current == null) {
            return;
        }
        try {
            current.onEvent(event);
        } catch (RuntimeException e) {
            log.error("A leg's listener failed on {}", event.getClass().getSimpleName(), e);
        }
    }
}
