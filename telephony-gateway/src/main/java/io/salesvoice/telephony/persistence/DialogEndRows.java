package io.salesvoice.telephony.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface DialogEndRows extends JpaRepository<DialogEndRow, UUID> {
    @NativeQuery("select * from dialog_end where settled_at is null and due_at <= :now order by due_at limit :limit"
            + " for update skip locked")
    List<DialogEndRow> due(Instant now, int limit);

    List<DialogEndRow> findByCallId(UUID callId);
}
