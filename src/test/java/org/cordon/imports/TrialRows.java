package org.cordon.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind for tests: writes its word into a table, and meets the mishap that the word names. */
@Component
class TrialRows implements RowHandler<TrialRows.Trial> {

    /** The next words in here end the thread's work as a killed node would. */
    static final Set<String> DEADLY = ConcurrentHashMap.newKeySet();

    private static final Set<String> RACED = ConcurrentHashMap.newKeySet();

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Trial(String word, List<String> links) {}

    @Override
    public String kind() {
        return "trial";
    }

    @Override
    public Fields fields() {
        return Fields.named(List.of("word", "links", "note")).needingAnyOf("word");
    }

    @Override
    public Trial read(MappedRow row) {
        return new Trial(row.required("word"), row.ids("links"));
    }

    @Override
    public RowOutcome apply(Trial trial, RowOrigin origin) {
        String word = trial.word();
        if (has(word)) {
            return RowOutcome.ALREADY_KNOWN;
        }
        write(word);
        if (DEADLY.remove(word)) {
            throw new AssertionError("The node dies");
        }
        if (word.startsWith("refused")) {
            throw new Refused("trial.refused", "This word is refused: " + word, word);
        }
        if (word.startsWith("faulty")) {
            throw new IllegalStateException("A fault of ours with " + word);
        }
        if (word.startsWith("raced") && RACED.add(word)) {
            throw new Conflict("trial.raced", "Somebody was first");
        }
        return RowOutcome.ACCEPTED;
    }

    @Override
    public boolean linksPeople() {
        return true;
    }

    @Override
    public List<BooleanSupplier> links(Trial trial) {
        return trial.links().stream()
                .<BooleanSupplier>map(link -> () -> link(trial.word() + ">" + link))
                .toList();
    }

    private boolean link(String word) {
        if (has(word)) {
            return false;
        }
        write(word);
        if (word.endsWith(">bad")) {
            throw new Refused("trial.badLink", "This link is refused");
        }
        return true;
    }

    private boolean has(String word) {
        return jdbc.sql("select count(*) from cordon.import_trial where word = :word")
                        .param("word", word)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void write(String word) {
        jdbc.sql("insert into cordon.import_trial (word) values (:word)")
                .param("word", word)
                .update();
    }
}
