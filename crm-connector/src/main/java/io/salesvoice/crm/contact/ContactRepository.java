package io.salesvoice.crm.contact;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<ContactEntity, UUID> {
    Optional<ContactEntity> findById(UUID id);

    Optional<ContactEntity> findByPhone(String phone);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ContactEntity c where c.phone = :phone")
    Optional<ContactEntity> lockByPhone(String phone);

    void delete(ContactEntity contact);
}
