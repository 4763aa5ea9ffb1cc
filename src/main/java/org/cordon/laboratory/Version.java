package org.cordon.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * One report about a sample, checked and in the form in which it is stored and compared.
 *
 * @param identity who it is about, as far as the report says
 * @param identityMark equal for reports that name the same person in the same words; null if it names nobody
 * @param fingerprint equal for reports that say the same
 */
record Version(
        Reading reading,
        @Nullable String method,
        @Nullable BigDecimal ctN,
        @Nullable BigDecimal ctOrf,
        PersonDetails identity,
        @Nullable String identityMark,
        String fingerprint) {

    /** The later report holds, of two of one moment the graver; the rest only makes the choice the same every time. */
    static final Comparator<Version> BY_REPORT = Comparator.<Version, Instant>comparing(
                    version -> version.reading().reportedAt())
            .thenComparing(version -> version.reading().result())
            .thenComparing(Version::fingerprint);

    static Version last(List<Version> versions) {
        return versions.stream().max(BY_REPORT).orElseThrow();
    }

    /** The last report that names somebody: a correction or withdrawal often gives the sample number only. */
    static Version naming(List<Version> versions) {
        Optional<Version> naming = versions.stream()
                .filter(version -> version.identityMark() != null)
                .max(BY_REPORT);
        return naming.orElseGet(() -> last(versions));
    }

    boolean saysTheSameAs(Version other) {
        return Objects.equals(fingerprint, other.fingerprint);
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "Version[" + reading.reportedAt() + " " + reading.result() + "]";
    }
}
