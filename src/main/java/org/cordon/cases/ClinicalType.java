package org.cordon.cases;

import java.util.Arrays;
import java.util.Optional;

/** How ill a patient is by the hospital's diagnosis. */
public enum ClinicalType {
    /** Infected, without symptoms. */
    ASYMPTOMATIC("asymptomatic"),
    /** Confirmed case with mild symptoms. */
    CONFIRMED_MILD("confirmedMild"),
    /** Confirmed case with fever and signs in the lungs. */
    CONFIRMED_MODERATE("confirmedModerate"),
    /** Confirmed case that needs oxygen or intensive care. */
    CONFIRMED_SEVERE("confirmedSevere");

    private final String key;

    ClinicalType(String key) {
        this.key = key;
    }

    /** The word that forms and the interface use. */
    public String key() {
        return key;
    }

    public static Optional<ClinicalType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
