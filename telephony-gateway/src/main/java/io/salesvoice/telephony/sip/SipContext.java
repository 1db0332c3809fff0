package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.media.MediaEngine;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import javax.sip.SipProvider;

/**
 * What all legs share.
 *
 * @param executor runs the legs' mailboxes
 * @param timers posts to mailboxes, never works itself
 * @param legs that have not ended
 */
record SipContext(
        SipProvider provider,
        SipMessages messages,
        MediaEngine media,
        SipProperties properties,
        LocalAddresses localAddresses,
        Executor executor,
        ScheduledExecutorService timers,
        Set<SipLeg> legs,
        SipCounters counters,
        InstantSource clock) {}
