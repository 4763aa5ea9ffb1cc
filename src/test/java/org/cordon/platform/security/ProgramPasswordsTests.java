package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.platform.crypto.Vault;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class ProgramPasswordsTests {

    private static final Instant START = Instant.parse("2022-09-12T00:00:00Z");
    private static final String RIGHT = "right horse battery";

    @Autowired
    Vault vault;

    private final StaffDirectory directory = mock(StaffDirectory.class);
    private final PasswordHashing hashing = mock(PasswordHashing.class);
    private final Clock clock = mock(Clock.class);
    private final UserEntity account = new UserEntity("laboratory");

    private ProgramPasswords passwords;

    @BeforeEach
    void open() {
        account.setDbPassword("{BCRYPT}first");
        when(clock.instant()).thenReturn(START);
        when(directory.account("laboratory")).thenReturn(Optional.of(account));
        when(hashing.matches(eq(RIGHT), any())).thenReturn(true);
        passwords = new ProgramPasswords(directory, hashing, clock, vault);
    }

    @Test
    void hashesARightPasswordOnceInFiveMinutes() {
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();
        verify(hashing, times(1)).matches(RIGHT, account);

        when(clock.instant()).thenReturn(START.plus(Duration.ofMinutes(5)));
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();
        verify(hashing, times(2)).matches(RIGHT, account);
    }

    @Test
    void takesNoOtherPasswordForARightOne() {
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();
        assertThat(passwords.matches("laboratory", "another")).isFalse();
        assertThat(passwords.matches("laboratory", RIGHT + "\n")).isFalse();
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();
    }

    @Test
    void forgetsThePasswordOfBeforeWithTheNextRequest() {
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();

        account.setDbPassword("{BCRYPT}second");
        when(hashing.matches(eq(RIGHT), any())).thenReturn(false);
        assertThat(passwords.matches("laboratory", RIGHT)).isFalse();
    }

    @Test
    void knowsNothingOfAnAccountThatIsGone() {
        assertThat(passwords.matches("laboratory", RIGHT)).isTrue();

        when(directory.account("laboratory")).thenReturn(Optional.empty());
        assertThat(passwords.matches("laboratory", RIGHT)).isFalse();
    }
}
