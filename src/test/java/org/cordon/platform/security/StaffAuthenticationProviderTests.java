package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.cordon.platform.security.accounts.AccountStandings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Somebody's password is reset while the old one is being compared. */
class StaffAuthenticationProviderTests {

    private static final StaffUser MEI = new StaffUser("mei", "Mei", Set.of(Roles.TOWN_STAFF), Set.of());
    private static final Authentication ATTEMPT = UsernamePasswordAuthenticationToken.unauthenticated("mei", "old");

    private final AtomicLong version = new AtomicLong(7);
    private final PasswordCheck passwords = mock();
    private final SignInSteps steps = mock();
    private final AccountStandings accounts = mock();
    private final StaffAuthenticationProvider provider =
            new StaffAuthenticationProvider(passwords, steps, mock(), accounts);

    @BeforeEach
    void resetDuringTheComparison() {
        when(accounts.version("mei")).thenAnswer(call -> version.get());
        when(passwords.require(any(), any(), any())).thenAnswer(call -> {
            version.incrementAndGet();
            return MEI;
        });
    }

    @Test
    void theNextStepRestsOnTheAccountAsItWasBefore() {
        when(steps.next(MEI, Set.of())).thenReturn(Optional.of(SignInStep.CODE));

        assertThatThrownBy(() -> provider.authenticate(ATTEMPT))
                .isInstanceOfSatisfying(
                        StepNeeded.class, needed -> assertThat(needed.version()).isEqualTo(7));
    }

    @Test
    void nobodyIsSignedInWithoutAStepEither() {
        when(steps.next(MEI, Set.of())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> provider.authenticate(ATTEMPT)).isInstanceOf(BadCredentialsException.class);
    }
}
