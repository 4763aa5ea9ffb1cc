package org.cordon.areas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All divisions that Cordon knows. */
public interface Areas extends Repository<Area, String> {

    Optional<Area> findByCode(String code);

    List<Area> findByCodeIn(Collection<String> codes);

    List<Area> findByLevelOrderByCode(AreaLevel level);

    List<Area> findByParentCodeOrderByCode(String parentCode);

    List<Area> findAll();

    boolean existsByCode(String code);

    Area save(Area area);
}
