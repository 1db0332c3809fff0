package io.salesvoice.telephony.call;

import java.util.UUID;

/** What an operator can do with a call that is going on in this process. No method blocks. */
public interface LiveCall {
    UUID callId();

    /** Ends it, whatever its state. */
    void hangUp();

    /** Ends it because this process ends. */
    void interrupt();

    /** @param digits {@code 0-9*#A-D} */
    void sendDtmf(String digits);

    /** Has the assistant say something, instead of what it is saying. */
    void say(String text);
}
