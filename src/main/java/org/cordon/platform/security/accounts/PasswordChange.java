package org.cordon.platform.security.accounts;

import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder of an account chooses a new password. */
@Service
public class PasswordChange {

    private final Passwords passwords;
    private final AccountBook book;
    private final StaffDirectory directory;
    private final AccountChanges changes;

    PasswordChange(Passwords passwords, AccountBook book, StaffDirectory directory, AccountChanges changes) {
        this.passwords = passwords;
        this.book = book;
        this.directory = directory;
        this.changes = changes;
    }

    /**
     * Replaces the password, and with it ends every session of the account. The caller has checked the old one.
     *
     * @throws Refused what {@link PasswordRules} says, or {@code password.same}
     */
    @Transactional
    public void change(String userId, String password) {
        if (directory.passwordMatches(userId, password)) {
            throw new Refused("password.same", "The new password is the old one");
        }
        passwords.set(userId, password);
        book.passwordChanged(userId, false);
        changes.publish(userId, AccountChanged.Kind.PASSWORD_CHANGED, userId);
    }
}
