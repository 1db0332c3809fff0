package io.salesvoice.dialog.engine;

/**
 * A value taken.
 *
 * @param confirmed whether the caller said yes to it when it was read back
 */
public record SlotEntry(String value, boolean confirmed) {
    /** Without the value: this text may reach a log. */
    @Override
    public String toString() {
        return "SlotEntry[" + (confirmed ? "confirmed" : "unconfirmed") + "]";
    }
}
