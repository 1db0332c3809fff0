package io.salesvoice.common.wire.crm;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /contacts} and, all fields optional, of {@code PATCH /contacts/{id}}.
 *
 * @param phone any notation; stored as E.164; one contact a number
 * @param timeZone IANA name, for example {@code Asia/Yekaterinburg}: where calling hours are reckoned for this person
 */
public record ContactRequest(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String timeZone,
        @Nullable String comment) {}
