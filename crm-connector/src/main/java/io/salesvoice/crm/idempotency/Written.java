package io.salesvoice.crm.idempotency;

import java.util.UUID;

/** @param merged true when an existing record was completed instead of a new one written */
public record Written<W>(UUID id, W answer, boolean merged) {}
