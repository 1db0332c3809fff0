package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.telephony.leg.LegEvent;
import java.time.Instant;

/** What arrives in a conversation's mailbox. */
sealed interface Mail {
    /** From the leg. */
    record FromLeg(LegEvent event, Instant at) implements Mail {}

    /** For the turn logic. */
    record ForTurns(TurnEvent event, Instant at) implements Mail {}

    /** The dialog's session is open. */
    record SessionReady(SessionOpened opened) implements Mail {}

    /** There will be no session. */
    record SessionRefused(String code) implements Mail {}
}
