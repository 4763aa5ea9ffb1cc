package org.cordon.laboratory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a laboratory reports about a sample; of two reports of one moment, the one further down holds. */
public enum ReportedResult {
    /** No virus found. */
    NEGATIVE(Finding.NEGATIVE),
    /** Taken back: the sample says nothing about anybody. */
    WITHDRAWN(null),
    /** Neither found nor excluded. */
    INDETERMINATE(Finding.INDETERMINATE),
    /** Virus found. */
    POSITIVE(Finding.POSITIVE);

    private final @Nullable Finding finding;

    ReportedResult(@Nullable Finding finding) {
        this.finding = finding;
    }

    /** What this says about whoever was tested; nothing once it is withdrawn. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }
}
