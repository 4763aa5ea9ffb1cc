package org.cordon.pushes;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos of visits: the table {@code cordon.push_photo}, each sealed under a key of its own. */
@Repository
class RowPhotos {

    private static final String LAST = """
            select id, user_id, kind, happened_at from cordon.push_row_event
            where row_id = ? and kind in ('ANSWERED', 'UNDONE') order by id desc fetch first 1 rows only""";

    private final JdbcClient jdbc;
    private final PersonalVault vault;
    private final PersonalKeys keys;
    private final KeptRows kept;
    private final Clock clock;

    RowPhotos(JdbcClient jdbc, PersonalVault vault, PersonalKeys keys, KeptRows kept, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keys = keys;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param id of its event */
    record Answer(long id, Instant at) {}

    private record Told(long id, @Nullable String userId, String kind, OffsetDateTime happenedAt) {}

    /** The answer of this worker that holds for the row; nothing if another one does, or none. */
    Optional<Answer> answerOf(String userId, long rowId) {
        return jdbc.sql(LAST)
                .param(rowId)
                .query(Told.class)
                .optional()
                .filter(told -> told.kind().equals(RowEventKind.ANSWERED.name()) && userId.equals(told.userId()))
                .map(told -> new Answer(told.id(), told.happenedAt().toInstant()));
    }

    /** Whether the answer has a photo, and whether it was made of what has this mark. */
    Optional<Boolean> isOf(long eventId, byte[] mark) {
        return jdbc.sql("select content_mark from cordon.push_photo where event_id = ?")
                .param(eventId)
                .query(byte[].class)
                .optional()
                .map(known -> Arrays.equals(known, mark));
    }

    void add(long rowId, long eventId, byte[] mark, byte[] jpeg) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into cordon.push_photo (id, row_id, event_id, taken_at, content_mark, content_sealed)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        rowId,
                        eventId,
                        OffsetDateTime.now(clock),
                        mark,
                        vault.seal(subject(id), Base64.getEncoder().encodeToString(jpeg)))
                .update();
    }

    /** The picture, as JPEG; whoever shows it records whom it shows. */
    Optional<byte[]> open(long rowId, UUID id) {
        return jdbc.sql("select content_sealed from cordon.push_photo where row_id = ? and id = ?"
                        + " and taken_back_at is null")
                .params(rowId, id)
                .query(byte[].class)
                .optional()
                .map(content -> Base64.getDecoder().decode(vault.open(content)));
    }

    /**
     * Takes the photo of the answer away that holds for the row, out of every copy of the database; where it has to be kept, out of
     * everybody's sight.
     */
    void dropOfAnswer(long rowId) {
        List<UUID> last = jdbc.sql("select id from cordon.push_photo where event_id = (select max(id) from"
                        + " cordon.push_row_event where row_id = ? and kind = 'ANSWERED')")
                .param(rowId)
                .query(UUID.class)
                .list();
        if (kept.isKept(rowId)) {
            last.forEach(this::hide);
        } else {
            keys.destroy(last.stream().map(RowPhotos::subject).toList());
            last.forEach(id -> jdbc.sql("delete from cordon.push_photo where id = ?")
                    .param(id)
                    .update());
        }
    }

    private void hide(UUID id) {
        jdbc.sql("update cordon.push_photo set taken_back_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
    }

    /** Whose key seals a photo. */
    private static String subject(UUID id) {
        return "photo:" + id;
    }
}
