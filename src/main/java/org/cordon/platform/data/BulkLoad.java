package org.cordon.platform.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds many rows to a table within the running transaction: by COPY on PostgreSQL, in batches elsewhere. */
@Component
public class BulkLoad {

    private final DataSource dataSource;
    private final JdbcTemplate template;
    private final boolean postgres;

    BulkLoad(DataSource dataSource, JdbcTemplate template) throws MetaDataAccessException {
        this.dataSource = dataSource;
        this.template = template;
        this.postgres = "PostgreSQL"
                .equals(JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName()));
    }

    /**
     * Adds the rows.
     *
     * @param rows a value for each column: bigint as {@code Long}, integer, numeric as {@code BigDecimal}, boolean, uuid, bytea
     *     as {@code byte[]}, timestamp with time zone as {@code OffsetDateTime}, text; or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(String table, List<String> columns, List<@Nullable Object[]> rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (postgres) {
                copy(connection.unwrap(PGConnection.class), table, columns, rows);
            } else {
                insert(table, columns, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take the rows of " + table, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Empties a table; with the running transaction only, where H2 would end it for a {@code truncate}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void empty(String table) {
        template.execute((postgres ? "truncate table " : "delete from ") + table);
    }

    /**
     * Has the rest of the running transaction treat tables as sets, on PostgreSQL: memory for joins and sorts, plans for the
     * rows that are there and not for those of a while ago. Nothing elsewhere.
     *
     * @param table one that has just been filled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepareForSets(String table) {
        if (postgres) {
            template.execute("set local work_mem = '128MB'");
            template.execute("set local plan_cache_mode = force_custom_plan");
            template.execute("analyze " + table);
        }
    }

    private static void copy(PGConnection connection, String table, List<String> columns, List<@Nullable Object[]> rows)
            throws SQLException, IOException {
        CopyRows copied = new CopyRows();
        for (Object[] row : rows) {
            copied.add(row);
        }
        connection
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)",
                        new ByteArrayInputStream(copied.finish()));
    }

    private void insert(String table, List<String> columns, List<@Nullable Object[]> rows) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        template.batchUpdate(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")", rows);
    }
}
