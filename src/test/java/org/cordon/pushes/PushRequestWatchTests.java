package org.cordon.pushes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was sent under a key is known for a week, whether or not its sender sends anything again. */
@CordonTest
class PushRequestWatchTests {

    @Autowired
    PushRequests requests;

    @Autowired
    PushRequestWatch watch;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void forgetsWhatWasSentLongAgo() {
        jdbc.update("delete from cordon.push_request where user_id like 'watch%'");
        requests.begin("watchGone", "old", new byte[] {1});
        requests.begin("watchHere", "new", new byte[] {2});
        jdbc.update(
                "update cordon.push_request set sent_at = ? where request_key = 'old'",
                OffsetDateTime.now(clock).minusDays(7).minusMinutes(1));

        watch.look();

        assertThat(jdbc.queryForList(
                        "select request_key from cordon.push_request where user_id like 'watch%'", String.class))
                .containsExactly("new");
    }
}
