package org.cordon.contacts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links between people. */
public interface ExposureLinks extends Repository<ExposureLink, Long> {

    /** The link as last committed, held until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from ExposureLink l
            where l.sourcePersonId = :source and l.contactPersonId = :contact and l.directed = :directed""")
    Optional<ExposureLink> lock(long source, long contact, boolean directed);

    /** Every link of the person, to sources and to contacts. */
    @Query("select l from ExposureLink l where l.sourcePersonId = :person or l.contactPersonId = :person order by l.id")
    List<ExposureLink> of(long person);

    List<ExposureLink> findBySourcePersonIdOrderById(long sourcePersonId);

    long count();

    ExposureLink saveAndFlush(ExposureLink link);
}
