package io.salesvoice.common.wire.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST .../personal-data/erasures}: crm-connector tells the other services to erase a person. In a body, because
 * paths are logged and traced.
 *
 * @param phone E.164
 * @param callIds calls of the person as crm-connector knows them, whether or not they show the number
 */
public record ErasureOrder(@Nullable String phone, List<UUID> callIds) {
    public ErasureOrder {
        callIds = callIds == null ? List.of() : List.copyOf(callIds);
    }

    /** Without the number: this may reach a log. */
    @Override
    public String toString() {
        return "ErasureOrder[" + callIds.size() + " calls]";
    }
}
