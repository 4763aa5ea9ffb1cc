package org.cordon.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches every text and every byte array of the engine's tables. */
final class EngineSearch {

    private final JdbcClient jdbc;

    EngineSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void findsNothingOf(String... secrets) {
        List<String> findings = new ArrayList<>();
        List<String> tables = tables();
        assertThat(tables).as("tables of the engine").hasSizeGreaterThan(40);
        tables.forEach(table -> search(table, List.of(secrets), findings));
        assertThat(findings).isEmpty();
    }

    private List<String> tables() {
        return jdbc.sql(
                        "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'")
                .query(String.class)
                .list();
    }

    private void search(String table, List<String> secrets, List<String> findings) {
        for (Map<String, Object> row :
                jdbc.sql("select * from " + table).query().listOfRows()) {
            row.forEach((column, value) -> secrets.stream()
                    .filter(secret -> text(value).contains(secret))
                    .forEach(secret -> findings.add(table + "." + column + " holds " + secret)));
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
