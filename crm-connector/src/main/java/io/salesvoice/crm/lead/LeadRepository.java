package io.salesvoice.crm.lead;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeadRepository extends Repository<LeadEntity, UUID> {
    Optional<LeadEntity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LeadEntity l where l.phone = :phone and l.status in :open")
    Optional<LeadEntity> lockOpen(String phone, Collection<String> open);

    @Query("select l.id from LeadEntity l where l.phone = :phone")
    List<UUID> idsOf(String phone);

    @Query("select count(l) > 0 from LeadEntity l where l.phone = :phone")
    boolean existsWithPhone(String phone);

    @Query(
            "select count(l) > 0 from LeadEntity l where l.phone = :phone and l.status in :open and l.callbackAt is not null")
    boolean hasPromisedCallback(String phone, Collection<String> open);

    void deleteByIdIn(Collection<UUID> ids);
}
