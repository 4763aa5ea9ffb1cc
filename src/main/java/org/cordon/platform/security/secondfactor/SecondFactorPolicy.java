package org.cordon.platform.security.secondfactor;

import java.util.Set;
import org.cordon.platform.security.StaffUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who needs a second factor, and who may have one. */
@Component
public class SecondFactorPolicy {

    private final SecondFactorMode mode;
    private final Set<String> without;

    SecondFactorPolicy(
            @Value("${cordon.accounts.second-factor}") SecondFactorMode mode,
            @Value("${cordon.accounts.without-second-factor}") Set<String> without) {
        this.mode = mode;
        this.without = Set.copyOf(without);
    }

    public boolean isOff() {
        return mode == SecondFactorMode.OFF;
    }

    /** Whether somebody signs in with a second factor only; programs, which have no phone, are excepted by their role. */
    public boolean isRequiredOf(StaffUser staff) {
        return mode == SecondFactorMode.REQUIRED && !without.containsAll(staff.roles());
    }
}
