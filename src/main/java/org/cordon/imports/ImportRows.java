package org.cordon.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cordon.platform.data.BulkLoad;
import org.cordon.platform.data.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each row: the table {@code cordon.import_row}. */
@Component
class ImportRows {

    private static final TypeReference<Remark> REMARK = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BulkLoad bulk;
    private final SealedJson sealed;

    ImportRows(JdbcClient jdbc, BulkLoad bulk, SealedJson sealed) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.sealed = sealed;
    }

    void insert(UUID importId, List<RowVerdict> verdicts) {
        bulk.load(
                "cordon.import_row",
                List.of("import_id", "line_no", "outcome", "fingerprint", "remark"),
                verdicts.stream().map(verdict -> row(importId, verdict)).toList());
    }

    private @Nullable Object[] row(UUID importId, RowVerdict verdict) {
        Remark remark = verdict.remark();
        return new @Nullable Object[] {
            importId,
            verdict.line(),
            verdict.outcome().name(),
            verdict.fingerprint(),
            remark == null ? null : sealed.seal(importId, remark)
        };
    }

    void update(UUID importId, LinkedRow row) {
        jdbc.sql("""
                        update cordon.import_row set outcome = :outcome, remark = :remark
                        where import_id = :id and line_no = :line
                        """)
                .param("outcome", row.outcome().name())
                .param(
                        "remark",
                        row.warnings().isEmpty() ? null : sealed.seal(importId, new Remark(List.of(), row.warnings())))
                .param("id", importId)
                .param("line", row.line())
                .update();
    }

    /**
     * Those of the fingerprints that earlier rows of the import have. Rows of other imports are left out here and not by the
     * statement: a database that has not counted the rows of this one yet would read all of them instead.
     */
    Set<String> known(UUID importId, Collection<String> fingerprints) {
        Set<String> known = new HashSet<>();
        jdbc.sql("select import_id, fingerprint from cordon.import_row where fingerprint = any(:fingerprints)")
                .param("fingerprints", SqlArrays.texts(fingerprints))
                .query(row -> {
                    if (importId.equals(row.getObject("import_id", UUID.class))) {
                        known.add(row.getString("fingerprint"));
                    }
                });
        return known;
    }

    /** The outcomes of the rows from one line to another, by line. */
    Map<Long, RowOutcome> outcomes(UUID importId, long firstLine, long lastLine) {
        return jdbc
                .sql("""
                        select line_no, outcome from cordon.import_row
                        where import_id = :id and line_no between :first and :last
                        """)
                .param("id", importId)
                .param("first", firstLine)
                .param("last", lastLine)
                .query((row, number) -> Map.entry(row.getLong(1), RowOutcome.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Reason> warnings(UUID importId, int limit) {
        return jdbc.sql("""
                        select remark from cordon.import_row
                        where import_id = :id and outcome <> 'REJECTED' and remark is not null
                        order by line_no limit :limit
                        """).param("id", importId).param("limit", limit).query(byte[].class).list().stream()
                .flatMap(remark -> sealed.open(remark, REMARK).reasons().stream())
                .toList();
    }

    /** A page of what became of lines, from behind a line. */
    List<ImportedLine> lines(UUID importId, boolean rejected, long after, int limit, List<String> headings) {
        return jdbc.sql(
                        "select line_no, outcome, remark from cordon.import_row where import_id = :id and line_no > :after"
                                + (rejected ? " and outcome = 'REJECTED'" : "") + " order by line_no limit :limit")
                .param("id", importId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> {
                    byte[] remark = row.getBytes("remark");
                    return ImportedLine.of(
                            row.getLong("line_no"),
                            RowOutcome.valueOf(row.getString("outcome")),
                            remark == null ? null : sealed.open(remark, REMARK),
                            headings);
                })
                .list();
    }

    /** Hands over the rejected rows in the order of the file, page by page: never all of them in memory. */
    void forEachRejected(UUID importId, Consumer<Remark> reader) {
        long after = 0;
        List<Map.Entry<Long, byte[]>> page = rejectedAfter(importId, after);
        while (!page.isEmpty()) {
            page.forEach(row -> reader.accept(sealed.open(row.getValue(), REMARK)));
            after = page.get(page.size() - 1).getKey();
            page = rejectedAfter(importId, after);
        }
    }

    private List<Map.Entry<Long, byte[]>> rejectedAfter(UUID importId, long line) {
        return jdbc.sql("""
                        select line_no, remark from cordon.import_row
                        where import_id = :id and outcome = 'REJECTED' and remark is not null and line_no > :line
                        order by line_no limit 500
                        """)
                .param("id", importId)
                .param("line", line)
                .query((row, number) -> Map.entry(row.getLong(1), row.getBytes(2)))
                .list();
    }
}
