package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.cordon.persons.IdentitySealing;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.SomePeople;
import org.cordon.testing.Caller;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Times the comparison of a district with its samples beside a bare anti-join and insert, and the pages that show what it
 * found; see docs/benchmarks for how to run it.
 */
@OnPostgres
class RoundComparisonBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(RoundComparisonBenchmark.class);
    private static final int PEOPLE = Integer.getInteger("cordon.benchmark.residents", 1_300_000);
    private static final int REPEATED = Integer.getInteger("cordon.benchmark.repeated", 3);
    private static final int CALLS = 200;
    private static final int UNMATCHED = 9_000;
    private static final double MOST_TIMES_BARE = 2;
    private static final double SLOWEST_MILLIS = 150;

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    IdentitySealing sealing;

    @Autowired
    RoundComparing comparing;

    @Autowired
    UnmatchedListing listing;

    @Autowired
    UnmatchedSamples samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private long round;

    @Test
    void comparesADistrictInTwiceTheTimeOfABareAntiJoin() {
        district.found();
        OffsetDateTime now = OffsetDateTime.now(clock);
        round = new RoundClient(port, "roundCdc").open(TrialDistrict.DISTRICT, now.minusHours(8), now.plusHours(8));
        settle();
        jdbc.update("update cordon.test_round set lists_from = ends_at where id = ?", round);
        sample(1);
        counting("1 of 100 sampled");
        exempt();
        counting("1 of 100 sampled, a tenth of the places exempt");
        jdbc.update("delete from cordon.round_exemption where round_id = ?", round);
        sample(93);
        counting("93 of 100 sampled");
        jdbc.update("update cordon.test_round set lists_from = starts_at where id = ?", round);
        jdbc.execute("create table bare_row (like cordon.push_row including all)");
        double[] bare = new double[REPEATED];
        double[] ours = new double[REPEATED];
        for (int i = 0; i < REPEATED; i++) {
            bare[i] = bare();
            ours[i] = first();
            LOG.info(
                    "BENCHMARK {} residents: bare {} s, comparison {} s, {} times",
                    PEOPLE,
                    bare[i],
                    ours[i],
                    ours[i] / bare[i]);
        }
        again();
        double times = middle(ours) / middle(bare);
        LOG.info("BENCHMARK {} residents: the middle of {} is {} times the bare statement", PEOPLE, REPEATED, times);
        double rows = page("rows", RoundClient.PUSHES + "/rows?limit=50&round=" + round + "&after=");
        double coverage =
                page("coverage by grid", RoundClient.PATH + "/" + round + "/coverage?level=GRID&area=370298&x=");
        double unmatched = unmatched();
        assertThat(times).isLessThanOrEqualTo(MOST_TIMES_BARE);
        assertThat(unmatched).isLessThanOrEqualTo(SLOWEST_MILLIS);
        assertThat(rows).isLessThanOrEqualTo(SLOWEST_MILLIS);
        assertThat(coverage).isLessThanOrEqualTo(SLOWEST_MILLIS);
    }

    /** Everybody in 17 towns, 200 communities and 18 grids each; all but seven of a hundred sampled. */
    private void settle() {
        byte[] sealed = sealing.seal(
                        PersonDetails.builder()
                                .name("王小明")
                                .documentNumber(new SomePeople().idNumber())
                                .address("鳌蓝路一号楼二单元三〇一室")
                                .phone(new SomePeople().phone())
                                .build(),
                        "")
                .sealed();
        jdbc.update("""
                insert into cordon.resident (identity_hash, content_hash, identity_sealed, area_code, grid_code,
                    household_id, since_version, version, since)
                select sha256(('r' || i)::bytea), substring(sha256(i::text::bytea) from 1 for 16), ?,
                    '370298' || lpad((1 + i % 200 % 17)::text, 3, '0') || lpad((1 + i % 200 / 17)::text, 3, '0'),
                    'G' || i / 200 % 18, 'H' || i / 3, 0, 0, now()
                from generate_series(1, ?) i
                """, sealed, PEOPLE);
    }

    private void exempt() {
        jdbc.update("""
                insert into cordon.round_exemption (round_id, area_code, grid_code, reason, granted_by, granted_at)
                select ?, '370298001' || lpad(i::text, 3, '0'), '', 'AWAY', 'x', now() from generate_series(1, 20) i
                """, round);
    }

    /** Of a hundred, so many; in the order of nothing. */
    private void sample(int percent) {
        jdbc.update("""
                insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, received_at)
                select ?, r.identity_hash, now(), 'T' || r.id / 20, now() from cordon.resident r
                where r.id * 7919 % 100 < ? and not exists (
                    select 1 from cordon.round_sample s where s.round_id = ? and s.identity_hash = r.identity_hash)
                order by r.identity_hash
                """, round, percent, round);
        jdbc.execute("vacuum analyze cordon.resident");
        jdbc.execute("vacuum analyze cordon.round_sample");
    }

    /** Into a table with the columns and indexes of ours. */
    private double bare() {
        jdbc.execute("truncate bare_row");
        jdbc.execute("checkpoint");
        long start = System.nanoTime();
        transaction.executeWithoutResult(status -> jdbc.update("""
                insert into bare_row (batch_id, kind, round_id, resident_id, town_code, community_code, grid_code, state,
                    pending, due_at, pushed_at)
                select 0, 'unsampled', ?, r.id, left(r.area_code, 9), r.area_code, r.grid_code, 'OPEN', true, now(), now()
                from cordon.resident r where not exists (
                    select 1 from cordon.round_sample s where s.round_id = ? and s.identity_hash = r.identity_hash)
                """, round, round));
        double seconds = seconds(start);
        assertThat(count("bare_row")).isEqualTo(PEOPLE - count("cordon.round_sample"));
        return seconds;
    }

    /** Before the lists begin. */
    private void counting(String state) {
        for (int i = 0; i < REPEATED; i++) {
            long start = System.nanoTime();
            RoundComparison found = comparing.compare(round, null);
            LOG.info(
                    "BENCHMARK counting {} residents before the lists begin, {}: {} s",
                    found.due(),
                    state,
                    seconds(start));
            assertThat(found.sampled()).isEqualTo(count("cordon.round_sample"));
            assertThat(found.listed()).isFalse();
        }
    }

    private double first() {
        jdbc.execute("truncate cordon.push_row, cordon.push_row_event, cordon.push_batch cascade");
        jdbc.execute("checkpoint");
        long start = System.nanoTime();
        RoundComparison found = comparing.compare(round, null);
        double seconds = seconds(start);
        assertThat(found.due()).isEqualTo(PEOPLE);
        assertThat(found.sampled()).isEqualTo(count("cordon.round_sample"));
        assertThat(found.added()).isEqualTo(found.unsampled()).isEqualTo(count("bare_row"));
        return seconds;
    }

    /** Once more with nothing new, and once more with a few minutes' samples. */
    private void again() {
        jdbc.execute("vacuum analyze cordon.push_row");
        long start = System.nanoTime();
        assertThat(comparing.compare(round, null).added()).isZero();
        LOG.info("BENCHMARK the same again: {} s", seconds(start));
        sample(94);
        start = System.nanoTime();
        RoundComparison found = comparing.compare(round, null);
        LOG.info("BENCHMARK {} sampled since: {} s", found.settled(), seconds(start));
        assertThat(found.settled()).isPositive();
        assertThat(found.sampled()).isEqualTo(count("cordon.round_sample"));
        jdbc.execute("vacuum analyze cordon.push_row");
    }

    /** Samples of nobody in the register are listed in the background, then read in parts. */
    private double unmatched() {
        jdbc.update("""
                insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, line_no, received_at)
                select ?, sha256(('nobody' || i)::bytea), now(), 'U' || i, i, now() from generate_series(1, ?) i
                """, round, UNMATCHED);
        comparing.compare(round, null);
        listed("with " + UNMATCHED + " others");
        comparing.compare(round, null);
        listed("with no others");
        return page("unmatched", RoundClient.PATH + "/" + round + "/samples/unmatched?limit=200&after=", positions());
    }

    private void listed(String what) {
        long start = System.nanoTime();
        listing.list(round);
        LOG.info("BENCHMARK unmatched samples listed {}: {} s", what, seconds(start));
        assertThat(samples.listOf(round).listed()).isEqualTo(UNMATCHED);
    }

    private static long[] positions() {
        return LongStream.range(0, UNMATCHED).toArray();
    }

    /** The time within which 95 of 100 calls are answered, in ms; each call asks for another part. */
    private double page(String what, String path) {
        return page(
                what,
                path,
                jdbc.queryForList("select id from cordon.push_row order by id", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    private double page(String what, String path, long[] ids) {
        Caller caller = Caller.signedIn(port, "roundCdc", TrialDistrict.PASSWORD);
        double[] millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long after = ids[(int) (i * 7919L % ids.length)];
            long start = System.nanoTime();
            Caller.Answer answer = caller.send("GET", path + after);
            millis[i] = seconds(start) * 1000;
            assertThat(answer.status()).isEqualTo(200);
        }
        Arrays.sort(millis);
        double p95 = millis[CALLS * 95 / 100];
        LOG.info("BENCHMARK {}: median {} ms, p95 {} ms", what, millis[CALLS / 2], p95);
        return p95;
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private static double middle(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
