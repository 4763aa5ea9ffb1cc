package org.cordon.laboratory;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the laboratories say now. */
@Repository
class CurrentResults {

    private final JdbcClient jdbc;

    CurrentResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TestResult> ofPeople(Collection<Long> personIds) {
        return jdbc.sql("select * from cordon.test_result where person_id in (:people) and result <> 'WITHDRAWN'")
                .param("people", personIds)
                .query(ResultRows::result)
                .list();
    }

    List<TestResult> ofPlace(String place) {
        return jdbc.sql("select * from cordon.test_result where place = ? and result <> 'WITHDRAWN'")
                .param(place)
                .query(ResultRows::result)
                .list();
    }

    /** What was reported about shared tubes with these numbers, by any laboratory, whomever it is about. */
    List<TestResult> ofTubes(Collection<String> tubeNumbers) {
        return tubeNumbers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from cordon.test_result
                                where tube_number in (:tubes) and pool_size > 1 and place is null
                                  and result <> 'WITHDRAWN'""")
                        .param("tubes", tubeNumbers)
                        .query(ResultRows::result)
                        .list();
    }
}
