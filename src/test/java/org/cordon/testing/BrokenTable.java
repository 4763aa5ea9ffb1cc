package org.cordon.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that is not there for a while, so that every statement about it fails. */
public final class BrokenTable {

    private static final String AWAY = "away_for_a_test";

    private final JdbcClient jdbc;
    private final String schema;
    private final String table;

    /** A table named with its schema, where it has one. */
    public BrokenTable(JdbcClient jdbc, String table) {
        int dot = table.indexOf('.') + 1;
        this.jdbc = jdbc;
        this.schema = table.substring(0, dot);
        this.table = table.substring(dot);
    }

    public void during(Runnable test) {
        rename(table, AWAY);
        try {
            test.run();
        } finally {
            rename(AWAY, table);
        }
    }

    private void rename(String from, String to) {
        jdbc.sql("alter table %s%s rename to %s".formatted(schema, from, to)).update();
    }
}
