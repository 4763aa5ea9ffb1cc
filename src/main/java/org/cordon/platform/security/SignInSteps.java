package org.cordon.platform.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cordon.platform.security.accounts.AccountRegister;
import org.cordon.platform.security.secondfactor.SecondFactorPolicy;
import org.cordon.platform.security.secondfactor.SecondFactors;
import org.springframework.stereotype.Component;

/** Which steps signing in takes for whom. */
@Component
public class SignInSteps {

    private final AccountRegister accounts;

    private final SecondFactors factors;
    private final SecondFactorPolicy policy;

    SignInSteps(AccountRegister accounts, SecondFactors factors, SecondFactorPolicy policy) {
        this.accounts = accounts;
        this.factors = factors;
        this.policy = policy;
    }

    /** The first step that is not done yet. */
    public Optional<SignInStep> next(StaffUser staff, Set<SignInStep> done) {
        return Arrays.stream(SignInStep.values())
                .filter(step -> !done.contains(step) && isNeeded(step, staff))
                .findFirst();
    }

    private boolean isNeeded(SignInStep step, StaffUser staff) {
        return switch (step) {
            case VOUCHING -> accounts.find(staff.userId()).isWaiting();
            case CODE -> factors.isEnrolled(staff.userId());
            case NEW_PASSWORD -> accounts.find(staff.userId()).passwordDue();
            case ENROLMENT -> policy.isRequiredOf(staff) && !factors.isEnrolled(staff.userId());
        };
    }
}
