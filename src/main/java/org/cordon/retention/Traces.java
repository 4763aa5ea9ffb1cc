package org.cordon.retention;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.platform.crypto.PersonalKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds everything that leads to somebody, and takes it away. */
@Repository
class Traces {

    /** The coercive changes that affect nobody but people who are or are being erased. */
    private static final String CHANGES = """
            select distinct a.change_id from cordon.coercive_change_person a
            where (a.person_id in (:ids) or a.new_person_id in (:ids))
              and not exists (select 1 from cordon.coercive_change_person o
                  join cordon.retention_person p on p.id in (o.person_id, o.new_person_id)
                  where o.change_id = a.change_id and p.erased_at is null and p.id not in (:ids))""";

    /** The coercive changes that affect these people, but those of which a hold keeps somebody. */
    private static final String OLD_CHANGES = """
            select distinct a.change_id from cordon.coercive_change_person a
            where (a.person_id in (:ids) or a.new_person_id in (:ids))
              and not exists (select 1 from cordon.coercive_change_person o
                  join cordon.retention_held_person h on h.id in (o.person_id, o.new_person_id)
                  where o.change_id = a.change_id)""";

    private final JdbcClient jdbc;
    private final PersonalKeys keys;
    private final PhotoKeys photos;

    Traces(JdbcClient jdbc, PersonalKeys keys, PhotoKeys photos) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.photos = photos;
    }

    /** Does to these people's data what the tables say. */
    void treat(List<PersonalTable> tables, Collection<Long> people) {
        Leads leads = leads(people);
        tables.forEach(table -> treat(table, leads));
    }

    /** Takes from results whom they name. */
    void treatResults(List<Long> results) {
        Leads leads = new Leads(List.of(), List.of(), List.of(), List.of(), List.of(), results);
        PersonalTables.RESULTS.forEach(table -> treat(table, leads));
    }

    /** Messages that name somebody by what a source calls them, and not by a number of ours. */
    void forgetMessages(String source, String sourceId) {
        jdbc.sql("delete from cordon.control_message where number is null and source = ? and source_id = ?")
                .params(source, sourceId)
                .update();
    }

    /** What changes of many people rested on goes with the facts of the first of them, whoever else they affect. */
    void forgetEvidence(Collection<Long> people) {
        List<String> changes = found(OLD_CHANGES, people, String.class);
        Leads leads = new Leads(List.of(), List.of(), List.of(), List.of(), changes, List.of());
        keys.destroy(changes);
        PersonalTables.EVIDENCE.forEach(table -> treat(table, leads));
    }

    private void treat(PersonalTable table, Leads leads) {
        jdbc.sql(table.sql()).params(leads.of(table)).update();
    }

    /** Destroys the keys that seal what was written about these people; before their traces are taken away. */
    void destroyKeys(Collection<Long> people) {
        Leads leads = leads(people);
        Set<String> subjects = leads.subjects();
        subjects.addAll(resultSubjects(leads.results()));
        subjects.addAll(photos.subjectsOf(people));
        keys.destroy(subjects);
    }

    /** Of photos that came after the identity went. */
    void destroyPhotoKeys(Collection<Long> people) {
        keys.destroy(photos.subjectsOf(people));
    }

    /** Whose keys seal what these results say; without those that seal what others say too. */
    List<String> resultSubjects(List<Long> results) {
        return results.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select distinct coalesce('named:' || v.identity_mark, 'result:' || v.test_result_id)
                                from cordon.test_result_version v where v.test_result_id in (:results)
                                  and not exists (select 1 from cordon.test_result_version o
                                      where o.identity_mark = v.identity_mark and o.test_result_id not in (:results))""").param("results", results).query(String.class).list();
    }

    private Leads leads(Collection<Long> people) {
        List<String> keyPersons =
                found("select number from cordon.key_person where person_id in (:ids)", people, String.class);
        List<String> cases =
                found("select number from cordon.retention_case where person_id in (:ids)", people, String.class);
        List<String> questions =
                found("select question from cordon.identity_question where number in (:ids)", keyPersons, String.class);
        List<String> numbers =
                Stream.concat(keyPersons.stream(), cases.stream()).toList();
        return new Leads(
                people,
                found("select id from cordon.positive_case where person_id in (:ids)", people, Long.class),
                numbers,
                questions,
                found(CHANGES, people, String.class),
                found("select id from cordon.test_result where person_id in (:ids)", people, Long.class));
    }

    private <T> List<T> found(String sql, Collection<?> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("ids", ids).query(type).list();
    }
}
