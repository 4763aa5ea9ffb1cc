package org.cordon.contacts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
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

    /** Every link of the person, to sources and to contacts; without those that stayed with a merged record as evidence. */
    @Query(nativeQuery = true, value = """
            select l.* from cordon.exposure_link l
            where (l.source_person_id = :person or l.contact_person_id = :person)
              and not exists (select 1 from cordon.person p where p.merged_into is not null
                              and (p.id = l.source_person_id or p.id = l.contact_person_id))
            order by l.id""")
    List<ExposureLink> of(long person);

    /** The links that are still those of a merged record. */
    @Query("select l from ExposureLink l where l.sourcePersonId = :person or l.contactPersonId = :person order by l.id")
    List<ExposureLink> leftWith(long person);

    /** Lets the survivor be the source wherever the merged one was, unless the survivor is already or was met. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ExposureLink l set l.sourcePersonId = :survivor
            where l.sourcePersonId = :merged and l.contactPersonId <> :survivor
              and not exists (select 1 from ExposureLink o where o.directed = l.directed
                              and (o.sourcePersonId = :survivor and o.contactPersonId = l.contactPersonId
                                   or o.directed = false and o.contactPersonId = :survivor
                                      and o.sourcePersonId = l.contactPersonId))""")
    void moveSources(long survivor, long merged);

    /** The same where the merged one was met. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ExposureLink l set l.contactPersonId = :survivor
            where l.contactPersonId = :merged and l.sourcePersonId <> :survivor
              and not exists (select 1 from ExposureLink o where o.directed = l.directed
                              and (o.contactPersonId = :survivor and o.sourcePersonId = l.sourcePersonId
                                   or o.directed = false and o.sourcePersonId = :survivor
                                      and o.contactPersonId = l.sourcePersonId))""")
    void moveContacts(long survivor, long merged);

    /** Undirected links name the smaller id first. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ExposureLink l set l.sourcePersonId = l.contactPersonId, l.contactPersonId = l.sourcePersonId
            where l.directed = false and l.sourcePersonId > l.contactPersonId
              and (l.sourcePersonId = :person or l.contactPersonId = :person)""")
    void normalise(long person);

    long count();

    ExposureLink saveAndFlush(ExposureLink link);
}
