package org.cordon.platform.security.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the rights of those of whom an identity provider has said nothing for two days: whoever was removed there never signs
 * in again, and so nothing else would tell us. Who comes back has everything again by signing in.
 */
@Service
public class DepartedPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DepartedPeople.class);

    private final AccountBook book;
    private final ProvidedAccounts accounts;
    private final Clock clock;
    private final Duration vouchedFor;
    private final TransactionOperations transaction;

    DepartedPeople(
            AccountBook book,
            ProvidedAccounts accounts,
            Clock clock,
            TransactionOperations transaction,
            @Value("${cordon.oidc.vouched-for:P2D}") Duration vouchedFor,
            @Value("${cordon.session.absolute:PT8H}") Duration session) {
        if (vouchedFor.compareTo(session) <= 0) {
            throw new IllegalArgumentException(
                    "cordon.oidc.vouched-for (%s) is not longer than cordon.session.absolute (%s): it would take the rights of whoever works"
                            .formatted(vouchedFor, session));
        }
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
        this.vouchedFor = vouchedFor;
        this.transaction = transaction;
    }

    /**
     * Their tasks go back to their units, and what they proposed is worth nothing. Each of them goes alone: whoever cannot be
     * taken out is tried again the next time and keeps nobody else in.
     */
    @Scheduled(fixedDelayString = "${cordon.oidc.look-interval:PT15M}")
    public void withdraw() {
        Instant then = clock.instant().minus(vouchedFor);
        book.notHeardOfSince(then).forEach(userId -> withdraw(userId, then));
    }

    private void withdraw(String userId, Instant then) {
        try {
            transaction.executeWithoutResult(status -> {
                if (book.departed(userId, then)) {
                    accounts.withdraw(userId);
                }
            });
        } catch (RuntimeException failure) {
            LOG.error("{} keeps rights that the identity provider has not confirmed since {}", userId, then, failure);
        }
    }
}
