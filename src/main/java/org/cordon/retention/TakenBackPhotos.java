package org.cordon.retention;

import java.util.List;
import java.util.UUID;
import org.cordon.platform.crypto.PersonalKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Photos of results that were taken back under a legal hold: kept where nobody sees them, until it is lifted. */
@Repository
class TakenBackPhotos {

    private static final String NO_LONGER_KEPT = """
            select p.id from cordon.push_photo p
            join cordon.push_row w on w.id = p.row_id
            where p.taken_back_at is not null and not %s""".formatted(HeldRows.HELD);

    private final JdbcClient jdbc;
    private final PersonalKeys keys;

    TakenBackPhotos(JdbcClient jdbc, PersonalKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Destroys those that no hold keeps any more, out of every copy of the database. */
    @Transactional
    public void destroy() {
        List<UUID> photos = jdbc.sql(NO_LONGER_KEPT).query(UUID.class).list();
        keys.destroy(photos.stream().map(PhotoKeys::subject).toList());
        photos.forEach(photo -> jdbc.sql("delete from cordon.push_photo where id = ?")
                .param(photo)
                .update());
    }
}
