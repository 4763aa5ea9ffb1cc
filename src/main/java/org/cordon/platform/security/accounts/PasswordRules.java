package org.cordon.platform.security.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.errors.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a password must be (NIST SP 800-63B-4, 3.1.1): long, not made of the account's own id or name, and not soon guessed
 * by somebody who tries common passwords, dictionary words and the names of the district. No kinds of characters are
 * asked for, and no password grows old.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 100;

    private static final int SAFE = 3; // of 4: more than a hundred million guesses
    private static final int SHORTEST_WORD = 3;
    private static final int LETTERS_BESIDES = 6;
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final IdentityService identity;
    private final EngineAccess engine;
    private final List<String> localWords;
    private final Zxcvbn guesser = new Zxcvbn();

    PasswordRules(
            @Lazy IdentityService identity,
            EngineAccess engine,
            @Value("${cordon.accounts.local-words}") List<String> localWords) {
        this.identity = identity;
        this.engine = engine;
        this.localWords = List.copyOf(localWords);
    }

    /**
     * Lets a good password pass.
     *
     * @throws Refused {@code password.length}, {@code password.own} or {@code password.common}
     */
    public void check(String userId, String name, String password) {
        broken(userId, name, password).ifPresent(refusal -> {
            throw refusal;
        });
    }

    Optional<Refused> broken(String userId, String name, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(new Refused(
                    "password.length",
                    "A password has between " + SHORTEST + " and " + LONGEST + " characters",
                    SHORTEST,
                    LONGEST));
        }
        if (containsOwn(password, userId, name)) {
            return Optional.of(
                    new Refused("password.own", "A password does not contain the user name or the holder's name"));
        }
        return isCommon(password, words(userId, name))
                ? Optional.of(new Refused(
                        "password.common", "The password is soon guessed: it is common, or made of well-known words"))
                : Optional.empty();
    }

    private boolean isCommon(String password, List<String> words) {
        return guesser.measure(password, words).getScore() < SAFE || isLittleBesides(words, password);
    }

    /** Whether a word that is no secret here, dressed with digits and marks, is nearly all of it. */
    private static boolean isLittleBesides(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = word.length() < SHORTEST_WORD ? rest : rest.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return rest.length() < password.length()
                && rest.chars().filter(Character::isLetter).count() < LETTERS_BESIDES;
    }

    private static boolean containsOwn(String password, String userId, String name) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(userId), split(name))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Words that are no secret here. */
    private List<String> words(String userId, String name) {
        List<String> words = new ArrayList<>(localWords);
        words.add(userId);
        split(name).forEach(words::add);
        engine.asSystem(() -> identity.createTenantQuery().list()).stream()
                .map(Tenant::getName)
                .flatMap(PasswordRules::split)
                .forEach(words::add);
        return words;
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(BREAKS.split(text)).filter(word -> !word.isEmpty());
    }
}
