package io.salesvoice.telephony.persistence;

import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.RecordingState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface CallRows extends JpaRepository<CallRow, UUID> {
    @Query("select c from CallRow c where (:state is null or c.state = :state)"
            + " and (:direction is null or c.direction = :direction)"
            + " and (:outcome is null or c.outcome = :outcome)"
            + " and (:before is null or c.id < :before) order by c.id desc")
    List<CallRow> page(
            @Nullable CallState state,
            @Nullable CallDirection direction,
            @Nullable CallOutcome outcome,
            @Nullable UUID before,
            Limit limit);

    @Query("select count(c) from CallRow c where (:state is null or c.state = :state)"
            + " and (:direction is null or c.direction = :direction)"
            + " and (:outcome is null or c.outcome = :outcome)")
    long countAll(@Nullable CallState state, @Nullable CallDirection direction, @Nullable CallOutcome outcome);

    @Modifying
    @Query("update CallRow c set c.leaseUntil = :until where c.ownerInstance = :owner and c.state <> :ended")
    void renew(String owner, Instant until, CallState ended);

    @NativeQuery("select * from call where state <> 'ENDED' and lease_until < :now for update skip locked")
    List<CallRow> abandoned(Instant now);

    @NativeQuery("select * from call where state = 'ENDED' and erased_at is null"
            + " and (from_party = :phone or to_party = :phone or id = any (:ids)) order by id for update")
    List<CallRow> endedOf(String phone, UUID[] ids);

    @NativeQuery("select count(*) from call where state <> 'ENDED'"
            + " and (from_party = :phone or to_party = :phone or id = any (:ids))")
    long countOpenOf(String phone, UUID[] ids);

    @NativeQuery("select * from call where state = 'ENDED' and erased_at is null and ended_at < :moment"
            + " order by ended_at limit :limit for update skip locked")
    List<CallRow> keptEndedBefore(Instant moment, int limit);

    @NativeQuery("select * from call where recording = 'AVAILABLE' and ended_at < :moment"
            + " order by ended_at limit :limit for update skip locked")
    List<CallRow> recordedEndedBefore(Instant moment, int limit);

    @Query("select c.id from CallRow c where c.id in :ids and c.state = :ended and c.recording = :deleted")
    Set<UUID> findDeletedAmong(Collection<UUID> ids, CallState ended, RecordingState deleted);

    @NativeQuery("select * from call where id = :id for update")
    Optional<CallRow> lock(UUID id);
}
