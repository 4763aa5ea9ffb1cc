package org.cordon.residents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.cordon.platform.audit.AuditAction;
import org.cordon.platform.audit.AuditedChange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the file beside the register into it: one transaction, so that the register is the old one or the new one and
 * nothing between. Nobody is deleted; ids stay.
 */
@Service
public class RegisterWriting {

    private static final long LINES_AT_ONCE = 25_000;

    private static final String VALUES =
            "content_hash, identity_sealed, name_birth_mark, name_phone_mark, area_code, grid_code, household_id";

    private static final String WRITE = """
            merge into cordon.resident r
            using (select s.* from cordon.resident_stage s
                   where s.line_no > :after and s.line_no <= :until and %s) s
            on (r.identity_hash = s.identity_hash)
            when matched and (r.content_hash <> s.content_hash or r.removed_at is not null) then
                update set content_hash = s.content_hash, identity_sealed = s.identity_sealed,
                    name_birth_mark = s.name_birth_mark, name_phone_mark = s.name_phone_mark,
                    area_code = s.area_code, grid_code = s.grid_code, household_id = s.household_id,
                    version = :version, removed_at = null
            when not matched then
                insert (identity_hash, %s, since_version, version, since)
                values (s.identity_hash, s.content_hash, s.identity_sealed, s.name_birth_mark, s.name_phone_mark,
                    s.area_code, s.grid_code, s.household_id, :version, :version, :now)
            """.formatted(RegisterComparing.COUNTING, VALUES);

    /** Where nobody of the file is known there is nothing to look up, which spares a large first file much. */
    private static final String ADD = """
            insert into cordon.resident (identity_hash, %s, since_version, version, since)
            select s.identity_hash, %s, :version, :version, :now from cordon.resident_stage s
            where s.line_no > :after and s.line_no <= :until and %s
            """.formatted(VALUES, VALUES, RegisterComparing.COUNTING);

    private final JdbcClient jdbc;
    private final ResidentStage stage;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegisterWriting(JdbcClient jdbc, ResidentStage stage, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.stage = stage;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Writes what was compared in the same transaction.
     *
     * @param progress told the lines that are done, again and again; may throw to give everything up
     * @throws IllegalStateException if the register took another number of lines than the comparison said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(RegisterFile file, RegisterComparison comparison, LongConsumer progress) {
        stage.hold(file.importId());
        long version = newVersion(file, comparison);
        long written = 0;
        long lastLine = lastLine();
        String sql = comparison.changed() + comparison.unchanged() == 0 ? ADD : WRITE;
        for (long after = 0; after < lastLine; after += LINES_AT_ONCE) {
            written += writeLines(sql, after, version);
            progress.accept(Math.min(after + LINES_AT_ONCE, lastLine));
        }
        require("written", comparison.added() + comparison.changed(), written);
        if (file.mode() == RegisterMode.REPLACEMENT) {
            require("removed", comparison.removed(), remove(version));
        }
        events.publishEvent(new AuditedChange(
                AuditAction.CHANGE,
                List.of(),
                "import:" + file.importId(),
                Set.of("residents"),
                "register." + file.mode().name().toLowerCase(Locale.ROOT),
                ""));
    }

    private long newVersion(RegisterFile file, RegisterComparison comparison) {
        jdbc.sql("""
                        insert into cordon.register_version
                            (import_id, mode, division_year, written_at, added, changed, unchanged, removed)
                        values (:import, :mode, :year, :now, :added, :changed, :unchanged, :removed)
                        """)
                .param("import", file.importId())
                .param("mode", file.mode().name())
                .param("year", file.divisionYear())
                .param("now", now())
                .param("added", comparison.added())
                .param("changed", comparison.changed())
                .param("unchanged", comparison.unchanged())
                .param("removed", comparison.removed())
                .update();
        return jdbc.sql("select id from cordon.register_version where import_id = :import")
                .param("import", file.importId())
                .query(Long.class)
                .single();
    }

    private long writeLines(String sql, long after, long version) {
        return jdbc.sql(sql)
                .param("after", after)
                .param("until", after + LINES_AT_ONCE)
                .param("version", version)
                .param("now", now())
                .update();
    }

    /** Marks whom the file does not name, also not in a line that was refused. */
    private long remove(long version) {
        return jdbc.sql("""
                        update cordon.resident r set removed_at = :now, version = :version
                        where r.removed_at is null and not exists (
                            select 1 from cordon.resident_stage s where s.identity_hash = r.identity_hash)
                        """).param("now", now()).param("version", version).update();
    }

    private long lastLine() {
        return jdbc.sql("select coalesce(max(line_no), 0) from cordon.resident_stage")
                .query(Long.class)
                .single();
    }

    private static void require(String what, long compared, long done) {
        if (compared != done) {
            throw new IllegalStateException(
                    "The register was compared for " + compared + " lines to be " + what + ", but " + done + " were");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
