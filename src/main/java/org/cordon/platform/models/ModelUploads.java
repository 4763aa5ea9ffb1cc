package org.cordon.platform.models;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What modellers have uploaded and not deployed yet: the last upload of each of them. */
@Component
class ModelUploads {

    private record Row(UUID id, Instant uploadedAt, String name, String text) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the files in the place of what the same modeller uploaded before. */
    void keep(String by, Map<String, byte[]> files) {
        remove(by);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        files.forEach((name, content) ->
                jdbc.sql("""
                        insert into cordon.model_upload (id, name, uploaded_by, uploaded_at, content)
                        values (?, ?, ?, ?, ?)""").params(id, name, by, now, content).update());
    }

    /** The files of one upload only, also where two at once did not see each other. */
    Optional<ModelUpload> of(String by) {
        List<Row> rows = jdbc.sql("""
                        select * from cordon.model_upload where id = (
                            select id from cordon.model_upload where uploaded_by = ?
                            order by uploaded_at desc, id fetch first 1 row only) order by name""").param(by).query((row, index) -> row(row)).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> files = new TreeMap<>();
        rows.forEach(row -> files.put(row.name(), row.text()));
        return Optional.of(new ModelUpload(rows.get(0).id(), rows.get(0).uploadedAt(), files));
    }

    void remove(String by) {
        jdbc.sql("delete from cordon.model_upload where uploaded_by = ?")
                .param(by)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                new String(row.getBytes("content"), StandardCharsets.UTF_8));
    }
}
