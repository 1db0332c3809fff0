package io.salesvoice.crm.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsentRepository extends Repository<ConsentEntity, UUID> {
    Optional<ConsentEntity> findById(UUID id);

    List<ConsentEntity> findByPhoneOrderByIdDesc(String phone);

    @Query(
            "select count(c) > 0 from ConsentEntity c where c.phone = :phone and c.kind = :kind and c.withdrawnAt is null")
    boolean isGiven(String phone, String kind);

    void deleteAll(Iterable<ConsentEntity> consents);
}
