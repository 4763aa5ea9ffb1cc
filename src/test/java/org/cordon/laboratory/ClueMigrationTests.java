package org.cordon.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordon.testing.CordonTest;
import org.cordon.testing.PostgresDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database in which the clues of results have a table of their own is brought up to date. */
@CordonTest
class ClueMigrationTests {

    @Autowired
    JavaMigration[] migrations;

    @Test
    void keepsTheCluesOfResultsInH2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        keepsTheClues(new DriverManagerDataSource(url, "cordon", ""), "CORDON", "h2");
    }

    @Test
    void keepsTheCluesOfResultsInPostgres() {
        keepsTheClues(
                new DriverManagerDataSource(PostgresDatabase.newUrl(), "postgres", "postgres"), "cordon", "postgresql");
    }

    private void keepsTheClues(DriverManagerDataSource database, String schema, String vendor) {
        JdbcClient jdbc = JdbcClient.create(database);
        flyway(database, schema, vendor, "281").migrate();
        insert(jdbc, 1, "city", "S1", List.of("c", "a", "b"));
        insert(jdbc, 2, "town", "S1", List.of("b"));
        insert(jdbc, 3, "city", "S2", List.of());
        insert(jdbc, 4, "-", "erased-4", List.of());
        insert(jdbc, 5, "city", "S3", List.of("z", "a"));

        flyway(database, schema, vendor, "284").migrate();

        assertThat(jdbc.sql("""
                                select coalesce(clue_1, '-') || coalesce(clue_2, '-') || coalesce(clue_3, '-')
                                from cordon.test_result order by id""").query(String.class).list()).containsExactly("abc", "b--", "---", "---", "az-");
    }

    private static void insert(JdbcClient jdbc, long id, String laboratory, String sample, List<String> clues) {
        jdbc.sql("""
                        insert into cordon.test_result (id, laboratory, sample_number, pool_size, sampled_at, reported_at,
                            result, state, received_at, changed_at)
                        values (?, ?, ?, 1, current_timestamp, current_timestamp, 'NEGATIVE', 'WAITING', current_timestamp,
                            current_timestamp)""").params(id, laboratory, sample).update();
        clues.forEach(clue -> jdbc.sql("insert into cordon.test_result_clue (clue, test_result_id) values (?, ?)")
                .params(clue, id)
                .update());
    }

    private Flyway flyway(DriverManagerDataSource database, String schema, String vendor, String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .javaMigrations(migrations)
                .target(target)
                .outOfOrder(true)
                .load();
    }
}
