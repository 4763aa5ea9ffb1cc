package org.cordon.persons;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.platform.data.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for the people of many reports with one question for each kind of clue. */
final class NamedAtOnce {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final PersonRows rows;

    NamedAtOnce(JdbcClient jdbc, PersonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Set<PersonReport> of(List<PersonReport> reports) {
        Set<PersonReport> named = new HashSet<>();
        named.addAll(known(reports, "person", "document_index", this::document));
        named.addAll(known(reports, "person", "phone_index", this::phone));
        named.addAll(known(reports, "person_source", "source_index", this::source));
        return named;
    }

    private List<PersonReport> known(
            List<PersonReport> reports, String table, String column, Function<PersonReport, byte @Nullable []> index) {
        Map<String, List<PersonReport>> byIndex = reports.stream()
                .filter(report -> index.apply(report) != null)
                .collect(Collectors.groupingBy(
                        report -> HEX.formatHex(index.apply(report)), TreeMap::new, Collectors.toList()));
        if (byIndex.isEmpty()) {
            return List.of();
        }
        Collection<byte[]> wanted = byIndex.keySet().stream().map(HEX::parseHex).toList();
        return jdbc
                .sql("select %1$s from cordon.%2$s where %1$s = any(:wanted)".formatted(column, table))
                .param("wanted", SqlArrays.bytes(wanted))
                .query(byte[].class)
                .list()
                .stream()
                .flatMap(found -> byIndex.getOrDefault(HEX.formatHex(found), List.of()).stream())
                .toList();
    }

    private byte @Nullable [] document(PersonReport report) {
        IdentityDocument document = report.facts().document();
        return document == null ? null : rows.index(document);
    }

    private byte @Nullable [] phone(PersonReport report) {
        Phone phone = report.facts().phone();
        return phone == null ? null : rows.index(phone);
    }

    private byte @Nullable [] source(PersonReport report) {
        return report.source() == null ? null : rows.index(report.source());
    }
}
