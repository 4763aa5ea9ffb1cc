package org.cordon.platform.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several have left, and one of them cannot be taken out of the engine. */
@CordonTest
@ExtendWith(OutputCaptureExtension.class)
class DepartedPeopleTests {

    private static final List<String> GONE = List.of("departedAda", "departedBen", "departedCyd");
    private static final String HELD = GONE.get(1);

    @Autowired
    DepartedPeople departed;

    @Autowired
    EngineUsers users;

    @Autowired
    StaffAccounts samples;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void leave() {
        GONE.forEach(userId -> {
            samples.create(userId, userId, "Password-1234", Set.of(Roles.TOWN_STAFF), Set.of());
            jdbc.sql("delete from cordon.account where user_id = ?")
                    .param(userId)
                    .update();
            jdbc.sql("insert into cordon.account (user_id, display_name, issuer, subject) values (?, ?, 'district', ?)")
                    .params(userId, userId, userId)
                    .update();
            heardOf(userId, Duration.ofDays(3));
        });
        jdbc.sql("create table cordon.held_user (id varchar(64) references public.act_id_user (id_))")
                .update();
        jdbc.sql("insert into cordon.held_user values (?)").param(HELD).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("drop table cordon.held_user").update();
        GONE.stream().filter(users::exists).forEach(users::delete);
        jdbc.sql("delete from cordon.account where user_id like 'departed%'").update();
    }

    @Test
    void whoCannotBeTakenOutKeepsNobodyElseIn(CapturedOutput output) {
        departed.withdraw();

        assertThat(GONE.stream().filter(users::exists)).containsExactly(HELD);
        assertThat(output).contains("departedBen keeps rights");
        jdbc.sql("delete from cordon.held_user").update();
        departed.withdraw();
        assertThat(GONE.stream().filter(users::exists)).as("tried again").isEmpty();
    }

    @Test
    void whoDepartedOnceIsNotLookedUpAgain() {
        jdbc.sql("delete from cordon.held_user").update();
        departed.withdraw();

        assertThat(jdbc.sql(
                                "select count(*) from cordon.account where user_id like 'departed%' and provided_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nobodyLosesRightsDuringASession() {
        Duration day = Duration.ofHours(8);
        assertThatThrownBy(() -> new DepartedPeople(mock(), mock(), clock, mock(), day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cordon.oidc.vouched-for");
    }

    private void heardOf(String userId, Duration ago) {
        Instant then = clock.instant().minus(ago);
        jdbc.sql("update cordon.account set provided_at = ? where user_id = ?")
                .params(then.atOffset(ZoneOffset.UTC), userId)
                .update();
    }
}
