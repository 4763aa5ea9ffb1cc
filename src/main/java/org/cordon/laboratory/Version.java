package org.cordon.laboratory;

import java.math.BigDecimal;
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
 * @param alone whether one member of staff or their file says so, and neither a laboratory nor two people
 */
record Version(
        Reading reading,
        @Nullable String method,
        @Nullable BigDecimal ctN,
        @Nullable BigDecimal ctOrf,
        PersonDetails identity,
        @Nullable String identityMark,
        String fingerprint,
        boolean alone) {

    /**
     * A laboratory's report comes before what one person says, whenever either was made. Otherwise the later report holds,
     * of two of one moment the graver; the rest only makes the choice the same every time.
     */
    static final Comparator<Version> BY_REPORT = Comparator.<Version, Boolean>comparing(version -> !version.alone())
            .thenComparing(version -> version.reading().reportedAt())
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

    /** The same as the word of one person, or as that of a laboratory. */
    Version said(boolean byOnePerson) {
        return new Version(reading, method, ctN, ctOrf, identity, identityMark, fingerprint, byOnePerson);
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
