package org.cordon.platform.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.Entitlement;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.secondfactor.Enrolment;
import org.cordon.platform.security.secondfactor.Phone;
import org.cordon.platform.security.secondfactor.SecondFactorReset;
import org.cordon.testing.Browser;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One security administrator tries to be two people. */
@CordonTest
class VouchingTests {

    private static final String ONE = "officerVera";
    private static final String OTHER = "officerWade";
    private static final String PASSWORD = "Cordon-demo-2022";
    private static final Set<String> HEADQUARTERS = Set.of(Roles.HEADQUARTERS_STAFF);
    private static final Set<String> TWO_THAT_COUNT = Set.of(Roles.HEADQUARTERS_STAFF, Roles.MODELLERS);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountRegister register;

    @Autowired
    AccountStandings standings;

    @Autowired
    Vouching vouching;

    @Autowired
    FirstAdministrator first;

    @Autowired
    StaffAccounts samples;

    @Autowired
    Entitlement entitlement;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SecondFactorReset factor;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String userId = "";

    @BeforeEach
    void signIn() {
        samples.create(ONE, "Vera", "x", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        samples.create(OTHER, "Wade", "x", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        userId = "puppet" + NUMBERS.incrementAndGet();
        by(ONE);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headquartersStaff",
                "cdcInvestigators",
                "modellers",
                "serviceAccounts",
                "systemAdministrators",
                "securityAdministrators",
                "auditAdministrators"
            })
    void anAccountThatCountsIsNobodysUntilASecondHasVouchedForIt(String role) {
        String given = administration.open(userId, "Puppet", Set.of(role), Set.of());

        assertThat(entitlement.holdsAny(userId, Set.of(role))).isFalse();
        assertThat(Browser.stranger(port).signIn(userId, given).body())
                .contains("until a second security administrator");
        assertRefused("account.vouchOther", () -> vouching.vouch(userId));
        by(OTHER);
        vouching.vouch(userId);
        assertThat(entitlement.holdsAny(userId, Set.of(role))).isTrue();
        assertThat(Browser.stranger(port).signIn(userId, given).uri()).hasPath("/login/password");
        assertRefused("account.notWaiting", () -> vouching.vouch(userId));
    }

    @Test
    void nobodyVouchesThroughAPuppetOrTheirVictim() {
        administration.open(userId, "Puppet", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        String officer = "officer" + userId;
        String victim = "victim" + userId;
        samples.create(victim, "Vic", "x", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        administration.open(officer, "Officer", HEADQUARTERS, Set.of());
        by(userId);

        assertRefused("account.notEntitled", () -> vouching.vouch(officer));
        by(ONE);
        administration.resetPassword(victim);
        by(victim);
        assertRefused("account.notEntitled", () -> vouching.vouch(officer));
        by(ONE);
        assertRefused("account.vouchOther", () -> vouching.vouch(victim));
        assertThat(register.find(officer).isWaiting()).isTrue();
    }

    @Test
    void whoGainsARoleThatCountsWaitsAndWhoKeepsOrLosesOneDoesNot() {
        samples.create(userId, "Mei", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of());
        administration.setRights(userId, Set.of(Roles.SUPERVISORS), Set.of());
        assertThat(register.find(userId).isWaiting()).isFalse();

        administration.setRights(userId, HEADQUARTERS, Set.of());
        assertThat(register.find(userId).vouchAskedBy()).isEqualTo(ONE);
        assertThat(standings.now(userId).staff())
                .as("its sessions rest on nobody")
                .isNull();
        by(OTHER);
        vouching.vouch(userId);
        administration.setRights(userId, HEADQUARTERS, Set.of("370215001"));
        administration.setRights(userId, Set.of(Roles.TOWN_STAFF), Set.of());
        assertThat(register.find(userId).isWaiting()).isFalse();
    }

    @Test
    void whatWasResetWaitsWhereTheAccountCounts() {
        samples.create(userId, "Han", PASSWORD, HEADQUARTERS, Set.of());
        administration.resetPassword(userId);
        assertThat(register.find(userId).isWaiting()).as("password").isTrue();

        String other = "factor" + userId;
        samples.create(other, "Ho", PASSWORD, HEADQUARTERS, Set.of());
        String secret = enrolment.newSecret();
        enrolment.confirm(other, secret, Phone.shows(secret, clock.instant(), 0));
        factor.reset(other);
        assertThat(register.find(other).isWaiting()).as("second factor").isTrue();

        String town = "town" + userId;
        samples.create(town, "Tao", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of());
        administration.resetPassword(town);
        assertThat(register.find(town).isWaiting()).as("of a town").isFalse();
    }

    @Test
    void nobodyMakesAnotherTheAskerForWhatTheyDid() {
        samples.create(userId, "Han", PASSWORD, HEADQUARTERS, Set.of());
        administration.resetPassword(userId);
        by(OTHER);

        assertRefused("account.waitsForOther", () -> administration.setRights(userId, TWO_THAT_COUNT, Set.of()));
        assertRefused("account.waitsForOther", () -> administration.resetPassword(userId));
        assertRefused("account.waitsForOther", () -> factor.reset(userId));
        assertThat(register.find(userId).vouchAskedBy()).isEqualTo(ONE);
        by(ONE);
        assertRefused("account.vouchOther", () -> vouching.vouch(userId));
        by(OTHER);
        vouching.vouch(userId);
        administration.setRights(userId, TWO_THAT_COUNT, Set.of());
        assertThat(register.find(userId).vouchAskedBy()).isEqualTo(OTHER);
    }

    @Test
    void whoLosesWhatCountsBeforeAnybodyVouchedWaitsNoLonger() {
        samples.create(userId, "Mei", PASSWORD, Set.of(Roles.TOWN_STAFF), Set.of());
        administration.setRights(userId, HEADQUARTERS, Set.of());
        administration.setRights(userId, Set.of(Roles.TOWN_STAFF), Set.of());
        assertThat(register.find(userId).isWaiting()).as("taken back").isFalse();

        administration.open("un" + userId, "Una", HEADQUARTERS, Set.of());
        administration.close("un" + userId);
        administration.reopen("un" + userId, Set.of(Roles.TOWN_STAFF), Set.of());
        assertThat(register.find("un" + userId).isWaiting()).as("opened again").isFalse();
    }

    @Test
    void whoseAccountWasResetWaitsWhateverRolesItLoses() {
        samples.create(userId, "Han", PASSWORD, HEADQUARTERS, Set.of());
        administration.resetPassword(userId);
        administration.setRights(userId, Set.of(Roles.TOWN_STAFF), Set.of());
        by(OTHER);

        assertThat(register.find(userId).vouchAskedBy()).isEqualTo(ONE);
        assertRefused("account.waitsForOther", () -> administration.setRights(userId, HEADQUARTERS, Set.of()));
        vouching.vouch(userId);
        by(ONE);
        administration.setRights(userId, HEADQUARTERS, Set.of());
        administration.setRights(userId, Set.of(Roles.TOWN_STAFF), Set.of());
        assertThat(register.find(userId).isWaiting())
                .as("the reset was vouched for")
                .isFalse();
    }

    @Test
    void openingAgainIsVouchedForLikeOpening() {
        samples.create(userId, "Han", PASSWORD, HEADQUARTERS, Set.of());
        administration.close(userId);
        administration.reopen(userId, HEADQUARTERS, Set.of());

        assertThat(register.find(userId).vouchAskedBy()).isEqualTo(ONE);
    }

    @Test
    void vouchingIsRecordedAndForSecurityAdministratorsOnly() {
        administration.open(userId, "Puppet", HEADQUARTERS, Set.of());
        samples.create("aud" + userId, "Aud", "x", Set.of(Roles.AUDIT_ADMINISTRATORS), Set.of());
        SignedInAs.user("aud" + userId, Roles.AUDIT_ADMINISTRATORS);
        assertRefused("account.notEntitled", () -> vouching.vouch(userId));

        by(OTHER);
        vouching.vouch(userId);
        assertThat(jdbc.sql(
                                "select actor, reason from cordon.audit_entry where action = 'ADMIN' and asked = ? order by seq")
                        .param("account:" + userId)
                        .query((row, number) -> row.getString(1) + ' ' + row.getString(2))
                        .list())
                .containsExactly(ONE + " opened", OTHER + " vouched");
    }

    @Test
    void theCommandOpensNoThirdSecurityAdministrator() {
        assertRefused("account.first", () -> first.open(userId, "plum ferry tuesday"));
    }

    private static void by(String officer) {
        SignedInAs.user(officer, Roles.SECURITY_ADMINISTRATORS);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }
}
