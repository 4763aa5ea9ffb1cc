package org.cordon.platform.security.secondfactor;

import org.cordon.platform.security.accounts.SecondFactorChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A security administrator takes a second factor away, so that its holder, who lost the phone, can enrol another. */
@Service
public class SecondFactorReset {

    private final SecondFactorBook book;
    private final SecondFactorChange change;

    SecondFactorReset(SecondFactorBook book, SecondFactorChange change) {
        this.book = book;
        this.change = change;
    }

    /** Deletes secret and recovery codes and ends every session of the account. */
    @Transactional
    public void reset(String userId) {
        change.reset(userId);
        book.delete(userId);
    }
}
