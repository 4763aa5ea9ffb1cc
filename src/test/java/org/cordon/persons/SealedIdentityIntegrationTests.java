package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads every value of every table, ours and the engine's, and looks for what only sealed columns may hold. */
@CordonTest
class SealedIdentityIntegrationTests {

    @Autowired
    PersonRegistration registration;

    @Autowired
    PersonDirectory directory;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    private final String idNumber = new SomePeople().idNumber();
    private final String phone = new SomePeople().phone();
    private final String name = "王小" + new SomePeople().word();
    private final String list = "list " + new SomePeople().word();
    private final String sourceId = new SomePeople().word() + "-7";
    private final String address = "墨河社区" + new SomePeople().word();

    @BeforeEach
    void register() {
        long id = registration
                .register(PersonDetails.builder()
                        .documentNumber(idNumber)
                        .phone(new SomePeople().phone())
                        .name(name)
                        .source(list)
                        .sourceId(sourceId)
                        .note("看门人 " + address)
                        .build())
                .personId();
        directory.correctPhone(id, phone);
        directory.correctAddress(id, address);
    }

    @Test
    void noTableTellsWhoSomebodyIsInClearText() throws SQLException {
        List<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(50);
        assertThat(tables).allSatisfy(table -> assertThat(values(table)).noneMatch(this::isRevealing));
    }

    @Test
    void theSearchSeesWhatIsInClearText() throws SQLException {
        String person = tables().stream()
                .filter(table -> table.equalsIgnoreCase("\"cordon\".\"person_source\""))
                .findAny()
                .orElseThrow();
        assertThat(values(person)).contains(list);
    }

    private boolean isRevealing(String value) {
        return Stream.of(idNumber, phone, address, name, sourceId).anyMatch(value::contains);
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                String schema = Objects.requireNonNull(tables.getString("TABLE_SCHEM"));
                if (!schema.equalsIgnoreCase("information_schema") && !schema.startsWith("pg_")) {
                    names.add("\"" + schema + "\".\"" + tables.getString("TABLE_NAME") + "\"");
                }
            }
            return names;
        }
    }

    private List<String> values(String table) {
        return jdbc.query("select * from " + table, (row, number) -> row(row)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> row(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(text(row, column));
        }
        return values;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        boolean binary = value instanceof byte[] || value instanceof Blob;
        return binary
                ? new String(Objects.requireNonNull(row.getBytes(column)), StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}
