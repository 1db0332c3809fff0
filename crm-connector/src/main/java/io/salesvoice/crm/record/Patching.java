package io.salesvoice.crm.record;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a record under optimistic locking. Fields of a PATCH are independent, so one that lost a race is applied again to
 * the newer record, unless {@code If-Match} said which one it was meant for.
 */
@Component
public class Patching {
    private static final int ATTEMPTS = 10;

    private final TransactionTemplate transaction;

    Patching(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** @param change loads, checks the revision with {@link #requireRevision}, changes and flushes; run in a transaction */
    public <W> W apply(Supplier<W> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.execute(status -> change.get());
            } catch (OptimisticLockingFailureException lostTheRace) {
                // The next attempt reads what the other one wrote.
            }
        }
        throw ServiceException.unavailable(
                "conflict", "the record is being changed by many requests at once", Duration.ofSeconds(1), null);
    }

    /** @throws ServiceException 412 {@code revision_mismatch} */
    public static void requireRevision(int actual, @Nullable Integer expected) {
        if (expected != null && expected != actual) {
            throw ServiceException.refused(
                    412, "revision_mismatch", "the record has revision " + actual + " (If-Match: " + expected + ")");
        }
    }

    /** Reads {@code If-Match}; absent or {@code *} is any. */
    public static @Nullable Integer revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String value = ifMatch.strip();
        String tag = value.startsWith("W/") ? value.substring(2) : value;
        try {
            return Integer.valueOf(tag.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw ServiceException.invalid(
                    "invalid_if_match",
                    "If-Match",
                    "the ETag of the record",
                    "the If-Match header is not an ETag of ours");
        }
    }
}
