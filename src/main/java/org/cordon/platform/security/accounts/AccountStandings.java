package org.cordon.platform.security.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.platform.security.StaffDirectory;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How accounts stand, at most 15 seconds old: asked at every request, so that whoever lost an account, a role or a unit
 * works on for that long at most, on whichever node.
 */
@Component
public class AccountStandings {

    static final Duration FRESH = Duration.ofSeconds(15);
    private static final int REMEMBERED = 10_000;

    private final StaffDirectory directory;
    private final AccountBook book;
    private final Clock clock;
    private final Map<String, AccountStanding> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AccountStanding> eldest) {
            return size() > REMEMBERED;
        }
    };

    AccountStandings(StaffDirectory directory, AccountBook book, Clock clock) {
        this.directory = directory;
        this.book = book;
        this.clock = clock;
    }

    public AccountStanding of(String userId) {
        AccountStanding recent = recent(userId);
        return recent == null ? now(userId) : recent;
    }

    /** Reads the account anew. */
    public AccountStanding now(String userId) {
        Instant begun = clock.instant();
        Optional<StaffUser> staff = directory.find(userId); // first: whoever sees a new role sees that it waits
        Account account = account(userId);
        AccountStanding read =
                new AccountStanding(staff.filter(user -> !account.isWaiting()).orElse(null), account.version(), begun);
        remember(userId, read);
        return read;
    }

    /** Only the version, of whatever name somebody typed: so it is not remembered. */
    public long version(String userId) {
        return account(userId).version();
    }

    private Account account(String userId) {
        return book.find(userId).orElseGet(() -> Account.unrecorded(userId));
    }

    private synchronized void remember(String userId, AccountStanding read) {
        known.put(userId, read);
    }

    /** A standing from the future is as good as none: the clock was set back. */
    private synchronized @Nullable AccountStanding recent(String userId) {
        AccountStanding standing = known.get(userId);
        if (standing == null) {
            return null;
        }
        Duration age = Duration.between(standing.readAt(), clock.instant());
        return age.isNegative() || age.compareTo(FRESH) > 0 ? null : standing;
    }
}
