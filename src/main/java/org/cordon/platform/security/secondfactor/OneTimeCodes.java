package org.cordon.platform.security.secondfactor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of six digits for steps of thirty seconds (RFC 6238), as every authenticator app makes them. */
final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final int TOLERATED_STEPS = 1; // clocks differ, and typing takes time

    private OneTimeCodes() {}

    /** The step whose code this is: the present one, the one before or the one after; none if it is wrong. */
    static OptionalLong step(String secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - TOLERATED_STEPS, present + TOLERATED_STEPS)
                .filter(step -> isEqual(of(secret, step), code))
                .findFirst();
    }

    /** The code of a step. */
    static String of(String secret, long step) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm());
            int code = GENERATOR.generateOneTimePassword(key, Instant.ofEpochSecond(step * STEP_SECONDS));
            return "%06d".formatted(code);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of a second factor is no key", e);
        }
    }

    private static boolean isEqual(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), typed.getBytes(UTF_8));
    }
}
