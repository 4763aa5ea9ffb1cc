package org.cordon.residents;

import java.sql.Types;
import java.util.List;
import org.cordon.persons.PersonMark;
import org.cordon.platform.data.GuardedWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The marks of known people beside the register: the table {@code cordon.person_mark}. */
@Component
class PersonMarkTable {

    private static final Logger LOG = LoggerFactory.getLogger(PersonMarkTable.class);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final GuardedWrite guarded;

    PersonMarkTable(JdbcTemplate template, JdbcClient jdbc, GuardedWrite guarded) {
        this.template = template;
        this.jdbc = jdbc;
        this.guarded = guarded;
    }

    /**
     * Takes marks in; who is new or found by something else now is compared again. Somebody else may take the same
     * person in at the same moment.
     */
    @Transactional
    public void take(List<PersonMark> marks) {
        add(marks);
        template.batchUpdate("""
                update cordon.person_mark set document_hash = ?, name_birth_mark = ?, name_phone_mark = ?,
                    compared = false
                where person_id = ? and (document_hash is distinct from ? or name_birth_mark is distinct from ?
                    or name_phone_mark is distinct from ?)
                """, marks.stream().map(PersonMarkTable::changed).toList());
    }

    /** Holds the marks of people until the end of the transaction, made where there are none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(List<Long> people) {
        add(people.stream().map(id -> new PersonMark(id, null, null, null)).toList());
        jdbc.sql("select person_id from cordon.person_mark where person_id in (:ids) order by person_id for update")
                .param("ids", people)
                .query(Long.class)
                .list();
    }

    private void add(List<PersonMark> marks) {
        if (!guarded.succeeds(() -> insert(marks))) {
            marks.stream()
                    .filter(mark -> !guarded.succeeds(() -> insert(List.of(mark))))
                    .forEach(mark -> LOG.debug("The marks of person {} came twice at once", mark.personId()));
        }
    }

    private void insert(List<PersonMark> marks) {
        template.batchUpdate("""
                insert into cordon.person_mark (document_hash, name_birth_mark, name_phone_mark, person_id, compared)
                select cast(? as bytea), cast(? as bigint), cast(? as bigint), cast(? as bigint), false
                where not exists (select 1 from cordon.person_mark where person_id = ?)
                """, marks.stream().map(PersonMarkTable::added).toList());
    }

    void forget(long personId) {
        template.update("delete from cordon.person_mark where person_id = ?", personId);
    }

    private static Object[] added(PersonMark mark) {
        return new Object[] {hash(mark), birth(mark), phone(mark), mark.personId(), mark.personId()};
    }

    private static Object[] changed(PersonMark mark) {
        return new Object[] {hash(mark), birth(mark), phone(mark), mark.personId(), hash(mark), birth(mark), phone(mark)
        };
    }

    private static SqlParameterValue hash(PersonMark mark) {
        return new SqlParameterValue(Types.VARBINARY, mark.documentHash());
    }

    private static SqlParameterValue birth(PersonMark mark) {
        return new SqlParameterValue(Types.BIGINT, mark.nameBirthMark());
    }

    private static SqlParameterValue phone(PersonMark mark) {
        return new SqlParameterValue(Types.BIGINT, mark.namePhoneMark());
    }
}
