package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cordon.platform.crypto.PersonalKeys;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.crypto.Vault;
import org.cordon.testing.CordonTest;
import org.cordon.testing.PostgresDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before people had keys is brought up to date. */
@CordonTest
class KeyMigrationTests {

    @Autowired
    Vault vault;

    @Autowired
    PersonalVault personalVault;

    @Autowired
    PersonalKeys keys;

    @Autowired
    JavaMigration[] migrations;

    @Test
    void sealsThoseOfH2UnderKeysOfTheirOwn() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        migrates(new DriverManagerDataSource(url, "cordon", ""), "CORDON", "h2");
    }

    @Test
    void sealsThoseOfPostgresUnderKeysOfTheirOwn() {
        migrates(
                new DriverManagerDataSource(PostgresDatabase.newUrl(), "postgres", "postgres"), "cordon", "postgresql");
    }

    private void migrates(DriverManagerDataSource database, String schema, String vendor) {
        JdbcClient jdbc = JdbcClient.create(database);
        flyway(database, schema, vendor, "230").migrate();
        insert(jdbc);

        flyway(database, schema, vendor, "233").migrate();

        assertThat(identity(jdbc))
                .contains(
                        "\"name\":\"王小明\"", "\"documentNumber\":\"370222199001011234\"", "\"birthDate\":\"1990-01-01\"")
                .contains("\"phone\":\"+8613800138000\"", "\"address\":\"a street\"");
        assertThat(opened(jdbc, "select source_id_sealed from cordon.person_source", subject(jdbc)))
                .isEqualTo("T-7");
        assertThat(jdbc.sql("select count(*) from cordon.person where name_3_index = ? and name_4_index is null")
                        .param(vault.blindIndex("name", "王小明"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(opened(jdbc, "select answers from cordon.task_answer", "KP-000001"))
                .isEqualTo("{}");
        assertThatThrownBy(() -> jdbc.sql("select name from cordon.person")
                        .query(String.class)
                        .list())
                .isInstanceOf(BadSqlGrammarException.class);
    }

    private void insert(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into cordon.person (id, name, birth_date, document_type, document_sealed, phone_sealed,
                            address_sealed, created_at, changed_at)
                        values (7, '王小明', date '1990-01-01', 'ID_CARD', ?, ?, ?, current_timestamp, current_timestamp)""")
                .params(vault.seal("370222199001011234"), vault.seal("+8613800138000"), vault.seal("a street"))
                .update();
        jdbc.sql("insert into cordon.person_source (source, source_id, person_id) values ('list', 'T-7', 7)")
                .update();
        jdbc.sql("""
                        insert into cordon.task_answer (task_id, process_number, task_key, answered_at, answers)
                        values ('t', 'KP-000001', 'UserTask_X', current_timestamp, ?)""").param(vault.seal("{}")).update();
    }

    private String identity(JdbcClient jdbc) {
        return opened(jdbc, "select identity_sealed from cordon.person", subject(jdbc));
    }

    private static String subject(JdbcClient jdbc) {
        return jdbc.sql("select subject from cordon.person").query(String.class).single();
    }

    private String opened(JdbcClient jdbc, String sql, String subject) {
        byte[] wrapped = jdbc.sql("select wrapped from cordon_keys.personal_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
        byte[] sealed = jdbc.sql(sql).query(byte[].class).single();
        return personalVault.open(keys.unwrap(subject, wrapped), sealed);
    }

    private Flyway flyway(DriverManagerDataSource database, String schema, String vendor, String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .javaMigrations(migrations)
                .target(target)
                .load();
    }
}
