package org.cordon.cases;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The investigations of all cases, by the id of the case. */
interface Investigations extends Repository<Investigation, Long> {

    Optional<Investigation> findById(long caseId);

    Investigation save(Investigation investigation);
}
