package io.salesvoice.dialog.scenario;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ScenarioVersionRepository extends JpaRepository<ScenarioVersionEntity, ScenarioVersionEntity.Key> {
    /** The newest version of each scenario. */
    @Query("select v from ScenarioVersionEntity v where v.version ="
            + " (select max(w.version) from ScenarioVersionEntity w where w.id = v.id) order by v.id")
    List<ScenarioVersionEntity> newest();

    Optional<ScenarioVersionEntity> findFirstByIdOrderByVersionDesc(String id);

    Optional<ScenarioVersionEntity> findByIdAndVersion(String id, int version);
}
