package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;

/**
 * Answer of {@code DELETE /personal-data/{phone}}: what was erased, and nothing about whom.
 *
 * @param id of the audit record
 * @param doNotCallKept true where the number stays on the do-not-call list, the only place it is kept
 */
public record ErasureReport(
        UUID id,
        Instant erasedAt,
        int leads,
        int deals,
        int tasks,
        int contacts,
        int consents,
        boolean doNotCallKept) {}
