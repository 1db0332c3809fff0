package io.salesvoice.telephony.leg;

/** Takes the events of one leg, in order. Must not block: it posts to a mailbox. */
@FunctionalInterface
public interface LegListener {
    void onEvent(LegEvent event);
}
