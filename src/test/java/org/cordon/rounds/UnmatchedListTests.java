package org.cordon.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cordon.rounds.UnmatchedSamples.Unmatched;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of samples without a resident is of the last comparison, and is made anew only where that found others. */
@CordonTest
class UnmatchedListTests {

    private static final UUID FILE = UUID.fromString("00000000-0000-0000-0000-0000000000f1");

    @Autowired
    TrialDistrict district;

    @Autowired
    RoundOpening opening;

    @Autowired
    RoundComparing comparing;

    @Autowired
    UnmatchedListing listing;

    @Autowired
    UnmatchedLists lists;

    @Autowired
    UnmatchedSamples samples;

    @Autowired
    UnmatchedWatch watch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Instant now;
    private long round;

    @BeforeEach
    void open() {
        district.found();
        now = clock.instant();
        List<String> residents = district.live(1, TrialDistrict.EAST_ONE, "G1");
        round = opening.open(
                new NewRound("Round", List.of(TrialDistrict.EAST), now, now.plusSeconds(60_000), now, 24), "x");
        sample(district.hash(residents.get(0)), "due", 1);
    }

    @AfterEach
    void empty() {
        district.found();
    }

    @Test
    void listsThoseOfAFileInTheOrderOfItsLinesBehindEachComparison() {
        sample(hash("c"), "third", 30);
        sample(hash("a"), "first", 10);
        sample(hash("b"), "second", 20);
        assertThat(compared()).containsExactly("1 first", "2 second", "3 third");
        assertThat(samples.list(round, 1, 1))
                .extracting(Unmatched::sampleNumber)
                .containsExactly("second");

        sample(hash("d"), "fourth", 15);
        assertThat(listed()).hasSize(3);

        assertThat(compared()).containsExactly("1 first", "2 fourth", "3 second", "4 third");
        assertThat(samples.listOf(round).listed()).isEqualTo(4);
    }

    @Test
    void takesWhoseResidentCameAndAddsWhoseResidentWent() {
        sample(hash("a"), "came", 10);
        assertThat(compared()).containsExactly("1 came");
        jdbc.update("update cordon.resident set identity_hash = ? where removed_at is null", hash("a"));
        register();

        assertThat(compared()).containsExactly("1 due");
    }

    @Test
    void looksThroughNoSamplesWhereAComparisonFoundNoOthers() {
        sample(hash("a"), "first", 10);
        assertThat(compared()).containsExactly("1 first");
        jdbc.update("update cordon.round_sample set unmatched_position = 7 where unmatched_position = 1");

        assertThat(compared()).containsExactly("7 first");
        assertThat(lists.behind()).doesNotContain(round);
    }

    @Test
    void listsNobodyWhereEveryoneIsDue() {
        assertThat(compared()).isEmpty();
        assertThat(lists.behind()).doesNotContain(round);
    }

    @Test
    void isMadeByOneNodeAndByTheNextLookOfAnyIfThatOneDies() {
        sample(hash("a"), "first", 10);
        comparing.compare(round, null);
        lists.begin();
        transaction.executeWithoutResult(status -> {
            assertThat(lists.tryHold(round)).isPresent();
            CompletableFuture.runAsync(() -> listing.list(round)).join();
            assertThat(listed()).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(lists.behind()).contains(round);
        watch.look();

        assertThat(listed()).containsExactly("1 first");
        assertThat(lists.behind()).doesNotContain(round);
    }

    private List<String> compared() {
        comparing.compare(round, null);
        listing.list(round);
        return listed();
    }

    private List<String> listed() {
        return samples.list(round, 0, 50).stream()
                .map(sample -> sample.position() + " " + sample.sampleNumber())
                .toList();
    }

    private void sample(byte[] hash, String number, long line) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbc.update(
                "insert into cordon.round_sample (round_id, identity_hash, sampled_at, sample_number, import_id, line_no,"
                        + " received_at) values (?, ?, ?, ?, ?, ?, ?)",
                round,
                hash,
                at,
                number,
                FILE,
                line,
                at);
    }

    private void register() {
        jdbc.update(
                "insert into cordon.register_version (import_id, mode, division_year, written_at, added, changed,"
                        + " unchanged, removed) values (?, 'DELTA', 2022, ?, 0, 0, 0, 0)",
                UUID.randomUUID(),
                now.atOffset(ZoneOffset.UTC));
    }

    private static byte[] hash(String of) {
        return (of + "-of-nobody-in-the-register-at-all").getBytes(StandardCharsets.UTF_8);
    }
}
