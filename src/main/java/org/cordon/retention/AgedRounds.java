package org.cordon.retention;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Test rounds that were closed a period ago: who was sampled, who was exempted and who was looked for goes; what comparisons
 * counted stays, and the coverage of each town. A part is those whose hash begins with one byte, the rows of a round, or its
 * places.
 */
@Repository
class AgedRounds implements AgedLists {

    private static final String ROWS = "rows";
    private static final String PLACES = "places";
    private static final int HASH_BYTES = 32;
    private static final int LAST_BYTE = 0xff;
    private static final List<String> TABLES = List.of("round_sample", "round_exemption");
    private static final String HELD = HeldIdentities.holds("e.identity_hash");

    private static final String ENTRIES = """
            select e.identity_hash, e.round_id, case when %s then 'LEGAL_HOLD' else 'DUE' end as standing
            from (select round_id, identity_hash from cordon.round_sample union all
                  select round_id, identity_hash from cordon.round_exemption where identity_hash is not null) e
            join cordon.test_round t on t.id = e.round_id and t.closed_at <= :before""".formatted(HELD);

    private static final String IN_PART = """
            from cordon.%s e where e.round_id = :round and e.identity_hash >= :from and e.identity_hash < :until""";

    private final JdbcClient jdbc;
    private final RetentionPeriods periods;
    private final Clock clock;
    private final AgedRoundRows rows;
    private final AgedRoundPlaces places;

    AgedRounds(JdbcClient jdbc, RetentionPeriods periods, Clock clock, AgedRoundRows rows, AgedRoundPlaces places) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
        this.rows = rows;
        this.places = places;
    }

    @Override
    public DataClass data() {
        return DataClass.ROUNDS;
    }

    @Override
    public Map<Standing, Long> standings() {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        jdbc.sql("select standing, count(*) from (" + ENTRIES + ") s group by standing")
                .param("before", before())
                .query(row -> {
                    standings.put(Standing.valueOf(row.getString(1)), row.getLong(2));
                });
        rows.standings(before()).forEach((standing, count) -> standings.merge(standing, count, Long::sum));
        return standings;
    }

    @Override
    public List<Part> due() {
        List<Part> parts = new ArrayList<>(entries());
        rows.due(before()).forEach((round, count) -> parts.add(new Part(round + "/" + ROWS, count)));
        places.due(before()).forEach(round -> parts.add(new Part(round + "/" + PLACES, 0)));
        return parts;
    }

    private List<Part> entries() {
        return jdbc.sql("""
                        select round_id, beginning, count(*) from (
                            select round_id, substring(identity_hash from 1 for 1) as beginning
                            from (%s) s where standing = 'DUE') p
                        group by round_id, beginning""".formatted(ENTRIES))
                .param("before", before())
                .query((row, number) -> new Part(
                        row.getLong(1) + "/" + HexFormat.of().formatHex(Objects.requireNonNull(row.getBytes(2))),
                        row.getLong(3)))
                .list();
    }

    @Override
    public Turn erase(String part) {
        long round = Long.parseLong(part.substring(0, part.indexOf('/')));
        String what = part.substring(part.indexOf('/') + 1);
        return switch (what) {
            case ROWS -> rows.erase(round);
            case PLACES -> places.fold(round);
            default -> erase(round, HexFormat.fromHexDigits(what));
        };
    }

    private Turn erase(long round, int firstByte) {
        Map<String, Object> part =
                Map.of("round", round, "from", bytes(new byte[] {(byte) firstByte}), "until", bytes(end(firstByte)));
        long erased = 0;
        long held = 0;
        for (String table : TABLES) {
            String inPart = IN_PART.formatted(table);
            erased += jdbc.sql("delete " + inPart + " and not " + HELD)
                    .params(part)
                    .update();
            held += jdbc.sql("select count(*) " + inPart)
                    .params(part)
                    .query(Long.class)
                    .single();
        }
        return new Turn(erased, held);
    }

    /** What lies behind every hash that begins so. */
    private static byte[] end(int firstByte) {
        byte[] end = new byte[HASH_BYTES + 1];
        Arrays.fill(end, (byte) LAST_BYTE);
        return firstByte == LAST_BYTE ? end : new byte[] {(byte) (firstByte + 1)};
    }

    private static SqlParameterValue bytes(byte[] value) {
        return new SqlParameterValue(Types.VARBINARY, value);
    }

    private OffsetDateTime before() {
        return periods.before(data(), clock);
    }
}
