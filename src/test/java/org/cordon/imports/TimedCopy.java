package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Times a plain {@code COPY} of a file into the table {@code copied}, which is made for it and dropped again. */
final class TimedCopy {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final String columns;
    private final List<String> making;

    /**
     * @param columns of the file, in its order
     * @param making the statements that make the table and its indexes
     */
    TimedCopy(DataSource dataSource, JdbcTemplate jdbc, String columns, List<String> making) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.columns = columns;
        this.making = making;
    }

    /** In seconds. */
    double of(Path file, int rows) throws SQLException, IOException {
        jdbc.execute("drop table if exists copied");
        making.forEach(jdbc::execute);
        long start = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                InputStream in = Files.newInputStream(file)) {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied (" + columns + ") from stdin (format csv, header)", in);
            assertThat(copied).isEqualTo(rows);
        }
        double seconds = TimedImport.seconds(start);
        jdbc.execute("drop table copied");
        return seconds;
    }
}
