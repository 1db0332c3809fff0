package io.salesvoice.crm.delivery;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the outbox finds the records of one kind. Both methods are called inside a transaction. */
public interface DeliverySource {
    RecordKind kind();

    /** Empty where the record has been erased. */
    Optional<Deliverable> find(UUID id);

    void update(UUID id, Consumer<DeliveryState> change);
}
