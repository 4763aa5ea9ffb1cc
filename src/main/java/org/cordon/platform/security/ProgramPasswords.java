package org.cordon.platform.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.platform.crypto.KeyText;
import org.cordon.platform.crypto.Vault;
import org.springframework.stereotype.Component;

/**
 * Passwords of programs, which bring them with every request. A slow hash would let no laboratory send fifty results a
 * second, so that one which was right counts as right for five minutes more, until the account gets another. Of the
 * password itself nothing is kept: a keyed mark, salted with what ends with the service.
 */
@Component
class ProgramPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final StaffDirectory directory;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final Vault vault;
    private final String salt = KeyText.random();
    private final Map<String, Remembered> right = new ConcurrentHashMap<>();

    ProgramPasswords(StaffDirectory directory, PasswordHashing hashing, Clock clock, Vault vault) {
        this.directory = directory;
        this.hashing = hashing;
        this.clock = clock;
        this.vault = vault;
    }

    private record Remembered(String mark, Instant until) {

        boolean isOf(String asked, Instant now) {
            return now.isBefore(until) && MessageDigest.isEqual(mark.getBytes(US_ASCII), asked.getBytes(US_ASCII));
        }
    }

    /** Whether this is the password of the program now. */
    boolean matches(String userId, String password) {
        return directory
                .account(userId)
                .filter(account -> matches(account, password))
                .isPresent();
    }

    private boolean matches(UserEntity account, String password) {
        String mark = mark(account, password);
        boolean known = Optional.ofNullable(right.get(account.getId()))
                .filter(remembered -> remembered.isOf(mark, clock.instant()))
                .isPresent();
        if (known) {
            return true;
        }
        boolean matches = hashing.matches(password, account);
        if (matches) {
            right.put(account.getId(), new Remembered(mark, clock.instant().plus(REMEMBERED)));
        }
        return matches;
    }

    /** Of the stored hash too: with another password none of before is right. */
    private String mark(UserEntity account, String password) {
        String text = String.join("\n", salt, account.getId(), account.getPassword(), password);
        return HexFormat.of().formatHex(vault.blindIndex("program-password", text));
    }
}
