package org.cordon.units;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All units of the district. */
public interface Units extends Repository<Unit, String> {

    Optional<Unit> findByCode(String code);

    List<Unit> findByKindOrderByCode(UnitKind kind);

    List<Unit> findAllByOrderByCode();

    boolean existsByCode(String code);

    Unit save(Unit unit);
}
