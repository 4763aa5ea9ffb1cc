package org.cordon.platform.engine;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what expressions in the text of a model may not name: beans that are not made for models, and members that lead
 * to Java's classes. Whoever deploys learns of it at once; {@link GuardedExpressions} refuses it again when it runs.
 */
final class ForeignExpressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD =
            Pattern.compile("'(?<quoted>[^']*)'|\"(?<doubled>[^\"]*)\"|(?<member>\\.\\s*)?(?<name>[A-Za-z_]\\w*)");
    private static final Set<String> NEVER = Set.of("class", "getClass", "forName");

    private final Predicate<String> isReachable;

    /** @param isReachable whether a name is a process bean, or no bean at all and thus a variable */
    ForeignExpressions(Predicate<String> isReachable) {
        this.isReachable = isReachable;
    }

    Stream<String> in(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .flatMap(expression -> WORD.matcher(expression.group(1)).results())
                .flatMap(this::foreign)
                .distinct();
    }

    private Stream<String> foreign(MatchResult word) {
        String quoted = word.group(1) == null ? word.group(2) : word.group(1);
        String name = quoted == null ? word.group(4) : quoted;
        boolean isRoot = quoted == null && word.group(3) == null;
        return NEVER.contains(name) || (isRoot && !isReachable.test(name)) ? Stream.of(name) : Stream.empty();
    }
}
