package org.cordon.residents;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Finds known people in the register. A person with the document of a resident is that resident and needs no row: the
 * hashes are equal. Whoever has the name and birth date, or the name and phone, of a resident goes to the review list.
 */
@Service
public class RegisterMatching {

    private static final String EVERY = "PT1M";

    private final KnownPeople people;
    private final ResidentMatches matches;

    RegisterMatching(KnownPeople people, ResidentMatches matches) {
        this.people = people;
        this.matches = matches;
    }

    /** After a file: everybody against the whole register. May be repeated. */
    public void afterFile() {
        people.takeAll();
        matches.find(false);
    }

    /** People who became known since. */
    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    public void ofNewPeople() {
        if (matches.hasNewPeople()) {
            matches.find(true);
        }
    }
}
