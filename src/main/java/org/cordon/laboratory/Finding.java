package org.cordon.laboratory;

/** What a test says about whoever was tested; the graver one stands further down. */
public enum Finding {
    /** No virus found. */
    NEGATIVE,
    /** Neither found nor excluded, such as a weak signal of one gene: another sample is needed. */
    INDETERMINATE,
    /** Virus found. */
    POSITIVE
}
