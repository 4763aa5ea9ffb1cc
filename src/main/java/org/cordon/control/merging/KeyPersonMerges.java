package org.cordon.control.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who ended as whose duplicate. */
@Repository
public class KeyPersonMerges {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Clock clock;

    KeyPersonMerges(JdbcClient jdbc, CurrentStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    KeyPersonMerge add(String survivor, String duplicate, String reason) {
        jdbc.sql("""
                        insert into cordon.key_person_merge
                            (ended_number, survivor_number, reason, merged_at, merged_by) values (?, ?, ?, ?, ?)""")
                .params(
                        duplicate,
                        survivor,
                        reason,
                        OffsetDateTime.now(clock),
                        staff.find().map(user -> user.userId()).orElse(null))
                .update();
        return of(duplicate).orElseThrow();
    }

    /** How this key person ended as a duplicate. */
    Optional<KeyPersonMerge> of(String duplicate) {
        return jdbc.sql("select * from cordon.key_person_merge where ended_number = ?")
                .param(duplicate)
                .query((row, index) -> merge(row))
                .optional();
    }

    /** Who ended as a duplicate of this key person, in the order of their end. */
    List<KeyPersonMerge> into(String survivor) {
        return jdbc.sql(
                        "select * from cordon.key_person_merge where survivor_number = ? order by merged_at, ended_number")
                .param(survivor)
                .query((row, index) -> merge(row))
                .list();
    }

    /** The number and those of everybody who ended as its duplicate, or as a duplicate of one of them. */
    public Set<String> numbersBehind(String number) {
        Set<String> numbers = new LinkedHashSet<>(List.of(number));
        into(number).forEach(merge -> numbers.addAll(numbersBehind(merge.duplicate())));
        return numbers;
    }

    private static KeyPersonMerge merge(ResultSet row) throws SQLException {
        return new KeyPersonMerge(
                row.getString("survivor_number"),
                row.getString("ended_number"),
                row.getString("reason"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getString("merged_by"));
    }
}
