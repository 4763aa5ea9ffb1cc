package org.cordon.residents;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the file beside the register with the register, as sets; nothing of the register changes by it. */
@Service
public class RegisterComparing {

    /** Lines that count: not refused, and the first of their person. */
    static final String COUNTING = """
            not s.refused and not exists (select 1 from cordon.resident_stage_out o where o.line_no = s.line_no)""";

    private final JdbcClient jdbc;
    private final ResidentStage stage;

    RegisterComparing(JdbcClient jdbc, ResidentStage stage) {
        this.jdbc = jdbc;
        this.stage = stage;
    }

    /**
     * Finds what the file would do; holds the stage until the end of the transaction.
     *
     * @throws StageLost if another file took the stage
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterComparison compare(UUID importId, RegisterMode mode) {
        stage.hold(importId);
        findRepeated();
        Known known = known();
        return new RegisterComparison(
                current(),
                known.lines() - known.found(),
                known.found() - known.unchanged(),
                known.unchanged(),
                mode == RegisterMode.REPLACEMENT ? missing() : 0,
                repeated("DUPLICATE"),
                repeated("REJECTED"));
    }

    /** The lines that contradict an earlier one, in the order of the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEachContradicting(Consumer<LaterLine> reader) {
        jdbc.sql(
                        "select line_no, first_line from cordon.resident_stage_out where outcome = 'REJECTED' order by line_no")
                .query(row -> {
                    reader.accept(new LaterLine(row.getLong(1), row.getLong(2)));
                });
    }

    private void findRepeated() {
        jdbc.sql("delete from cordon.resident_stage_out").update();
        jdbc.sql("""
                insert into cordon.resident_stage_out (line_no, outcome, first_line)
                select s.line_no, case when s.content_hash = f.content_hash then 'DUPLICATE' else 'REJECTED' end,
                    d.first_line
                from (select identity_hash, min(line_no) as first_line from cordon.resident_stage
                      where not refused group by identity_hash having count(*) > 1) d
                join cordon.resident_stage s on s.identity_hash = d.identity_hash and s.line_no > d.first_line
                join cordon.resident_stage f on f.line_no = d.first_line
                where not s.refused
                """).update();
    }

    private Known known() {
        return jdbc.sql("""
                        select count(*) as lines, count(r.id) as found, count(case when r.removed_at is null
                            and r.content_hash = s.content_hash then 1 end) as unchanged
                        from cordon.resident_stage s
                        left join cordon.resident r on r.identity_hash = s.identity_hash
                        where\s""" + COUNTING)
                .query((row, number) -> new Known(row.getLong("lines"), row.getLong("found"), row.getLong("unchanged")))
                .single();
    }

    private long current() {
        return count("select count(*) from cordon.resident where removed_at is null");
    }

    private long missing() {
        return count("""
                select count(*) from cordon.resident r where r.removed_at is null
                  and not exists (select 1 from cordon.resident_stage s where s.identity_hash = r.identity_hash)
                """);
    }

    private long repeated(String outcome) {
        return count("select count(*) from cordon.resident_stage_out where outcome = '" + outcome + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private record Known(long lines, long found, long unchanged) {}
}
