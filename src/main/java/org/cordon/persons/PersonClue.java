package org.cordon.persons;

import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Refused;

/** What somebody remembers of a person: how their document or phone ends, or how their name begins. */
public final class PersonClue {

    private static final Pattern ENDING = Pattern.compile("[0-9]{3,24}[0-9X]");

    private final String text;
    private final boolean ending;

    private PersonClue(String text, boolean ending) {
        this.text = text;
        this.ending = ending;
    }

    /**
     * Digits, at least four and perhaps with an X behind them, are an ending; anything else begins a name.
     *
     * @throws Refused {@code person.clue} for nothing, and for fewer digits
     */
    public static PersonClue of(String typed) {
        String code = Normalized.code(typed);
        if (ENDING.matcher(code).matches()) {
            return new PersonClue(code, true);
        }
        String name = Normalized.name(typed);
        if (name == null || Character.isDigit(name.charAt(0))) {
            throw new Refused("person.clue", "Enter the last four digits or more, or how the name begins");
        }
        return new PersonClue(Normalized.nameKey(name), false);
    }

    boolean fits(PersonFacts facts) {
        String name = facts.name();
        return ending ? endsSo(facts) : name != null && Normalized.nameKey(name).startsWith(text);
    }

    private boolean endsSo(PersonFacts facts) {
        IdentityDocument document = facts.document();
        Phone phone = facts.phone();
        return (document != null && document.number().endsWith(text))
                || (phone != null && phone.international().endsWith(text));
    }

    /** What was looked by, as the audit calls it. */
    Set<String> kinds() {
        return ending ? Set.of("document", "phone") : Set.of("name");
    }

    /** Never shows what was typed. */
    @Override
    public String toString() {
        return "PersonClue";
    }
}
