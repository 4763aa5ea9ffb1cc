package org.cordon.platform.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.security.GuessingSuspected;
import org.cordon.platform.security.PasswordCheck;
import org.cordon.platform.security.Roles;
import org.cordon.platform.security.SignInOrigin;
import org.cordon.platform.security.StaffAccounts;
import org.cordon.platform.security.StaffDirectory;
import org.cordon.platform.security.secondfactor.Enrolment;
import org.cordon.platform.security.secondfactor.Phone;
import org.cordon.platform.security.secondfactor.SecondFactorReset;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordonTest
@RecordApplicationEvents
class AccountTests {

    private static final String OFFICER = "officerOlga";
    private static final String TOWN = "370215001";
    private static final Set<String> TOWN_STAFF = Set.of(Roles.TOWN_STAFF);
    private static final SignInOrigin HERE = SignInOrigin.address("10.9.2.1");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountRegister register;

    @Autowired
    StaffAccounts samples;

    @Autowired
    StaffDirectory directory;

    @Autowired
    PasswordCheck passwords;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondFactorReset reset;

    @Autowired
    Clock clock;

    @Autowired
    IdentityService identity;

    @Autowired
    ApplicationEvents events;

    private String userId = "";

    @BeforeEach
    void signIn() {
        samples.create(OFFICER, "Olga", "x", Set.of(Roles.SECURITY_ADMINISTRATORS), Set.of());
        SignedInAs.user(OFFICER, Roles.SECURITY_ADMINISTRATORS);
        userId = "member" + NUMBERS.incrementAndGet();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void opensAnAccountWithAPasswordThatHasToBeChanged() {
        String password = administration.open(userId, "Mei", TOWN_STAFF, Set.of(TOWN));

        assertThat(directory.passwordMatches(userId, password)).isTrue();
        assertThat(directory.find(userId)).hasValueSatisfying(member -> {
            assertThat(member.displayName()).isEqualTo("Mei");
            assertThat(member.roles()).containsExactly(Roles.TOWN_STAFF);
            assertThat(member.unitCodes()).containsExactly(TOWN);
        });
        assertThat(register.find(userId).passwordDue()).isTrue();
        assertThat(events.stream(AccountChanged.class))
                .contains(new AccountChanged(userId, AccountChanged.Kind.OPENED, OFFICER, TOWN_STAFF, Set.of(TOWN)));
    }

    @Test
    void aClosedAccountIsGoneFromTheEngineAndItsIdBelongsToNobodyElse() {
        administration.open(userId, "Mei", TOWN_STAFF, Set.of(TOWN));
        administration.close(userId);

        assertThat(directory.find(userId)).isEmpty();
        assertThat(register.find(userId).closed()).isTrue();
        assertRefused("account.exists", () -> administration.open(userId, "Lin", TOWN_STAFF, Set.of(TOWN)));

        String password = administration.reopen(userId, TOWN_STAFF, Set.of(TOWN));
        assertThat(directory.passwordMatches(userId, password)).isTrue();
        assertThat(register.find(userId).passwordDue()).isTrue();
    }

    @Test
    void givesExactlyTheRolesAndUnitsAskedFor() {
        administration.open(userId, "Mei", TOWN_STAFF, Set.of(TOWN));
        administration.setRights(userId, Set.of(Roles.SUPERVISORS), Set.of("370215002"));

        assertThat(directory.find(userId).orElseThrow().roles()).containsExactly(Roles.SUPERVISORS);
        assertThat(directory.find(userId).orElseThrow().unitCodes()).containsExactly("370215002");
    }

    @ParameterizedTest
    @CsvSource({
        "securityAdministrators, townStaff",
        "systemAdministrators, townStaff",
        "auditAdministrators, supervisors",
        "systemAdministrators, securityAdministrators",
        "securityAdministrators, auditAdministrators",
        "auditAdministrators, systemAdministrators",
        "securityAdministrators, modellers"
    })
    void nobodyHoldsAnAdministratorsRoleWithAnyOther(String one, String other) {
        assertRefused("role.exclusive", () -> administration.open(userId, "Mei", Set.of(one, other), Set.of()));
        administration.open(userId, "Mei", TOWN_STAFF, Set.of());
        assertRefused("role.exclusive", () -> administration.setRights(userId, Set.of(one, other), Set.of()));
    }

    @Test
    void noPersonHoldsTheRoleOfAProgram() {
        Set<String> both = Set.of(Roles.SERVICE_ACCOUNTS, Roles.CDC_INVESTIGATORS);
        assertRefused("role.program", () -> administration.open(userId, "Mei", both, Set.of()));
        administration.open(userId, "Mei", Set.of(Roles.SERVICE_ACCOUNTS), Set.of());
        assertRefused("role.program", () -> administration.setRights(userId, both, Set.of()));
    }

    @Test
    void noAdministratorWorksForAUnit() {
        assertRefused(
                "role.exclusive",
                () -> administration.open(userId, "Mei", Set.of(Roles.AUDIT_ADMINISTRATORS), Set.of(TOWN)));
    }

    @Test
    void theEnginesOwnAdministratorsAreNoRole() {
        assertRefused("role.unknown", () -> administration.open(userId, "Mei", Set.of("camunda-admin"), Set.of()));

        samples.create(userId, "Mei", "x", Set.of("camunda-admin", Roles.TOWN_STAFF), Set.of());
        assertThat(directory.find(userId).orElseThrow().roles()).containsExactly(Roles.TOWN_STAFF);
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        Set<String> headquarters = Set.of(Roles.HEADQUARTERS_STAFF);

        assertRefused("account.self", () -> administration.setRights(OFFICER, headquarters, Set.of()));
        assertRefused("account.self", () -> administration.close(OFFICER));
        assertRefused("account.self", () -> administration.resetPassword(OFFICER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemAdministrators", "auditAdministrators", "headquartersStaff", "modellers"})
    void nobodyElseChangesAccounts(String role) {
        administration.open(userId, "Mei", TOWN_STAFF, Set.of(TOWN));
        String other = "other" + NUMBERS.incrementAndGet();
        samples.create(other, "Other", "x", Set.of(role), Set.of());
        SignedInAs.user(other, role);

        assertRefused("account.notEntitled", () -> administration.open("late", "Late", TOWN_STAFF, Set.of()));
        assertRefused("account.notEntitled", () -> administration.setRights(userId, TOWN_STAFF, Set.of()));
        assertRefused("account.notEntitled", () -> administration.close(userId));
        assertRefused("account.notEntitled", () -> administration.reopen(userId, TOWN_STAFF, Set.of()));
        assertRefused("account.notEntitled", () -> administration.resetPassword(userId));
    }

    @Test
    void whoIsNoSecurityAdministratorAnyMoreChangesNothingThoughTheSessionSaysSo() {
        String former = "former" + NUMBERS.incrementAndGet();
        samples.create(former, "Former", "x", Set.of(Roles.TOWN_STAFF), Set.of());
        SignedInAs.user(former, Roles.SECURITY_ADMINISTRATORS);

        assertRefused("account.notEntitled", () -> administration.open(userId, "Mei", TOWN_STAFF, Set.of()));
    }

    @Test
    void publishesEveryChange() {
        administration.open(userId, "Mei", TOWN_STAFF, Set.of(TOWN));
        administration.setRights(userId, Set.of(Roles.SUPERVISORS), Set.of(TOWN));
        administration.resetPassword(userId);
        administration.close(userId);
        administration.reopen(userId, TOWN_STAFF, Set.of());

        assertThat(events.stream(AccountChanged.class)
                        .filter(change ->
                                change.userId().equals(userId) && change.by().equals(OFFICER))
                        .map(AccountChanged::kind))
                .containsExactly(
                        AccountChanged.Kind.OPENED,
                        AccountChanged.Kind.RIGHTS,
                        AccountChanged.Kind.PASSWORD_RESET,
                        AccountChanged.Kind.CLOSED,
                        AccountChanged.Kind.OPENED);
    }

    @Test
    void noNumberOfWrongPasswordsLocksAnybodyOutElsewhere() {
        samples.create(userId, "Mei", "Cordon-demo-2022", TOWN_STAFF, Set.of());
        for (int guess = 0; guess < 25; guess++) {
            SignInOrigin address = SignInOrigin.address("10.9.0." + guess);
            assertThatThrownBy(() -> passwords.require(userId, "guess", address))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThat(passwords
                        .require(userId, "Cordon-demo-2022", SignInOrigin.address("10.9.1.1"))
                        .userId())
                .isEqualTo(userId);
        assertThat(attempts()).as("failures counted in the engine's row").isZero();
        assertThat(events.stream(GuessingSuspected.class)).containsExactly(new GuessingSuspected(userId));
    }

    private int attempts() {
        UserEntity user = (UserEntity) identity.createUserQuery().userId(userId).singleResult();
        return user.getAttempts();
    }

    @Test
    void aCodeAndARecoveryCodeCountOnceAndAResetTakesBothAway() {
        samples.create(userId, "Mei", "x", TOWN_STAFF, Set.of());
        String secret = enrolment.newSecret();
        List<String> recovery = enrolment.confirm(userId, secret, Phone.shows(secret, clock.instant(), 0));
        String code = Phone.shows(secret, clock.instant(), 1);

        factors.require(userId, code, HERE);
        assertRefused("secondFactor.wrong", () -> factors.require(userId, code, HERE));
        factors.require(userId, recovery.get(0), HERE);
        assertRefused("secondFactor.wrong", () -> factors.require(userId, recovery.get(0), HERE));
        reset.reset(userId);
        assertThat(factors.isEnrolled(userId)).isFalse();
        assertRefused("secondFactor.wrong", () -> factors.require(userId, recovery.get(1), HERE));
    }

    @Test
    void aUserNameIsLettersAndDigits() {
        assertRefused("account.id", () -> administration.open("me i", "Mei", TOWN_STAFF, Set.of()));
        assertThatThrownBy(() -> administration.close("ghost")).hasMessageContaining("no account ghost");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .extracting(DomainException::code)
                .isEqualTo(code);
    }
}
