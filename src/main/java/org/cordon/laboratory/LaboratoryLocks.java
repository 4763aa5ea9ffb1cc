package org.cordon.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.data.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes transactions that touch the same thing wait for each other, also where neither has written anything that the
 * other could see: a result waits for the registration of its person, a tube for its other samples. Taken in the order
 * clues, samples, tubes, people. Things share a lock with others of their kind, so that there are never more than a
 * thousand, which name nobody: who waits for a stranger waits for a moment only.
 */
@Component
class LaboratoryLocks {

    private static final int OF_A_KIND = 256;

    private final JdbcClient jdbc;
    private final GuardedWrite guardedWrite;

    LaboratoryLocks(JdbcClient jdbc, GuardedWrite guardedWrite) {
        this.jdbc = jdbc;
        this.guardedWrite = guardedWrite;
    }

    static Stream<String> clues(Collection<String> clues) {
        return clues.stream().map(clue -> name("clue", clue.hashCode()));
    }

    static Stream<String> samples(Collection<TestResult> results) {
        return results.stream().map(result -> sample(result.key().sampleNumber()));
    }

    static String sample(String sampleNumber) {
        return name("sample", sampleNumber.hashCode());
    }

    static String tube(String tubeNumber) {
        return name("tube", tubeNumber.hashCode());
    }

    static Stream<String> people(Collection<Long> personIds) {
        return personIds.stream().map(personId -> name("person", personId.hashCode()));
    }

    private static String name(String kind, int hash) {
        return kind + " " + Math.floorMod(hash, OF_A_KIND);
    }

    /** Until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Stream<String> names) {
        TreeSet<String> wanted = new TreeSet<>(names.toList());
        while (!wanted.isEmpty()) {
            held(wanted).forEach(wanted::remove);
            wanted.removeIf(name -> guardedWrite.succeeds(() -> insert(name))); // else it was there, or is freed again
        }
    }

    private List<String> held(Collection<String> names) {
        return jdbc.sql("select name from cordon.laboratory_lock where name = any(:names) order by name for update")
                .param("names", SqlArrays.texts(names))
                .query(String.class)
                .list();
    }

    private void insert(String name) {
        jdbc.sql("insert into cordon.laboratory_lock (name) values (?)")
                .param(name)
                .update();
    }
}
