package org.cordon.retention;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which keys photos of visits are sealed: each has its own, {@code photo:<id>}. */
@Repository
class PhotoKeys {

    private static final String SUBJECTS =
            "select 'photo:' || cast(id as varchar(36)) from cordon.push_photo where row_id in ";

    private final JdbcClient jdbc;

    PhotoKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose key seals a photo. */
    static String subject(UUID photo) {
        return "photo:" + photo;
    }

    /** Of rows of files about these people, and of rows because of which they were looked for. */
    List<String> subjectsOf(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(SUBJECTS + "(" + PersonalTables.ROWS + ")")
                        .param("people", people)
                        .query(String.class)
                        .list();
    }

    /**
     * Of rows of a round.
     *
     * @param rows SQL for their ids, with {@code :round}
     */
    List<String> subjectsOf(long round, String rows) {
        return jdbc.sql(SUBJECTS + "(" + rows + ")")
                .param("round", round)
                .query(String.class)
                .list();
    }
}
