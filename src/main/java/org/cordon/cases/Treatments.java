package org.cordon.cases;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The treatments of all patients, by the id of the case. */
interface Treatments extends Repository<Treatment, Long> {

    Optional<Treatment> findById(long caseId);

    Treatment save(Treatment treatment);
}
