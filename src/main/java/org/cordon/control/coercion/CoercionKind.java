package org.cordon.control.coercion;

import java.util.Arrays;
import org.cordon.platform.errors.Refused;

/** What a coercive change does; forms, tables and answers know it by its code. */
public enum CoercionKind {
    /** A stricter measure than the rules propose, for some days. */
    MEASURE("measure"),
    /** More days of the part that is running than the rules propose. */
    EXTENSION("extension"),
    /** The end of everything that was ordered for somebody beyond the rules: from then on the rules alone count. */
    REVOCATION("revocation"),
    /** A release although something blocks it: what blocks it is waived, by name. */
    RELEASE("release"),
    /** The end of control by somebody's word: ruled out, or taken over by another district. */
    ENDING("ending"),
    /** Staff say whom a result is about, or what it says, against what the laboratory reported. */
    RESULT_CORRECTION("resultCorrection");

    private final String code;

    CoercionKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * The kind with this code.
     *
     * @throws Refused {@code coerciveChange.kind}
     */
    public static CoercionKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("coerciveChange.kind", "There is no kind of change " + code, code));
    }
}
