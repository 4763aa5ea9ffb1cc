package org.cordon.platform.security.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.accounts.SecondFactorChange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares a secret with the holder's phone, and believes it once the phone has shown a code. */
@Service
public class Enrolment {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final int RECOVERY_CODES = 10;

    private final SecondFactorBook book;
    private final SecondFactorChange change;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Enrolment(SecondFactorBook book, SecondFactorChange change, Clock clock) {
        this.book = book;
        this.change = change;
        this.clock = clock;
    }

    /** A new secret in base 32, as authenticator apps take it. */
    public String newSecret() {
        return base32(SECRET_BYTES);
    }

    /** What the picture for the phone says. */
    public String address(String userId, String secret) {
        return "otpauth://totp/Cordon:" + URLEncoder.encode(userId, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Cordon";
    }

    /**
     * Keeps the secret, since the phone knows it, and answers ten recovery codes, to be shown once.
     *
     * @throws Refused {@code secondFactor.wrong}
     * @throws Conflict {@code secondFactor.enrolled}
     */
    @Transactional
    public List<String> confirm(String userId, String secret, String code) {
        if (book.secret(userId).isPresent()) {
            throw new Conflict("secondFactor.enrolled", "The account has a second factor already");
        }
        OptionalLong step = OneTimeCodes.step(secret, SecondFactors.plain(code), clock.instant());
        if (step.isEmpty()) {
            throw new Refused("secondFactor.wrong", "The code is wrong, or was used before");
        }
        List<String> recovery = recoveryCodes();
        book.enrol(
                userId,
                secret,
                step.getAsLong(),
                recovery.stream().map(SecondFactors::plain).toList());
        change.enrolled(userId);
        return recovery;
    }

    private List<String> recoveryCodes() {
        return Stream.generate(() -> base32(RECOVERY_BYTES))
                .limit(RECOVERY_CODES)
                .map(code -> code.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-"))
                .toList();
    }

    private String base32(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }
}
