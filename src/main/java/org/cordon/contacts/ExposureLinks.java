package org.cordon.contacts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links between people. */
public interface ExposureLinks extends Repository<ExposureLink, Long> {

    Optional<ExposureLink> findBySourcePersonIdAndContactPersonIdAndDirected(
            long sourcePersonId, long contactPersonId, boolean directed);

    /** Every link of the person, to sources and to contacts. */
    @Query("select l from ExposureLink l where l.sourcePersonId = :person or l.contactPersonId = :person order by l.id")
    List<ExposureLink> of(long person);

    List<ExposureLink> findBySourcePersonIdOrderById(long sourcePersonId);

    long count();

    ExposureLink saveAndFlush(ExposureLink link);
}
