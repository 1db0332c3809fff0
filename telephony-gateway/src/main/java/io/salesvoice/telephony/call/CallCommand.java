package io.salesvoice.telephony.call;

/** What an operator wants of a live call, wherever it is carried. */
public sealed interface CallCommand {
    /** Ends the call. */
    record HangUp() implements CallCommand {}

    /** @param digits {@code 0-9*#A-D} */
    record SendDtmf(String digits) implements CallCommand {}

    /** Has the assistant say something, instead of what it is saying. */
    record Say(String text) implements CallCommand {
        /** Without the text: this may reach a log. */
        @Override
        public String toString() {
            return "Say[" + text.length() + " characters]";
        }
    }

    /** Does it to a call of this process. */
    default void applyTo(LiveCall call) {
        switch (this) {
            case HangUp() -> call.hangUp();
            case SendDtmf(String digits) -> call.sendDtmf(digits);
            case Say(String text) -> call.say(text);
        }
    }
}
