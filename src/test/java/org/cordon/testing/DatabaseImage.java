package org.cordon.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table at one moment, to see that nothing was written. */
public final class DatabaseImage {

    /** The engine about itself, and the schema. */
    private static final Set<String> NOT_ABOUT_ANYBODY =
            Set.of("act_ru_meter_log", "flyway_schema_history", "audit_entry", "audit_stream");

    private DatabaseImage() {}

    public static Map<String, List<String>> of(JdbcClient jdbc) {
        Map<String, List<String>> image = new TreeMap<>();
        jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and lower(table_schema) in ('public', 'cordon')""").query(String.class).list().stream()
                .filter(table -> NOT_ABOUT_ANYBODY.stream().noneMatch(table.toLowerCase(Locale.ROOT)::endsWith))
                .forEach(table -> image.put(table, rows(jdbc, table)));
        return image;
    }

    private static List<String> rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .map(DatabaseImage::text)
                .sorted()
                .toList();
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.forEach((column, value) -> text.append(column)
                .append('=')
                .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                .append(' '));
        return text.toString();
    }
}
