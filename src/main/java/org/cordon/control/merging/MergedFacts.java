package org.cordon.control.merging;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.control.KeyPerson;
import org.cordon.control.Listing;
import org.cordon.control.Listings;
import org.cordon.control.Naming;
import org.cordon.control.Namings;
import org.cordon.control.Reason;
import org.cordon.control.Reasons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what control knows of a duplicate to the survivor; what names both counts as the graver of the two. */
@Component
class MergedFacts {

    private static final List<String> BY_PERSON = List.of("push", "key_person");

    private final Namings namings;
    private final Listings listings;
    private final Reasons reasons;
    private final JdbcClient jdbc;
    private final Clock clock;

    MergedFacts(Namings namings, Listings listings, Reasons reasons, JdbcClient jdbc, Clock clock) {
        this.namings = namings;
        this.listings = listings;
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void move(KeyPerson survivor, KeyPerson duplicate) {
        move(survivor.personId(), duplicate.personId());
        jdbc.sql("""
                        update cordon.plan_sample s set number = ?
                        where number = ? and given_up_at is null
                          and not exists (select 1 from cordon.plan_sample o
                                          where o.number = ? and o.sample_number = s.sample_number)""")
                .params(survivor.number(), duplicate.number(), survivor.number())
                .update();
    }

    /** What is known of a person apart from any time under control. */
    void move(long to, long from) {
        namings.of(from).forEach(naming -> name(to, naming));
        jdbc.sql("delete from cordon.naming where person_id = ?").param(from).update();
        jdbc.sql("""
                        update cordon.settled_reason s set person_id = ?
                        where person_id = ? and not exists (select 1 from cordon.settled_reason o
                                                            where o.person_id = ? and o.origin = s.origin)""").params(to, from, to).update();
        BY_PERSON.forEach(table -> jdbc.sql("update cordon." + table + " set person_id = ? where person_id = ?")
                .params(to, from)
                .update());
    }

    /**
     * Lists the survivor for what the duplicate was listed for, once the links have moved: one that stayed behind has
     * told the survivor's own link what it knew.
     */
    void list(KeyPerson survivor, String duplicate) {
        Set<String> origins =
                reasons.of(survivor.personId()).stream().map(Reason::origin).collect(Collectors.toSet());
        listings.of(duplicate).stream()
                .filter(listing -> !Reasons.isLink(listing.origin()) || origins.contains(listing.origin()))
                .forEach(listing -> list(survivor.number(), listing));
    }

    private void name(long personId, Naming other) {
        Naming moved = new Naming(personId, other.origin(), other.category(), other.exposureDate(), other.namedAt());
        namings.put(namings.of(personId).stream()
                .filter(known -> known.origin().equals(moved.origin()))
                .findFirst()
                .map(known -> known.and(moved))
                .orElse(moved));
    }

    private void list(String number, Listing other) {
        listings.find(number, other.origin())
                .map(known -> known.and(other.category(), other.exposureDate()))
                .ifPresentOrElse(
                        both -> listings.change(number, both.origin(), both.category(), both.exposureDate()),
                        () -> listings.add(number, other, clock.getZone()));
    }
}
