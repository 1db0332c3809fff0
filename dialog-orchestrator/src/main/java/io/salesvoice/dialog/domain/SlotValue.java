package io.salesvoice.dialog.domain;

/**
 * A value found in an utterance.
 *
 * @param slot one of {@link Slots}
 * @param value normalised as {@link Slots} says for that slot; never blank
 * @param confidence 0 to 1; below 0.5 the engine asks again, below 0.8 it confirms
 * @param status how far it can be used
 * @param correction true when the caller replaced an earlier value in these very words («не Иван, а Игорь», «нет, во
 *     вторник»)
 */
public record SlotValue(String slot, String value, double confidence, SlotStatus status, boolean correction) {
    public SlotValue {
        if (value.isBlank()) {
            throw new IllegalArgumentException("value of slot " + slot + " is blank (expected: a value)");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
    }

    /** A usable value. */
    public static SlotValue of(String slot, String value, double confidence) {
        return new SlotValue(slot, value, confidence, SlotStatus.COMPLETE, false);
    }

    /** Without the value: this text may reach a log. */
    @Override
    public String toString() {
        return "SlotValue[" + slot + ", " + status + ", confidence=" + confidence + (correction ? ", correction" : "")
                + "]";
    }
}
