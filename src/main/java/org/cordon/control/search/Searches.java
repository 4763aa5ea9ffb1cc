package org.cordon.control.search;

import java.util.List;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.Visibility;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search for people whom their town has not found: what was tried, and who goes on. */
@Service
public class Searches {

    private final SearchAttempts attempts;
    private final SearchCharges charges;
    private final Visibility visibility;
    private final KeyPersonDirectory keyPersons;

    Searches(SearchAttempts attempts, SearchCharges charges, Visibility visibility, KeyPersonDirectory keyPersons) {
        this.attempts = attempts;
        this.charges = charges;
        this.visibility = visibility;
        this.keyPersons = keyPersons;
    }

    /**
     * What was tried for this person, oldest first, and who is charged with the search.
     *
     * @throws NotFound {@code person.unknown} if there is none that the caller may see, {@code keyPerson.unknown} for a
     *     case
     */
    public Search of(String number) {
        visibility.require(number);
        keyPersons.require(number);
        return new Search(attempts.of(number), charges.latest(number).orElse(null));
    }

    /**
     * Charges somebody with the search for a person whom nobody has found: it is never left to nobody.
     *
     * @throws Refused {@code search.nobodyCharged}
     */
    @Transactional
    public void charge(String number, @Nullable String charged) {
        if (charged == null) {
            throw new Refused("search.nobodyCharged", "Choose who keeps searching for %s".formatted(number), number);
        }
        charges.add(number, charged);
    }

    /**
     * The search for one person.
     *
     * @param charge who is charged with it; empty as long as the town searches
     */
    public record Search(
            List<SearchAttempt> attempts, @Nullable SearchCharge charge) {}
}
