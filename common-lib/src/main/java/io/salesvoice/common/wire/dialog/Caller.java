package io.salesvoice.common.wire.dialog;

import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end.
 *
 * @param phone E.164 where the signalling shows a telephone number
 * @param name known from a contact or the caller's display name
 */
public record Caller(@Nullable String phone, @Nullable String name) {
    /** Without personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Caller[phone=" + (phone == null ? "none" : "…") + ", name=" + (name == null ? "none" : "…") + "]";
    }
}
