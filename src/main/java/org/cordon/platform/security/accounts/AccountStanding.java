package org.cordon.platform.security.accounts;

import java.time.Instant;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;

/**
 * What held of an account at one moment.
 *
 * @param staff roles and units; null if there is no such user any more, or the account waits for somebody to vouch for it
 * @param version that of {@link Account}
 */
public record AccountStanding(@Nullable StaffUser staff, long version, Instant readAt) {

    /** Whether somebody who signed in with these roles and units, in this version, is still entitled to all of them. */
    public boolean covers(StaffUser signedIn, long signedInVersion) {
        return staff != null
                && version == signedInVersion
                && staff.roles().containsAll(signedIn.roles())
                && staff.unitCodes().containsAll(signedIn.unitCodes());
    }
}
