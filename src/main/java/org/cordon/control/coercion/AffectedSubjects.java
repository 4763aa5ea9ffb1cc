package org.cordon.control.coercion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import org.cordon.laboratory.ReportedResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom each coercive change affects and how, as it was shown. */
@Repository
public class AffectedSubjects {

    private final JdbcClient jdbc;

    AffectedSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody, ordered by subject. */
    public List<AffectedSubject> of(String id) {
        return jdbc
                .sql("select * from cordon.coercive_change_person where change_id = ?")
                .param(id)
                .query((row, index) -> read(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(AffectedSubject::subject))
                .toList();
    }

    void replace(String id, List<AffectedSubject> rows) {
        jdbc.sql("delete from cordon.coercive_change_person where change_id = ?")
                .param(id)
                .update();
        rows.forEach(row -> add(id, row));
    }

    private void add(String id, AffectedSubject row) {
        Correction correction = row.correction();
        Long newPerson = correction == null ? null : correction.personId();
        ReportedResult says = correction == null ? null : correction.says();
        jdbc.sql("""
                        insert into cordon.coercive_change_person
                            (change_id, subject, number, person_id, new_person_id, new_result, before_state, after_state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        row.subject(),
                        row.number(),
                        new SqlParameterValue(Types.BIGINT, row.personId()),
                        new SqlParameterValue(Types.BIGINT, newPerson),
                        says == null ? null : says.name(),
                        row.before(),
                        row.after())
                .update();
    }

    private static AffectedSubject read(ResultSet row) throws SQLException {
        return new AffectedSubject(
                row.getString("subject"),
                row.getString("number"),
                row.getObject("person_id", Long.class),
                correction(row),
                row.getString("before_state"),
                row.getString("after_state"));
    }

    private static @Nullable Correction correction(ResultSet row) throws SQLException {
        Long person = row.getObject("new_person_id", Long.class);
        String says = row.getString("new_result");
        return person == null && says == null
                ? null
                : new Correction(
                        Long.parseLong(row.getString("subject")),
                        person,
                        says == null ? null : ReportedResult.valueOf(says));
    }
}
