package org.cordon.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public form of a case's id, {@code PC-000001}: what the engine, other departments and URLs see of a case. */
final class CaseNumber {

    private static final Pattern FORM = Pattern.compile("PC-(\\d{6,18})");

    private CaseNumber() {}

    static String of(long id) {
        return "PC-%06d".formatted(id);
    }

    static Optional<Long> parse(String number) {
        Matcher matcher = FORM.matcher(number);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
