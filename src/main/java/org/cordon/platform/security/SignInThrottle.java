package org.cordon.platform.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing without letting anybody lock a colleague out. Five wrong passwords for one account from one address
 * close that pair for 15 minutes, other addresses are not affected. Wrong passwords for twenty accounts from one address
 * close the address, except to those who have signed in from there before: several people may share it.
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

    public synchronized boolean isClosed(String address, String userId) {
        String from = Addresses.network(address);
        String pair = pair(from, userId);
        return pairs.count(pair) >= ATTEMPTS
                || (addresses.count(from) >= ACCOUNTS_OF_AN_ADDRESS && regulars.count(pair) == 0);
    }

    /** Notes a wrong password; answers whether the account has just had so many, from wherever, that somebody must look. */
    public synchronized boolean failed(String address, String userId) {
        String from = Addresses.network(address);
        if (pairs.add(pair(from, userId)) == 1) {
            addresses.add(from);
        }
        return accounts.add(account(userId)) == ATTEMPTS_UNTIL_ALARM;
    }

    public synchronized void succeeded(String address, String userId) {
        String pair = pair(Addresses.network(address), userId);
        pairs.forget(pair);
        regulars.add(pair);
    }

    /** Whether too many wrong codes followed the right password of an account. */
    public synchronized boolean isCodeClosed(String userId) {
        return codes.count(userId) >= ATTEMPTS;
    }

    /** Notes a wrong code; answers whether it has just closed the step, so that somebody must look. */
    public synchronized boolean codeFailed(String userId) {
        return codes.add(userId) == ATTEMPTS;
    }

    public synchronized void codeSucceeded(String userId) {
        codes.forget(userId);
    }

    private static String pair(String address, String userId) {
        return address + ' ' + account(userId);
    }

    /** No account has a longer id; what is typed may be of any length. */
    private static String account(String typed) {
        return typed.length() <= LONGEST_ID ? typed : typed.substring(0, LONGEST_ID);
    }
}
