package org.cordon.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every value of every table of every schema at one moment, bytes as bytes. */
public final class DatabaseDump {

    private final List<Value> values = new ArrayList<>();

    /** One value and where it lies. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Value(String place, byte[] bytes) {}

    public DatabaseDump(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                select '"' || table_schema || '"."' || table_name || '"' from information_schema.tables
                where table_type = 'BASE TABLE'
                  and lower(table_schema) not in ('information_schema', 'pg_catalog')""").query(String.class).list();
        tables.forEach(table -> read(jdbc, table));
    }

    private void read(JdbcClient jdbc, String table) {
        for (Map<String, Object> row :
                jdbc.sql("select * from " + table).query().listOfRows()) {
            row.forEach((column, value) -> {
                if (value != null) {
                    values.add(new Value(table + "." + column, bytes(value)));
                }
            });
        }
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Stream<Value> values() {
        return values.stream();
    }

    /** Where such values lie. */
    public List<String> places(Predicate<byte[]> wanted) {
        return values().filter(value -> wanted.test(value.bytes()))
                .map(Value::place)
                .distinct()
                .sorted()
                .toList();
    }
}
