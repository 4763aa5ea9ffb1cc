package org.cordon.control;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All key persons, open and ended. */
public interface KeyPersons extends Repository<KeyPerson, Long> {

    /**
     * Each is written at once and never changes its number, so whatever else has changed need not be written first: that would
     * look at all of it.
     */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<KeyPerson> findByNumber(String number);

    Optional<KeyPerson> findByOpenPersonId(long personId);

    /** Every time this person was under control, oldest first; what ended as a duplicate was no time of its own. */
    @Query("""
            select k from KeyPerson k
            where k.personId = :personId and (k.endReason is null or k.endReason <> 'duplicate')
            order by k.listedAt, k.number""")
    List<KeyPerson> timesOf(long personId);

    @Query("""
            select k from KeyPerson k
            where k.personId in :personIds and (k.endReason is null or k.endReason <> 'duplicate')
            order by k.listedAt, k.number""")
    List<KeyPerson> timesOfAll(Collection<Long> personIds);

    List<KeyPerson> findByNumberIn(Collection<String> numbers);

    List<KeyPerson> findByEndedAtIsNullAndNumberGreaterThanOrderByNumber(String after, Limit limit);

    KeyPerson saveAndFlush(KeyPerson keyPerson);
}
