package org.cordon.control;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All key persons, open and ended. */
interface KeyPersons extends Repository<KeyPerson, Long> {

    Optional<KeyPerson> findByNumber(String number);

    Optional<KeyPerson> findByOpenPersonId(long personId);

    List<KeyPerson> findByPersonIdOrderByListedAtAscNumberAsc(long personId);

    KeyPerson saveAndFlush(KeyPerson keyPerson);
}
