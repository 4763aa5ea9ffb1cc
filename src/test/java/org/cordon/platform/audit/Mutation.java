package org.cordon.platform.audit;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with every right on the database could do to the audit to hide something. */
enum Mutation {
    CHANGE_A_BYTE {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
            jdbc.sql("update cordon.audit_entry set " + column + " = " + column
                            + " || ? where stream = 'reads' and seq = ?")
                    .params(String.valueOf((char) ('a' + random.nextInt(26))), row(random, rows))
                    .update();
        }
    },
    CHANGE_THE_MOMENT {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            jdbc.sql("update cordon.audit_entry set at = at + interval '1' second where stream = 'reads' and seq = ?")
                    .param(row(random, rows))
                    .update();
        }
    },
    CHANGE_A_MARK {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            String column = random.nextBoolean() ? "hash" : "prev_hash";
            String digit = Integer.toHexString(random.nextInt(16));
            jdbc.sql("update cordon.audit_entry set " + column + " = ? where stream = 'reads' and seq = ?")
                    .params(digit.repeat(64), row(random, rows))
                    .update();
        }
    },
    CHANGE_THE_COUNT {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            jdbc.sql("update cordon.audit_entry set people_count = people_count + 1 where stream = 'reads' and seq = ?")
                    .param(row(random, rows))
                    .update();
        }
    },
    DELETE_A_ROW {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            jdbc.sql("delete from cordon.audit_entry where stream = 'reads' and seq = ?")
                    .param(row(random, rows))
                    .update();
        }
    },
    DELETE_THE_TAIL {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            jdbc.sql("delete from cordon.audit_entry where stream = 'reads' and seq >= ?")
                    .param(row(random, rows))
                    .update();
        }
    },
    SWAP_TWO_ROWS {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            long one = row(random, rows - 1);
            long other = one + 1 + random.nextInt((int) (rows - one));
            move(jdbc, one, 0);
            move(jdbc, other, one);
            move(jdbc, 0, other);
        }
    },
    INSERT_A_ROW_BACK_IN_TIME {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            long copied = row(random, rows);
            long place = random.nextBoolean() ? rows + 1 : -(long) random.nextInt(5);
            jdbc.sql("insert into cordon.audit_entry (stream, seq, at, " + TEXT
                            + ", people_count, prev_hash, hash) select"
                            + " stream, ?, at, " + TEXT + ", people_count, prev_hash, hash from cordon.audit_entry"
                            + " where stream = 'reads' and seq = ?")
                    .params(place, copied)
                    .update();
        }
    },
    MAKE_ROOM_FOR_A_ROW {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            long place = row(random, rows);
            for (long seq = rows; seq >= place; seq--) {
                move(jdbc, seq, seq + 1);
            }
            jdbc.sql("insert into cordon.audit_entry (stream, seq, at, " + TEXT
                            + ", people_count, prev_hash, hash) select"
                            + " stream, ?, at, " + TEXT + ", people_count, prev_hash, hash from cordon.audit_entry"
                            + " where stream = 'reads' and seq = ?")
                    .params(place, place + 1)
                    .update();
        }
    },
    RESTORE_AN_OLDER_TABLE {
        @Override
        void apply(JdbcClient jdbc, Random random, long rows) {
            jdbc.sql("delete from cordon.audit_entry where stream = 'changes' or seq > ?")
                    .param(row(random, rows))
                    .update();
        }
    };

    private static final List<String> COLUMNS = AuditColumns.NAMES.stream()
            .filter(name -> !name.equals("people_count"))
            .toList();
    private static final String TEXT = COLUMNS.stream().collect(Collectors.joining(", "));

    /** In the stream {@code reads}, of which the last row is number {@code rows} and anchored. */
    abstract void apply(JdbcClient jdbc, Random random, long rows);

    private static long row(Random random, long rows) {
        return 1L + random.nextInt((int) rows);
    }

    private static void move(JdbcClient jdbc, long from, long to) {
        jdbc.sql("update cordon.audit_entry set seq = ? where stream = 'reads' and seq = ?")
                .params(to, from)
                .update();
    }
}
