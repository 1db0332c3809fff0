package io.salesvoice.crm.task;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<TaskEntity, UUID> {
    Optional<TaskEntity> findById(UUID id);

    @Query("select t.id from TaskEntity t where t.phone = :phone or t.leadId in :leadIds")
    List<UUID> idsOf(String phone, Collection<UUID> leadIds);

    @Query("select count(t) > 0 from TaskEntity t where t.phone = :phone")
    boolean existsWithPhone(String phone);

    @Query("select count(t) > 0 from TaskEntity t where t.phone = :phone and t.status = :status and t.kind in :kinds")
    boolean existsOfKind(String phone, String status, Collection<String> kinds);

    void deleteByIdIn(Collection<UUID> ids);
}
