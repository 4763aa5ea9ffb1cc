package org.cordon.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.cordon.platform.crypto.PersonalKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away for good who people are. What is left of somebody is a number, the sex, ten years in which the age lies and
 * the town, and nothing by which a report finds them: whoever is reported again is somebody new.
 */
@Service
public class PersonErasure {

    private static final int TOWN_DIGITS = 9;
    private static final int YEARS = 10;
    private static final int OLDEST = 90;
    private static final int MOST_AT_ONCE = 1000;

    private final Persons persons;
    private final PersonalKeys keys;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonErasure(Persons persons, PersonalKeys keys, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.keys = keys;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody's record that is one human being with this one, itself included; held until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> hold(long personId) {
        return jdbc.sql("select id from cordon.person where id = ? or merged_into = ? order by id for update")
                .params(personId, personId)
                .query(Long.class)
                .list();
    }

    /** The people who have these keys and whose identity was not erased. */
    public List<Long> holdersOf(List<String> subjects) {
        Set<Long> holders = new TreeSet<>();
        for (int from = 0; from < subjects.size(); from += MOST_AT_ONCE) {
            holders.addAll(jdbc.sql("select coalesce(merged_into, id) from cordon.person where subject in (:subjects)")
                    .param("subjects", subjects.subList(from, Math.min(from + MOST_AT_ONCE, subjects.size())))
                    .query(Long.class)
                    .list());
        }
        return List.copyOf(holders);
    }

    /** Whether nobody can tell any more who it is; stays so, or not, until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isErased(long personId) {
        return jdbc.sql("select erased_at from cordon.person where id = ? for update")
                .param(personId)
                .query((row, number) -> row.getObject("erased_at") != null)
                .list()
                .contains(true);
    }

    /** What sources call these people, as far as the keys are there: the source, then its id. */
    public void sources(Collection<Long> personIds, BiConsumer<String, String> each) {
        personIds.stream()
                .filter(this::hasKey)
                .flatMap(id -> persons.sourcesOf(id).stream())
                .forEach(key -> each.accept(key.source(), key.sourceId()));
    }

    /** Where the person lives or was found, also if nobody can open any more who it is. */
    public Optional<String> areaCode(long personId) {
        return jdbc.sql("select area_code from cordon.person where id = ? and area_code is not null")
                .param(personId)
                .query(String.class)
                .optional();
    }

    /** Whose keys seal these records. */
    public List<String> subjects(Collection<Long> personIds) {
        return jdbc.sql("select subject from cordon.person where id in (:ids) and subject is not null")
                .param("ids", personIds)
                .query(String.class)
                .list();
    }

    /** Erases the records and destroys their keys; one whose key is gone already is erased all the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<Long> personIds) {
        List<String> subjects = subjects(personIds);
        for (long id : personIds) {
            erase(id);
        }
        jdbc.sql("delete from cordon.person_source where person_id in (:ids)")
                .param("ids", personIds)
                .update();
        keys.destroy(subjects);
        events.publishEvent(new IdentityErased(List.copyOf(personIds)));
    }

    private void erase(long id) {
        jdbc.sql("""
                        update cordon.person set identity_sealed = null, subject = null, document_index = null,
                            phone_index = null, name_phone_index = null, name_2_index = null, name_3_index = null,
                            name_4_index = null, age_band = coalesce(:band, age_band), area_code = substring(area_code from 1 for :town),
                            erased_at = :now, facts_cut_at = null
                        where id = :id""")
                .param("band", ageBand(id))
                .param("town", TOWN_DIGITS)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private @Nullable String ageBand(long id) {
        return hasKey(id)
                ? persons.byId(id)
                        .map(person -> person.facts().ageOn(LocalDate.now(clock)))
                        .map(PersonErasure::band)
                        .orElse(null)
                : null;
    }

    private boolean hasKey(long id) {
        return subjects(List.of(id)).stream()
                .anyMatch(subject -> keys.find(subject).isPresent());
    }

    private static String band(int age) {
        int from = Math.min(Math.max(age, 0) / YEARS * YEARS, OLDEST);
        return from == OLDEST ? OLDEST + "+" : from + "-" + (from + YEARS - 1);
    }
}
