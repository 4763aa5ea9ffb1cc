package org.cordon.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cordon.laboratory.TestResult.Assignment;
import org.cordon.laboratory.TestResult.Match;
import org.cordon.laboratory.TestResult.Reading;
import org.jspecify.annotations.Nullable;

/** How a result lies in the database. */
final class ResultRows {

    private ResultRows() {}

    static TestResult result(ResultSet row, int number) throws SQLException {
        return new TestResult(
                row.getLong("id"), key(row), reading(row), match(row), row.getString("identity_mark"), assignment(row));
    }

    static SampleKey key(ResultSet row) throws SQLException {
        return new SampleKey(row.getString("laboratory"), row.getString("sample_number"));
    }

    private static @Nullable Assignment assignment(ResultSet row) throws SQLException {
        Long personId = id(row, "assigned_person_id");
        return personId == null
                ? null
                : new Assignment(
                        personId,
                        row.getString("assigned_mark"),
                        row.getString("assigned_by"),
                        instant(row, "assigned_at"));
    }

    static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getString("tube_number"),
                row.getInt("pool_size"),
                instant(row, "sampled_at"),
                instant(row, "reported_at"),
                ReportedResult.valueOf(row.getString("result")),
                row.getString("place"));
    }

    private static Match match(ResultSet row) throws SQLException {
        String doubt = row.getString("doubt");
        return new Match(
                MatchState.valueOf(row.getString("state")),
                doubt == null ? null : Doubt.valueOf(doubt),
                id(row, "person_id"));
    }

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
