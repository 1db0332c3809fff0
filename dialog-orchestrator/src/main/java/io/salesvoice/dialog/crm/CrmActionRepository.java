package io.salesvoice.dialog.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CrmActionRepository extends JpaRepository<CrmActionEntity, UUID> {
    List<CrmActionEntity> findBySessionIdOrderBySeq(String sessionId);

    Optional<CrmActionEntity> findFirstBySessionIdAndStateOrderBySeq(String sessionId, String state);

    Optional<CrmActionEntity> findFirstBySessionIdAndKindAndNumberOrderBySeq(
            String sessionId, CrmActionEntity.Kind kind, int number);

    /** Sessions with an action that is due and not claimed. */
    @Query(
            nativeQuery = true,
            value = "select distinct session_id from dialog.crm_action where state = 'pending'"
                    + " and next_attempt_at <= :now and (leased_until is null or leased_until < :now) limit :limit")
    List<String> due(Instant now, int limit);

    /** Holds back every other claim on the session's actions until the transaction ends. */
    @Query(nativeQuery = true, value = "select id from dialog.session where id = :sessionId for update")
    String lockSession(String sessionId);

    long countByState(String state);
}
