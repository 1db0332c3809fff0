package io.salesvoice.crm.deal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DealRepository extends Repository<DealEntity, UUID> {
    Optional<DealEntity> findById(UUID id);

    List<DealEntity> findAllByIdIn(Collection<UUID> ids);

    @Query("select d.id from DealEntity d where d.phone = :phone or d.leadId in :leadIds")
    List<UUID> idsOf(String phone, Collection<UUID> leadIds);

    @Query("select count(d) > 0 from DealEntity d where d.phone = :phone")
    boolean existsWithPhone(String phone);
}
