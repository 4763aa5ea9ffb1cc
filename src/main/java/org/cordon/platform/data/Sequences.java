package org.cordon.platform.data;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Draws the next number of a database sequence. */
@Component
public class Sequences {

    private final DataSource dataSource;
    private final boolean postgres;

    Sequences(DataSource dataSource) throws MetaDataAccessException {
        this.dataSource = dataSource;
        this.postgres = "PostgreSQL"
                .equals(JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName()));
    }

    /** The next value of a sequence named with its schema. */
    public long next(String sequence) {
        return incrementer(sequence).nextLongValue();
    }

    private AbstractSequenceMaxValueIncrementer incrementer(String sequence) {
        return postgres
                ? new PostgresSequenceMaxValueIncrementer(dataSource, sequence)
                : new H2SequenceMaxValueIncrementer(dataSource, sequence);
    }
}
