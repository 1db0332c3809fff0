package io.salesvoice.crm.listing;

import io.salesvoice.common.error.ServiceException;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** Query parameters of a list as they came. */
public record ListParameters(
        @Parameter(description = "Exact status") @Nullable String status,

        @Parameter(description = "Telephone number in any notation") @Nullable
        String phone,

        @Parameter(name = "call_id", description = "The call that made the record") @BindParam("call_id") @Nullable
        String callId,

        @Parameter(name = "lead_id", description = "The lead that the record belongs to")
        @BindParam("lead_id")
        @Nullable
        String leadId,

        @Parameter(name = "created_from", description = "Created at or after; ISO-8601 time or date (UTC)")
        @BindParam("created_from")
        @Nullable
        String createdFrom,

        @Parameter(name = "created_to", description = "Created before; ISO-8601 time or date (UTC)")
        @BindParam("created_to")
        @Nullable
        String createdTo,

        @Parameter(description = "Part of a title, name, company, need or comment; case does not matter") @Nullable
        String q,

        @Parameter(description = "next_cursor of the page before") @Nullable
        String cursor,

        @Parameter(description = "Records on a page, 1 to 200, 50 where absent") @Nullable
        String limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    /** @throws ServiceException 400 {@code invalid_limit} */
    public static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text.strip());
            if (limit >= 1 && limit <= LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below like a number out of range.
        }
        throw ServiceException.invalid("invalid_limit", "limit", "1 to " + LARGEST_LIMIT, "the limit is out of range");
    }
}
