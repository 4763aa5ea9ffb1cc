package org.cordon.platform.security;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/** Compares passwords, no more often than {@link SignInThrottle} allows. */
@Component
public class PasswordCheck {

    private final StaffDirectory directory;
    private final PasswordHashing hashing;
    private final ProgramPasswords programs;
    private final SignInThrottle throttle;
    private final GuessingAlarm alarm;

    PasswordCheck(
            StaffDirectory directory,
            PasswordHashing hashing,
            ProgramPasswords programs,
            SignInThrottle throttle,
            GuessingAlarm alarm) {
        this.directory = directory;
        this.hashing = hashing;
        this.programs = programs;
        this.throttle = throttle;
        this.alarm = alarm;
    }

    /**
     * Whose password this is.
     *
     * @throws LockedException after too many wrong ones
     * @throws BadCredentialsException if it is wrong, or there is no such account: nobody is told which
     */
    public StaffUser require(String userId, String password, SignInOrigin from) {
        if (throttle.isClosed(from, userId)) {
            throw new LockedException("Too many wrong passwords");
        }
        Optional<StaffUser> staff = verified(userId, password);
        if (staff.isEmpty()) {
            alarm.raiseIf(throttle.failed(from, userId), userId);
            throw new BadCredentialsException("Wrong user or password");
        }
        throttle.succeeded(from, userId);
        return staff.get();
    }

    private Optional<StaffUser> verified(String userId, String password) {
        Optional<StaffUser> staff = directory.find(userId);
        if (staff.isEmpty()) {
            hashing.pretend(password);
        }
        return staff.filter(known -> matches(known, password));
    }

    private boolean matches(StaffUser known, String password) {
        boolean isProgram = known.roles().equals(Set.of(Roles.SERVICE_ACCOUNTS));
        return isProgram
                ? programs.matches(known.userId(), password)
                : directory.passwordMatches(known.userId(), password);
    }
}
