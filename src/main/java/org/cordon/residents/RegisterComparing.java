package org.cordon.residents;

import java.util.List;
import java.util.UUID;
import org.cordon.platform.data.BulkLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the file beside the register with the register, as sets; nothing of the register changes by it. */
@Service
public class RegisterComparing {

    /** Lines to be written: not refused, the first of their person, and no news of what is known. */
    static final String COUNTING = """
            not s.refused and not exists (select 1 from cordon.resident_stage_out o where o.line_no = s.line_no)""";

    private final JdbcClient jdbc;
    private final ResidentStage stage;
    private final BulkLoad bulk;

    RegisterComparing(JdbcClient jdbc, ResidentStage stage, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.stage = stage;
        this.bulk = bulk;
    }

    /**
     * Finds what the file would do; holds the stage until the end of the transaction.
     *
     * @throws StageLost if another file took the stage
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterComparison compare(UUID importId, RegisterMode mode) {
        stage.hold(importId);
        bulk.prepareForSets("cordon.resident_stage");
        findRepeated();
        long unchanged = setUnchangedAside();
        Written written = written();
        return new RegisterComparison(
                current(),
                written.lines() - written.found(),
                written.found(),
                unchanged,
                mode == RegisterMode.REPLACEMENT ? missing() : 0,
                repeated("DUPLICATE"),
                repeated("REJECTED"),
                count("select count(*) from cordon.resident_stage where refused"));
    }

    /** Some of the lines that contradict an earlier one, behind a line, in the order of the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LaterLine> contradicting(long afterLine, int limit) {
        return jdbc.sql("""
                        select line_no, first_line from cordon.resident_stage_out
                        where outcome = 'REJECTED' and line_no > :after order by line_no fetch first :limit rows only
                        """)
                .param("after", afterLine)
                .param("limit", limit)
                .query((row, number) -> new LaterLine(row.getLong(1), row.getLong(2)))
                .list();
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

    /** Sets lines aside that say what the register says already; what is left is what will be written. */
    private long setUnchangedAside() {
        return jdbc.sql("""
                insert into cordon.resident_stage_out (line_no, outcome, first_line)
                select s.line_no, 'UNCHANGED', s.line_no from cordon.resident_stage s
                join cordon.resident r on r.identity_hash = s.identity_hash and r.content_hash = s.content_hash
                where r.removed_at is null and\s""" + COUNTING).update();
    }

    private Written written() {
        return jdbc.sql("""
                        select count(*) as lines, count(r.id) as found from cordon.resident_stage s
                        left join cordon.resident r on r.identity_hash = s.identity_hash
                        where\s""" + COUNTING)
                .query((row, number) -> new Written(row.getLong("lines"), row.getLong("found")))
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

    private record Written(long lines, long found) {}
}
