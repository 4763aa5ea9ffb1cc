package org.cordon.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports of the table {@code cordon.import_file}, for those who send files and ask after them. */
@Component
class ImportFiles {

    private static final TypeReference<Reason> REASON = new TypeReference<>() {};
    private static final TypeReference<String> TEXT = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final String REPORT = """
            select f.*, (select cast(o.id as varchar(36)) from cordon.import_file o
                         where o.digest = f.digest and o.kind = f.kind and o.uploaded_at < f.uploaded_at
                           and o.uploaded_by = f.uploaded_by and o.state = 'COMPLETED' and not o.dry_run
                         order by o.uploaded_at desc, o.id limit 1) as same_file
            from cordon.import_file f
            """;

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    ImportFiles(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Records a file that is ready to be taken in. */
    void insertQueued(CheckedFile file) {
        insert(file, ImportState.QUEUED, null);
    }

    /** Records a file that was refused as a whole. */
    void insertRefused(CheckedFile file, Reason reason) {
        insert(file, ImportState.REJECTED, reason);
    }

    Optional<ImportReport> find(UUID id, String uploadedBy) {
        return jdbc.sql(REPORT + " where f.id = :id and f.uploaded_by = :by")
                .param("id", id)
                .param("by", uploadedBy)
                .query(this::report)
                .optional();
    }

    Optional<ImportReport> findByKey(String uploadedBy, String idempotencyKey) {
        return jdbc.sql(REPORT + " where f.uploaded_by = :by and f.idempotency_key = :key")
                .param("by", uploadedBy)
                .param("key", idempotencyKey)
                .query(this::report)
                .optional();
    }

    /** The newest first. */
    List<ImportReport> list(String uploadedBy, Set<String> kinds, int limit) {
        return jdbc.sql(REPORT + " where f.uploaded_by = :by and f.kind in (:kinds)"
                        + " order by f.uploaded_at desc, f.id limit :limit")
                .param("by", uploadedBy)
                .param("kinds", kinds)
                .param("limit", limit)
                .query(this::report)
                .list();
    }

    boolean hasDigest(UUID id, String digest) {
        return jdbc.sql("select count(*) from cordon.import_file where id = :id and digest = :digest")
                        .param("id", id)
                        .param("digest", digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<String> headings(UUID id) {
        return jdbc.sql("select headings from cordon.import_file where id = :id and headings is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(bytes -> sealed.open(bytes, WORDS))
                .orElse(List.of());
    }

    char delimiter(UUID id) {
        return jdbc.sql("select coalesce(delimiter, ',') from cordon.import_file where id = :id")
                .param("id", id)
                .query(String.class)
                .single()
                .charAt(0);
    }

    /** Asks a waiting or running import to stop; false when it has finished. */
    boolean requestCancel(UUID id) {
        return jdbc.sql("""
                        update cordon.import_file set cancel_requested = true
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """).param("id", id).update() > 0;
    }

    /** Ends an import that nobody works on because it waits for somebody; false when it does not wait. */
    boolean cancelAwaiting(UUID id) {
        return jdbc.sql("""
                        update cordon.import_file set state = 'CANCELLED', finished_at = :now
                        where id = :id and state = 'AWAITING'
                        """).param("now", now()).param("id", id).update() > 0;
    }

    /** Whether nothing more will be done with an import. */
    boolean hasEnded(UUID id) {
        return jdbc.sql("select count(*) from cordon.import_file where id = :id and finished_at is not null")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Lets a waiting import go on; false when it does not wait, or for other numbers. */
    boolean confirm(UUID id, long removed) {
        return jdbc.sql("""
                        update cordon.import_file set state = 'QUEUED', confirmed_removed = :removed
                        where id = :id and state = 'AWAITING' and preview_removed = :removed
                        """).param("removed", removed).param("id", id).update() > 0;
    }

    private void insert(CheckedFile file, ImportState state, @Nullable Reason refusal) {
        jdbc.sql("""
                        insert into cordon.import_file (id, kind, file_name, size_bytes, digest, mapping, dry_run, charset,
                            delimiter, headings, uploaded_by, uploaded_at, idempotency_key, state, phase, received,
                            blank_rows, finished_at, refusal)
                        values (:id, :kind, :fileName, :size, :digest, :mapping, :dryRun, :charset,
                            :delimiter, :headings, :uploadedBy, :uploadedAt, :key, :state, 'ROWS', :received,
                            :blankRows, :finishedAt, :refusal)
                        """)
                .param("id", file.id())
                .param("kind", file.request().kind())
                .param("fileName", sealed.seal(file.id(), file.request().fileName()))
                .param("size", file.size())
                .param("digest", file.digest())
                .param("mapping", file.mappingJson())
                .param("dryRun", file.request().dryRun())
                .param("charset", file.charset())
                .param("delimiter", file.delimiter())
                .param("headings", sealed.seal(file.id(), file.headings()))
                .param("uploadedBy", file.uploadedBy())
                .param("uploadedAt", now())
                .param("key", file.request().idempotencyKey())
                .param("state", state.name())
                .param("received", file.rows())
                .param("blankRows", file.blankRows())
                .param("finishedAt", refusal == null ? null : now())
                .param("refusal", refusal == null ? null : sealed.seal(file.id(), refusal))
                .update();
    }

    private ImportReport report(ResultSet row, int number) throws SQLException {
        byte[] refusal = row.getBytes("refusal");
        byte[] fileName = row.getBytes("file_name");
        String sameFile = row.getString("same_file");
        return new ImportReport(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                fileName == null ? "" : sealed.open(fileName, TEXT),
                row.getBoolean("dry_run"),
                ImportState.valueOf(row.getString("state")),
                ImportPhase.valueOf(row.getString("phase")),
                row.getLong("received"),
                tally(row),
                row.getLong("warnings"),
                row.getLong("blank_rows"),
                row.getLong("rows_done"),
                row.getLong("worked_millis"),
                row.getLong("phase_millis"),
                row.getString("charset"),
                refusal == null ? null : sealed.open(refusal, REASON),
                preview(row),
                sameFile == null ? null : UUID.fromString(sameFile),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable RegisterPreview preview(ResultSet row) throws SQLException {
        long current = row.getLong("preview_current");
        return row.wasNull()
                ? null
                : new RegisterPreview(
                        current,
                        row.getLong("preview_added"),
                        row.getLong("preview_changed"),
                        row.getLong("preview_unchanged"),
                        row.getLong("preview_removed"),
                        row.getLong("duplicate"),
                        row.getLong("rejected"),
                        row.getLong("preview_unnamed"),
                        ImportState.AWAITING.name().equals(row.getString("state")));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("accepted"),
                row.getLong("updated"),
                row.getLong("duplicate"),
                row.getLong("already_known"),
                row.getLong("rejected"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
