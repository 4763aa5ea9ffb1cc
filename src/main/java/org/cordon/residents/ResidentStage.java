package org.cordon.residents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cordon.platform.data.BulkLoad;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The place beside the register where one file at a time is gathered before it is compared. What lies here can be lost
 * with a crash of the database ({@code unlogged} on PostgreSQL); {@link #holds} notices it, and the file is read again.
 */
@Service
public class ResidentStage {

    private static final List<String> COLUMNS = List.of(
            "line_no",
            "refused",
            "identity_hash",
            "content_hash",
            "identity_sealed",
            "name_birth_mark",
            "name_phone_mark",
            "area_code",
            "grid_code",
            "household_id");

    private final JdbcClient jdbc;
    private final BulkLoad bulk;

    ResidentStage(JdbcClient jdbc, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Whether everything that was gathered of the file is still here. */
    @Transactional(readOnly = true)
    public boolean holds(UUID importId) {
        return jdbc.sql("""
                        select count(*) from cordon.resident_register r
                        where r.stage_import = :import
                          and r.stage_rows = (select count(*) from cordon.resident_stage)
                        """).param("import", importId).query(Long.class).single() > 0;
    }

    /** Whose lines lie here, if anybody's. */
    @Transactional(readOnly = true)
    public Optional<UUID> holder() {
        return jdbc.sql("select stage_import from cordon.resident_register where stage_import is not null")
                .query(UUID.class)
                .optional();
    }

    /**
     * Clears the stage for a file; false while another one is worked on.
     *
     * @param worked whether somebody works on an import at this moment
     */
    @Transactional
    public boolean begin(UUID importId, Predicate<UUID> worked) {
        UUID other = jdbc.sql("select stage_import from cordon.resident_register where id = 1 for update")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .get(0);
        if (other != null && !other.equals(importId) && worked.test(other)) {
            return false;
        }
        jdbc.sql("update cordon.resident_register set stage_import = :import, stage_rows = 0 where id = 1")
                .param("import", importId)
                .update();
        empty();
        return true;
    }

    /**
     * Adds lines, together with whatever else the running transaction writes down.
     *
     * @throws StageLost if another file took the stage
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID importId, List<StagedResident> lines) {
        count(importId, lines.size());
        bulk.load(
                "cordon.resident_stage",
                COLUMNS,
                lines.stream().map(StagedResident::columns).toList());
    }

    /** Holds the stage until the end of the transaction, so that nobody else writes to the register meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID importId) {
        count(importId, 0);
    }

    /** Clears what is not needed any more, unless another file lies here already. */
    @Transactional
    public void end(UUID importId) {
        int mine = jdbc.sql("""
                        update cordon.resident_register set stage_import = null, stage_rows = 0
                        where id = 1 and stage_import = :import
                        """).param("import", importId).update();
        if (mine > 0) {
            empty();
        }
    }

    private void count(UUID importId, int lines) {
        int mine = jdbc.sql("""
                        update cordon.resident_register set stage_rows = stage_rows + :lines
                        where id = 1 and stage_import = :import
                        """).param("lines", lines).param("import", importId).update();
        if (mine == 0) {
            throw new StageLost();
        }
    }

    private void empty() {
        bulk.empty("cordon.resident_stage");
        bulk.empty("cordon.resident_stage_out");
    }
}
