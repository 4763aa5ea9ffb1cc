package org.cordon.platform.security.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the rights of those of whom an identity provider has said nothing for two days: whoever was removed there never signs
 * in again, and so nothing else would tell us. Who comes back has everything again by signing in.
 */
@Service
public class DepartedPeople {

    private final AccountBook book;
    private final ProvidedAccounts accounts;
    private final Clock clock;
    private final Duration vouchedFor;

    DepartedPeople(
            AccountBook book,
            ProvidedAccounts accounts,
            Clock clock,
            @Value("${cordon.oidc.vouched-for:P2D}") Duration vouchedFor) {
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
        this.vouchedFor = vouchedFor;
    }

    /** Their tasks go back to their units, and what they proposed is worth nothing. */
    @Scheduled(fixedDelayString = "${cordon.oidc.look-interval:PT15M}")
    @Transactional
    public void withdraw() {
        book.notHeardOfSince(clock.instant().minus(vouchedFor)).forEach(accounts::withdraw);
    }
}
