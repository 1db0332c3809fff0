package io.salesvoice.crm.deal;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.DealRequest;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a deal as it came; an empty text stays empty, for it clears the field in a PATCH. */
@Component
class DealInput {
    static final int LONGEST_TITLE = 200;
    private static final int DECIMALS = 2;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("9999999999999.99");

    private final PhoneNumbers phones;

    DealInput(PhoneNumbers phones) {
        this.phones = phones;
    }

    DealRequest check(DealRequest request) {
        return new DealRequest(
                Texts.line(request.title(), "title", LONGEST_TITLE),
                amount(request.amount()),
                currency(request.currency()),
                Texts.line(request.name(), "name", 200),
                phones.normalise(request.phone(), "phone"),
                Texts.line(request.company(), "company", 200),
                Texts.lines(request.comment(), "comment", 10_000),
                Texts.oneOf(request.status(), "status", DealStatus.ALL),
                request.expectedAt(),
                request.leadId(),
                request.callId());
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        // The magnitude first: 1e999999999 would be written out digit by digit.
        boolean inRange = amount.signum() >= 0 && amount.compareTo(LARGEST_AMOUNT) <= 0;
        if (!inRange || amount.stripTrailingZeros().scale() > DECIMALS) {
            throw ServiceException.invalid(
                    "invalid_amount",
                    "amount",
                    "0 to 9999999999999.99, at most two decimals",
                    "not an amount of money");
        }
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    private static @Nullable String currency(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return Currency.getInstance(code.strip()).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw ServiceException.invalid(
                    "invalid_currency", "currency", "an ISO 4217 code, for example RUB", "not a currency code");
        }
    }
}
