package org.cordon.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes personal data that an import no longer needs. */
@Component
class ImportCleaning {

    private final JdbcClient jdbc;
    private final UploadStaging staging;
    private final ImportFiles files;
    private final ImportSettings settings;
    private final Clock clock;

    ImportCleaning(JdbcClient jdbc, UploadStaging staging, ImportFiles files, ImportSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    void clean() {
        staging.discardAbandoned();
        cancelForgotten();
        jdbc.sql("""
                        update cordon.import_row set remark = null, fingerprint = null
                        where (remark is not null or fingerprint is not null)
                          and import_id in (select id from cordon.import_file where finished_at < :before)
                        """)
                .param("before", clock.instant().minus(settings.keepRejected()).atOffset(ZoneOffset.UTC))
                .update();
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
