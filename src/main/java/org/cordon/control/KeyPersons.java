package org.cordon.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All key persons, open and ended. */
interface KeyPersons extends Repository<KeyPerson, Long> {

    Optional<KeyPerson> findByNumber(String number);

    Optional<KeyPerson> findByOpenPersonId(long personId);

    List<KeyPerson> findByPersonIdOrderByListedAtAscNumberAsc(long personId);

    List<KeyPerson> findByNumberIn(Collection<String> numbers);

    List<KeyPerson> findByEndedAtIsNullAndNumberGreaterThanOrderByNumber(String after, Limit limit);

    KeyPerson saveAndFlush(KeyPerson keyPerson);
}
