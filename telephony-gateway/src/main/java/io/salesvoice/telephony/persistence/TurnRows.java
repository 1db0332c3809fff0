package io.salesvoice.telephony.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TurnRows extends JpaRepository<TurnRow, TurnRow.Key> {
    List<TurnRow> findByCallIdOrderBySequence(UUID callId);
}
