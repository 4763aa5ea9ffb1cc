package org.cordon.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What two databases that took in the same files must have in common: every row of Cordon, but for keys and running
 * numbers, moments, sealed bytes and who worked on it; and how many rows of each kind the engine has.
 */
final class TableImages {

    /** About the work and not about its outcome; a node keeps what some tables decided, and another one asks them again. */
    private static final Set<String> TABLES = Set.of(
            "audit_entry",
            "audit_stream",
            "flyway_schema_history",
            "act_ru_meter_log",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out");

    private static final Set<String> COLUMNS = Set.of(
            "id", "starts", "worked_millis", "phase_millis", "sequence", "version", "since_version", "idempotency_key");

    private TableImages() {}

    static Map<String, List<String>> of(JdbcClient jdbc) {
        Map<String, List<String>> images = new TreeMap<>();
        jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema in ('public', 'cordon')""").query(String.class).list().stream()
                .filter(table -> TABLES.stream().noneMatch(table::endsWith))
                .forEach(table ->
                        images.put(table, table.startsWith("cordon.") ? rows(jdbc, table) : number(jdbc, table)));
        return images;
    }

    private static List<String> rows(JdbcClient jdbc, String table) {
        String columns = jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema || '.' || table_name = ?
                          and data_type not in ('uuid', 'timestamp with time zone', 'timestamp without time zone')
                          and (data_type <> 'bytea' or column_name like '%hash')
                          and (column_name not like '%\\_id' or column_name in ('person_id', 'household_id'))
                        order by ordinal_position
                        """).param(table).query(String.class).list().stream()
                .filter(column -> !COLUMNS.contains(column))
                .map(column -> "coalesce(cast(" + column + " as text), '-')")
                .collect(Collectors.joining(" || ' ' || "));
        return columns.isEmpty()
                ? number(jdbc, table)
                : jdbc.sql("select regexp_replace(" + columns + ", '\\m([A-Z]{2})-[0-9]+', '\\1', 'g') from " + table
                                + " order by 1")
                        .query(String.class)
                        .list();
    }

    private static List<String> number(JdbcClient jdbc, String table) {
        return List.of(jdbc.sql("select count(*) || ' rows' from " + table)
                .query(String.class)
                .single());
    }
}
