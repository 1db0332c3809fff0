package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /consents}.
 *
 * @param phone any notation; stored as E.164
 * @param kind {@code calls}, {@code personal_data}, {@code recording}
 * @param source where it was given, for example {@code phone_call}, {@code web_form}
 * @param evidence what proves it: words said, offset in the recording, form address
 * @param givenAt ISO-8601 UTC; now where absent
 */
public record ConsentRequest(
        @Nullable String phone,
        @Nullable String kind,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable UUID callId,
        @Nullable Instant givenAt) {}
