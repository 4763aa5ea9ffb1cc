package org.cordon.control;

import java.util.Arrays;
import java.util.Optional;

/** A need that changes where or how somebody is kept apart; the rule tables know it by its {@link #code()}. */
public enum SpecialNeed {
    /** Nothing that changes the measure. */
    NONE("none"),
    /** Fourteen years old or younger. */
    CHILD("child"),
    /** Expecting a child. */
    PREGNANT("pregnant"),
    /** Old and frail. */
    ELDERLY("elderly"),
    /** Cannot, or only partly, look after themselves. */
    DEPENDENT("dependent"),
    /** Needs dialysis, chemotherapy or other treatment that cannot wait. */
    DIALYSIS("dialysis");

    private final String code;

    SpecialNeed(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<SpecialNeed> ofCode(String code) {
        return Arrays.stream(values()).filter(need -> need.code.equals(code)).findFirst();
    }
}
