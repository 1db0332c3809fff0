package io.salesvoice.crm.outbound;

import io.salesvoice.common.wire.crm.OutboundPermission;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a call may be made. */
sealed interface Verdict {
    OutboundPermission toWire();

    /** What metrics call it. */
    String label();

    record Allowed() implements Verdict {
        @Override
        public OutboundPermission toWire() {
            return new OutboundPermission(true, null, null);
        }

        @Override
        public String label() {
            return "allowed";
        }
    }

    /** @param retryAfter when the refusal ends, where it does */
    record Refused(OutboundRule rule, @Nullable Duration retryAfter) implements Verdict {
        @Override
        public OutboundPermission toWire() {
            // Rounded up: one who waits that long must not be a moment early.
            return new OutboundPermission(
                    false,
                    rule.code(),
                    retryAfter == null ? null : retryAfter.plusMillis(999).toSeconds());
        }

        @Override
        public String label() {
            return rule.code();
        }
    }
}
