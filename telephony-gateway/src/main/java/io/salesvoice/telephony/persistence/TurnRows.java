package io.salesvoice.telephony.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TurnRows extends JpaRepository<TurnRow, TurnRow.Key> {
    List<TurnRow> findByCallIdOrderBySequence(UUID callId);

    @Modifying
    @Query("delete from TurnRow t where t.callId = :callId")
    void deleteByCallId(UUID callId);
}
