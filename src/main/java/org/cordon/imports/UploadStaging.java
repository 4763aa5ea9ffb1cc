package org.cordon.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.imports.reading.FileFacts;
import org.cordon.imports.reading.FileInspection;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps uploaded files until they are taken in: in sealed pieces in the database, never in clear on a disk. */
@Component
class UploadStaging {

    private static final int PIECE = 256 * 1024;
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final PersonalVault vault;
    private final PersonalKeys keys;
    private final Clock clock;

    UploadStaging(JdbcClient jdbc, PersonalVault vault, PersonalKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Stores the file as it streams in; holds one piece of it in memory.
     *
     * @param largest bytes; more are refused
     */
    FileFacts store(UUID id, InputStream file, long largest) throws IOException {
        FileInspection inspection = new FileInspection(largest);
        try {
            byte[] piece = file.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                inspection.feed(piece, piece.length);
                insert(id, number, piece);
                piece = file.readNBytes(PIECE);
            }
            return inspection.finish();
        } catch (IOException | RuntimeException e) {
            forget(id);
            throw e;
        }
    }

    InputStream open(UUID id) {
        return new StagedFileStream(number -> piece(id, number));
    }

    void discard(UUID id) {
        jdbc.sql("delete from cordon.import_chunk where import_id = :id")
                .param("id", id)
                .update();
    }

    /** Drops what uploads left behind that never became an import. */
    @Transactional
    public void discardAbandoned() {
        jdbc.sql("""
                        select distinct import_id from cordon.import_chunk
                        where stored_at < :before and import_id not in (select id from cordon.import_file)
                        """)
                .param("before", clock.instant().minus(LONGEST_UPLOAD).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(this::forget);
    }

    /** Together with its key. */
    private void forget(UUID id) {
        discard(id);
        keys.destroy(List.of(SealedJson.subject(id)));
    }

    /** Drops the files of imports with which nothing more will be done. */
    void discardFinished() {
        jdbc.sql("""
                        delete from cordon.import_chunk
                        where import_id in (select id from cordon.import_file where finished_at is not null)
                        """).update();
    }

    private void insert(UUID id, int number, byte[] piece) {
        jdbc.sql("""
                        insert into cordon.import_chunk (import_id, chunk_no, content, stored_at)
                        values (:id, :number, :content, :now)
                        """)
                .param("id", id)
                .param("number", number)
                .param("content", vault.seal(SealedJson.subject(id), new String(piece, StandardCharsets.ISO_8859_1)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<byte[]> piece(UUID id, int number) {
        return jdbc.sql("select content from cordon.import_chunk where import_id = :id and chunk_no = :number")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(content -> vault.open(content).getBytes(StandardCharsets.ISO_8859_1));
    }
}
