package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.imports.TrialRows.Trial;
import org.cordon.platform.errors.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** An outage of the database is no row's fault, and nobody knows what became of a batch that it met. */
class AttemptsTests {

    private final Attempts attempts = new Attempts();
    private final AtomicInteger alone = new AtomicInteger();

    private static Stream<RuntimeException> outages() {
        TransactionSystemException overridden = new TransactionSystemException("", new SQLException("rolled back"));
        overridden.initApplicationException(new IllegalStateException(new SQLException("", "57P01")));
        return Stream.of(
                new CannotGetJdbcConnectionException("", new SQLTransientConnectionException("timed out")),
                new CannotCreateTransactionException("", new IllegalStateException()),
                new IllegalStateException("a COPY", new SQLException("", "08006")),
                new JpaSystemException(new IllegalStateException(new SQLException("", "57P02"))),
                new IllegalStateException(new SQLException("Connection is closed")),
                new IllegalStateException(new SQLException("", "53300")),
                new Unavailable("audit.unavailable", "Nothing can be recorded") {},
                overridden);
    }

    @ParameterizedTest
    @MethodSource("outages")
    void neitherTakesRowsAloneNorTriesThemAgainWithoutADatabase(RuntimeException outage) {
        assertThatThrownBy(() -> attempts.together(batch(), failing(outage), row -> alone.incrementAndGet()))
                .isSameAs(outage);
        assertThat(alone).hasValue(0);
        assertThatThrownBy(() -> attempts.several(2, () -> {
                    alone.incrementAndGet();
                    throw outage;
                }))
                .isSameAs(outage);
        assertThat(alone).hasValue(1);
    }

    private static Stream<RuntimeException> failures() {
        return Stream.of(
                new IllegalStateException("a fault of ours"),
                new IllegalStateException(new SQLException("a value too long", "22001")),
                new IllegalStateException(new SQLException("a statement without a state")),
                new TransactionSystemException("", new IllegalArgumentException()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void takesRowsAloneAfterAnyOtherFailure(RuntimeException failure) {
        attempts.together(batch(), failing(failure), row -> alone.incrementAndGet());

        assertThat(alone).hasValue(2);
    }

    @Test
    void givesARowUpAfterThreeFailures() {
        assertThatThrownBy(() -> attempts.several(2, () -> {
                    alone.incrementAndGet();
                    throw new IllegalStateException("a fault of ours");
                }))
                .isInstanceOf(Attempts.Exhausted.class);
        assertThat(alone).hasValue(3);
    }

    private static Consumer<RowBatch<Trial>> failing(RuntimeException failure) {
        return batch -> {
            throw failure;
        };
    }

    private static RowBatch<Trial> batch() {
        ImportJob job = new ImportJob(
                UUID.randomUUID(), "trial", "{}", "tester", false, "UTF-8", ',', ImportPhase.ROWS, 2, 0, 1);
        return new RowBatch<>(job, new TrialRows(mock(JdbcClient.class)), List.of(row(2), row(3)));
    }

    private static PreparedRow<Trial> row(long line) {
        return new PreparedRow<>(line, List.of("a"), null, new Trial("a", List.of()), null);
    }
}
