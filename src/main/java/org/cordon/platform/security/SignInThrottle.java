package org.cordon.platform.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Five wrong passwords for one account from one address close that pair for 15 minutes; wrong passwords
 * for twenty accounts from one address close the address, except to those who have signed in from there before. In a browser
 * in which the holder has signed in before only what is typed there counts, so that nobody else, at whatever address, locks
 * them out of it. The same holds for the codes of the second factor.
 */
@Component
public class SignInThrottle {

    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int ATTEMPTS = 5;
    private static final int ACCOUNTS_OF_AN_ADDRESS = 20;
    private static final int LONGEST_ID = 64;
    private static final int ATTEMPTS_UNTIL_ALARM = 20;

    private final Tallies pairs;
    private final Tallies addresses;
    private final Tallies accounts;
    private final Tallies regulars;
    private final Tallies codes;

    SignInThrottle(Clock clock) {
        this.pairs = new Tallies(clock, PAUSE);
        this.addresses = new Tallies(clock, PAUSE);
        this.accounts = new Tallies(clock, PAUSE);
        this.codes = new Tallies(clock, PAUSE);
        this.regulars = new Tallies(clock, Duration.ofDays(30));
    }

    public synchronized boolean isClosed(SignInOrigin from, String userId) {
        String pair = pair(from, userId);
        return pairs.count(pair) >= ATTEMPTS
                || (!from.known()
                        && addresses.count(from.place()) >= ACCOUNTS_OF_AN_ADDRESS
                        && regulars.count(pair) == 0);
    }

    /** Notes a wrong password; answers whether the account has just had so many, from wherever, that somebody must look. */
    public synchronized boolean failed(SignInOrigin from, String userId) {
        if (pairs.add(pair(from, userId)) == 1) {
            addresses.add(from.place());
        }
        return accounts.add(account(userId)) == ATTEMPTS_UNTIL_ALARM;
    }

    public synchronized void succeeded(SignInOrigin from, String userId) {
        String pair = pair(from, userId);
        pairs.forget(pair);
        regulars.add(pair);
    }

    /** Whether too many wrong codes followed the right password of an account, from browsers unknown or from this one. */
    public synchronized boolean isCodeClosed(SignInOrigin from, String userId) {
        return codes.count(codesOf(from, userId)) >= ATTEMPTS;
    }

    /** Notes a wrong code; answers whether it has just closed the step, so that somebody must look. */
    public synchronized boolean codeFailed(SignInOrigin from, String userId) {
        return codes.add(codesOf(from, userId)) == ATTEMPTS;
    }

    public synchronized void codeSucceeded(SignInOrigin from, String userId) {
        codes.forget(codesOf(from, userId));
    }

    /** Whoever has the password may come from many addresses: unknown browsers count together. */
    private static String codesOf(SignInOrigin from, String userId) {
        return from.known() ? pair(from, userId) : userId;
    }

    private static String pair(SignInOrigin from, String userId) {
        return from.place() + ' ' + account(userId);
    }

    /** No account has a longer id; what is typed may be of any length. */
    private static String account(String typed) {
        return typed.length() <= LONGEST_ID ? typed : typed.substring(0, LONGEST_ID);
    }
}
