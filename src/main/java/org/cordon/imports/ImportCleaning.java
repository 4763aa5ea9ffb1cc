package org.cordon.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordon.platform.crypto.PersonalKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes personal data that an import no longer needs. */
@Component
public class ImportCleaning {

    private final JdbcClient jdbc;
    private final UploadStaging staging;
    private final PersonalKeys keys;
    private final ImportFiles files;
    private final RowHandlers handlers;
    private final ImportSettings settings;
    private final Clock clock;

    ImportCleaning(
            JdbcClient jdbc,
            UploadStaging staging,
            PersonalKeys keys,
            ImportFiles files,
            RowHandlers handlers,
            ImportSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.keys = keys;
        this.files = files;
        this.handlers = handlers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empties what is past its period and destroys its key, so that older copies of the database hold nothing either. */
    @Transactional
    public void clean() {
        staging.discardAbandoned();
        cancelForgotten();
        discardFinished();
        List<UUID> past = past();
        for (UUID id : past) {
            jdbc.sql("update cordon.import_row set remark = null, fingerprint = null where import_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("""
                            update cordon.import_file set file_name = null, headings = null, refusal = null, mapping = '{}',
                                idempotency_key = null, emptied_at = ? where id = ?""").params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
        }
        keys.destroy(past.stream().map(SealedJson::subject).toList());
    }

    private List<UUID> past() {
        return jdbc.sql("""
                        select id from cordon.import_file where finished_at < ? and emptied_at is null
                        order by finished_at fetch first 100 rows only for update""")
                .param(clock.instant().minus(settings.keepRejected()).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** What a node left behind that died between the end of an import and its own cleaning. */
    private void discardFinished() {
        staging.discardFinished();
        handlers.registers()
                .forEach(register ->
                        register.gathered().stream().filter(files::hasEnded).forEach(register::end));
    }

    /** A file that nobody confirms is not kept for ever. */
    private void cancelForgotten() {
        jdbc
                .sql("""
                        select id from cordon.import_file where state = 'AWAITING' and uploaded_at < :before
                        """)
                .param("before", clock.instant().minus(settings.keepRejected()).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .filter(files::cancelAwaiting)
                .forEach(staging::discard);
    }
}
