package org.cordon.platform.security;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, but signing in takes another step. Programs, who cannot take it, are refused by its code. */
public final class StepNeeded extends AccountStatusException {

    private final transient StaffUser staff;
    private final SignInStep step;

    StepNeeded(StaffUser staff, SignInStep step) {
        super("Signing in takes another step: " + step);
        this.staff = staff;
        this.step = step;
    }

    public StaffUser staff() {
        return staff;
    }

    public SignInStep step() {
        return step;
    }
}
