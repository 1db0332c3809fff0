package io.salesvoice.telephony.media;

import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;

/** What a leg's owner learns from its media. Called on media threads: must neither block nor throw. */
public interface MediaEvents {
    void onEvent(LegEvent event);

    /** The media cannot go on; the owner ends the leg and closes the session. */
    void onMediaEnd(LegEnd reason);
}
