package org.cordon.platform.security.accounts;

import java.util.List;
import org.springframework.stereotype.Service;

/** Looks accounts up. */
@Service
public class AccountRegister {

    private final AccountBook book;

    AccountRegister(AccountBook book) {
        this.book = book;
    }

    /** The account of this user id; one that nobody recorded has nothing due. */
    public Account find(String userId) {
        return book.find(userId).orElseGet(() -> Account.unrecorded(userId));
    }

    /** Every recorded account by user id, the closed ones too. */
    public List<Account> all() {
        return book.all();
    }
}
