package org.cordon.platform.security.accounts;

import org.cordon.platform.security.accounts.AccountChanged.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a new or a lost second factor means for the account: its sessions end, and the change is published. */
@Component
public class SecondFactorChange {

    private final SecurityOffice office;
    private final AccountBook book;
    private final Vouching vouching;
    private final AccountChanges changes;

    SecondFactorChange(SecurityOffice office, AccountBook book, Vouching vouching, AccountChanges changes) {
        this.vouching = vouching;
        this.office = office;
        this.book = book;
        this.changes = changes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enrolled(String userId) {
        book.factorChanged(userId);
        changes.publish(userId, Kind.FACTOR_ENROLLED, userId);
    }

    /**
     * Notes that a security administrator takes the factor away.
     *
     * @throws org.cordon.platform.errors.NotEntitled {@code account.notEntitled}, {@code account.self}
     * @throws org.cordon.platform.errors.Conflict {@code account.waitsForOther}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(String userId) {
        String by = office.requireMayChange(userId);
        book.factorChanged(userId);
        vouching.askForReset(userId, by);
        changes.publish(userId, Kind.FACTOR_RESET, by);
    }
}
