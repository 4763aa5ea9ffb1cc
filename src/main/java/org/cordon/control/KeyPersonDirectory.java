package org.cordon.control;

import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;

/** Looks key persons up. */
@Service
public class KeyPersonDirectory {

    private final KeyPersons keyPersons;

    KeyPersonDirectory(KeyPersons keyPersons) {
        this.keyPersons = keyPersons;
    }

    public Optional<KeyPerson> find(String number) {
        return keyPersons.findByNumber(number);
    }

    /**
     * The key person with this number.
     *
     * @throws NotFound {@code keyPerson.unknown}
     */
    public KeyPerson require(String number) {
        return find(number)
                .orElseThrow(
                        () -> new NotFound("keyPerson.unknown", "There is no key person %s".formatted(number), number));
    }

    public Optional<KeyPerson> openFor(long personId) {
        return keyPersons.findByOpenPersonId(personId);
    }

    /** Every time this person was under control, oldest first; without what ended as a duplicate. */
    public List<KeyPerson> allFor(long personId) {
        return keyPersons.timesOf(personId);
    }
}
