package org.cordon.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordon.persons.PersonErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases one human being: what stays is counted first, then keys, traces and identity go, all in one transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Erasure {

    private final PersonErasure persons;
    private final Traces traces;
    private final DailyStatistics statistics;
    private final Tombstones tombstones;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(
            PersonErasure persons,
            Traces traces,
            DailyStatistics statistics,
            Tombstones tombstones,
            JdbcClient jdbc,
            Clock clock) {
        this.persons = persons;
        this.traces = traces;
        this.statistics = statistics;
        this.tombstones = tombstones;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Has others who want to change or list this person wait. */
    void hold(long personId) {
        persons.hold(personId);
    }

    void identity(long personId) {
        List<Long> people = persons.hold(personId);
        statistics.count(people);
        tombstones.add(persons.subjects(people));
        persons.sources(people, traces::forgetMessages);
        traces.destroyKeys(people);
        traces.treat(PersonalTables.IDENTITY, people);
        persons.erase(people);
    }

    void caseFacts(long personId) {
        List<Long> people = persons.hold(personId);
        traces.forgetEvidence(people);
        traces.destroyPhotoKeys(people);
        traces.treat(PersonalTables.CASE_FACTS, people);
        jdbc.sql("update cordon.person set facts_cut_at = :now where id in (:ids)")
                .param("now", OffsetDateTime.now(clock))
                .param("ids", people)
                .update();
    }
}
