package io.salesvoice.dialog.knowledge;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<DocumentEntity, String> {
    @Query("select d from DocumentEntity d where d.deleted = false order by d.position, d.id")
    List<DocumentEntity> inOrder();

    /** Grows with every change of any document. */
    @Query("select coalesce(sum(d.version + 1), 0) from DocumentEntity d")
    long revision();

    @Query("select coalesce(max(d.position), 0) from DocumentEntity d")
    int lastPosition();
}
