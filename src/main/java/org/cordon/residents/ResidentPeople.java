package org.cordon.residents;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.persons.ListedPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person of ours of a resident to whom something happens. */
@Service
public class ResidentPeople {

    private final Residents residents;
    private final ListedPeople people;

    ResidentPeople(Residents residents, ListedPeople people) {
        this.residents = residents;
        this.people = people;
    }

    /** The person who is this resident, whom we knew or know from now on. */
    @Transactional
    public long personOf(long residentId) {
        return residents.byIds(List.of(residentId)).stream()
                .flatMap(resident -> Stream.ofNullable(resident.sealed()))
                .findAny()
                .map(identity -> people.register(identity).personId())
                .orElseThrow(() -> new IllegalStateException("Nobody is known any more as resident " + residentId));
    }
}
