package org.cordon.units;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/**
 * All units of the district. Each is written at once, so whoever looks one up need not have everything else written first:
 * with hundreds of people in one transaction that takes longer than the look.
 */
public interface Units extends Repository<Unit, String> {

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Unit> findByCode(String code);

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    List<Unit> findByKindOrderByCode(UnitKind kind);

    List<Unit> findAllByOrderByCode();

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    boolean existsByCode(String code);

    Unit saveAndFlush(Unit unit);
}
