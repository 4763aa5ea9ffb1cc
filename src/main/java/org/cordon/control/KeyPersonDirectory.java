package org.cordon.control;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** Who they are, by number; numbers of nobody are left out. */
    public Map<String, Long> personIds(Collection<String> numbers) {
        return keyPersons.findByNumberIn(numbers).stream()
                .collect(Collectors.toMap(KeyPerson::number, KeyPerson::personId));
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

    /** The same of each of these people. */
    public List<KeyPerson> allFor(Collection<Long> personIds) {
        return keyPersons.timesOfAll(personIds);
    }
}
