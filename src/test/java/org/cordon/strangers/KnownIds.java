package org.cordon.strangers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every id by which the engine and our own tables know some people, by table. */
final class KnownIds {

    private final JdbcClient jdbc;
    private final List<String> numbers;
    private final Map<String, List<String>> byTable = new TreeMap<>();

    KnownIds(JdbcClient jdbc, List<String> numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        List<String> instances = jdbc.sql("select id_ from act_hi_procinst where root_proc_inst_id_ in"
                        + " (select root_proc_inst_id_ from act_hi_procinst where business_key_ in (:numbers))")
                .param("numbers", numbers)
                .query(String.class)
                .list();
        tables("id_", "proc_inst_id_").forEach(table -> read(table, "id_", "proc_inst_id_", instances));
        tables("id_", "process_instance_id_").forEach(table -> read(table, "id_", "process_instance_id_", instances));
        tables("id", "number").forEach(table -> read(table, "id", "number", numbers));
        tables("id", "round_id")
                .forEach(table -> read(table, "id", "round_id", List.of(Long.valueOf(HiddenRound.NUMBER))));
        tables("id", "person_id").forEach(table -> read(table, "id", "person_id", people()));
    }

    Map<String, List<String>> byTable() {
        return byTable;
    }

    List<String> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    List<String> numbers() {
        return numbers;
    }

    /** What cannot stand in an answer by chance: the numbers of people and the long ids. */
    List<String> unmistakable() {
        return Stream.concat(
                        numbers.stream(),
                        byTable.values().stream().flatMap(List::stream).filter(id -> id.length() > 20))
                .distinct()
                .toList();
    }

    private List<Long> people() {
        return jdbc.sql("select person_id from cordon.key_person where number in (:numbers)")
                .param("numbers", numbers)
                .query(Long.class)
                .list();
    }

    private List<String> tables(String id, String person) {
        return jdbc.sql("""
                        select c.table_schema || '.' || c.table_name from information_schema.columns c
                        join information_schema.columns p on p.table_schema = c.table_schema and p.table_name = c.table_name
                        where lower(c.column_name) = :id and lower(p.column_name) = :person""")
                .param("id", id)
                .param("person", person)
                .query(String.class)
                .list();
    }

    private void read(String table, String id, String person, List<?> values) {
        List<String> found = jdbc.sql(
                        "select cast(%s as varchar(100)) from %s where %s in (:values)".formatted(id, table, person))
                .param("values", values)
                .query(String.class)
                .list();
        if (!found.isEmpty()) {
            byTable.put(table.substring(table.indexOf('.') + 1).toLowerCase(Locale.ROOT), found);
        }
    }

    @Override
    public String toString() {
        return byTable.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
    }
}
