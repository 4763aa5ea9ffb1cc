package org.cordon.board.web.rounds;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordon.rounds.NewRound;
import org.cordon.rounds.RoundComparing;
import org.cordon.rounds.RoundOpening;
import org.cordon.rounds.TrialDistrict;
import org.cordon.testing.Chromium;
import org.cordon.testing.OnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A comparison as headquarters watches it: it goes on by itself, stops, and shows its figures. On PostgreSQL, where locks wait. */
@OnPostgres
class RoundInBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    TrialDistrict district;

    @Autowired
    RoundOpening opening;

    @Autowired
    RoundComparing comparing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void empty() {
        district.found();
    }

    @Test
    void aComparisonIsWatchedStoppedAndAskedForAgain() {
        district.found();
        List<String> people = district.live(4, TrialDistrict.EAST_ONE, "G1");
        Instant now = clock.instant();
        long round = opening.open(
                new NewRound("Round one", List.of(TrialDistrict.EAST), now, now.plusSeconds(60_000), now, 24), "x");
        comparing.compare(round, null);
        jdbc.update(
                "insert into cordon.round_sample (round_id, identity_hash, sampled_at, received_at)"
                        + " values (?, ?, current_timestamp, current_timestamp)",
                round,
                district.hash(people.get(0)));
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signIn("roundCdc", TrialDistrict.PASSWORD, "en-US");
            chromium.open(page, "/rounds");
            assertThat(page.locator("main tbody")).containsText("0 of 4, 0 exempt");
            page.locator("main tbody a").click();
            transaction.executeWithoutResult(status -> {
                jdbc.queryForList("select id from cordon.push_row where round_id = ? for update", round);
                page.locator("#compare").click();
                assertThat(page.locator("#progress")).containsText("Step 1 of 3");
                page.locator("[id^=stop-]").click();
                assertThat(page.locator("#progress .badge")).hasText("stops after this phase");
            });
            assertThat(page.locator("#progress .badge")).hasText("stopped");
            assertThat(page.locator(".figures strong").first()).hasText("4");
            assertThat(page.locator(".figures strong").nth(1)).hasText("0");

            transaction.executeWithoutResult(status -> {
                jdbc.queryForList("select id from cordon.push_row where round_id = ? for update", round);
                page.locator("#compare").click();
                assertThat(page.locator("#progress")).containsText("Step 1 of 3");
            });
            page.locator("#newer").click();

            assertThat(page.locator(".figures strong").nth(1)).hasText("1");
            assertThat(page.locator("#progress .badge")).hasText("done");
            assertThat(chromium.errors()).isEmpty();
        }
    }
}
