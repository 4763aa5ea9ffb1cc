package org.cordon.platform.security;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, but signing in takes another step. Programs, who cannot take it, are refused by its code. */
public final class StepNeeded extends AccountStatusException {

    private final transient StaffUser staff;
    private final SignInStep step;
    private final long version;

    /** @param version the account's before the password was compared */
    StepNeeded(StaffUser staff, SignInStep step, long version) {
        super("Signing in takes another step: " + step);
        this.version = version;
        this.staff = staff;
        this.step = step;
    }

    public StaffUser staff() {
        return staff;
    }

    public SignInStep step() {
        return step;
    }

    /** How the account was when its password was compared: whoever changed it since ends the sign-in. */
    public long version() {
        return version;
    }
}
