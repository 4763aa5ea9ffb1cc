package org.cordon.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes the engine's passwords with bcrypt, whose limit of 72 bytes a digest before it removes. */
@Component
public class PasswordHashing implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String hashOfNobody = encrypt("nobody");

    @Override
    public String encrypt(String saltedPassword) {
        return bcrypt.encode(digest(saltedPassword));
    }

    @Override
    public boolean check(String saltedPassword, String hash) {
        return bcrypt.matches(digest(saltedPassword), hash);
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT";
    }

    /** Whether this is the password of a user, whose hash and salt the engine keeps as {@code {algorithm}hash}. */
    boolean matches(String password, UserEntity user) {
        String stored = String.valueOf(user.getPassword());
        String prefix = "{" + hashAlgorithmName() + "}";
        return stored.startsWith(prefix)
                && check(EncryptionUtil.saltPassword(password, user.getSalt()), stored.substring(prefix.length()));
    }

    /** Takes as long as a real check, so that an unknown user is not told apart by the clock. */
    void pretend(String password) {
        check(password, hashOfNobody);
    }

    private static String digest(String saltedPassword) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(saltedPassword.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
