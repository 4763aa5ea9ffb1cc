package org.cordon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One infection of one person. It begins with a report, an import or a positive result, and from that moment a process
 * of the same number runs for it. The CDC investigates it ({@link Investigation}) while the designated hospital treats
 * the patient ({@link Treatment}); the onset that the one establishes and the diagnosis that the other makes stand above
 * whatever was reported. A person has one open case at a time. The case closes when its process ends: monitored after
 * discharge, died, or because there was no infection: the laboratory withdrew the only result, or the CDC decided so. A
 * closed case is never reopened; an infection whose evidence is newer than the closing is a new case.
 */
@Entity
class PositiveCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "positive_case_seq")
    @SequenceGenerator(name = "positive_case_seq", sequenceName = "positive_case_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private long personId;

    /** The person while the case is open, unique: the database refuses a second open case. */
    @Column
    private @Nullable Long openPersonId;

    private @Nullable LocalDate onsetDate;
    private @Nullable Instant sampledAt;
    private @Nullable LocalDate confirmedDate;
    private @Nullable String clinicalType;
    private @Nullable String cluster;

    private @Nullable LocalDate establishedOnsetDate;
    private @Nullable String diagnosis;
    private @Nullable LocalDate monitoringUntil;

    /** Somebody other than a laboratory says that the person is infected. */
    private boolean vouched;

    private Instant registeredAt;
    private @Nullable Instant closedAt;
    private @Nullable String endReason;

    PositiveCase(NewCase report, boolean vouched, Clock clock) {
        this.vouched = vouched;
        this.personId = report.personId();
        this.openPersonId = report.personId();
        this.registeredAt = clock.instant();
        learn(report);
    }

    @SuppressWarnings("NullAway.Init")
    protected PositiveCase() {}

    long id() {
        return Objects.requireNonNull(id, "a case has no number before it is stored");
    }

    String number() {
        return CaseNumber.of(id());
    }

    long personId() {
        return personId;
    }

    /**
     * Takes over what the report knows; what it does not know never erases a known value.
     *
     * @return whether it said anything new
     */
    final boolean learn(NewCase report) {
        List<@Nullable Object> before = reported();
        onsetDate = known(report.onsetDate(), onsetDate);
        sampledAt = known(report.sampledAt(), sampledAt);
        confirmedDate = known(report.confirmedDate(), confirmedDate);
        clinicalType = known(report.clinicalType(), clinicalType);
        cluster = known(report.cluster(), cluster);
        return !before.equals(reported());
    }

    /** The report is about an infection after this one. */
    boolean isOlderThan(NewCase report, Clock clock) {
        if (closedAt == null) {
            return false;
        }
        LocalDate closed = LocalDate.ofInstant(closedAt, clock.getZone());
        return report.lastEvidence(clock).filter(closed::isBefore).isPresent();
    }

    void vouch() {
        vouched = true;
    }

    /** Whether more than a laboratory's result speaks for the infection, as far as the case itself knows. */
    boolean isVouched() {
        return vouched || diagnosis != null;
    }

    boolean isUnfounded() {
        return endReason != null && CaseSummary.isUnfounded(endReason);
    }

    void establishOnset(LocalDate onset) {
        establishedOnsetDate = onset;
    }

    void diagnose(ClinicalType type) {
        diagnosis = type.key();
    }

    void monitorUntil(LocalDate day) {
        monitoringUntil = day;
    }

    void close(String reason, Clock clock) {
        openPersonId = null;
        closedAt = clock.instant();
        endReason = reason;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    CaseSummary summary() {
        return new CaseSummary(
                number(),
                personId,
                known(establishedOnsetDate, onsetDate),
                sampledAt,
                confirmedDate,
                known(diagnosis, clinicalType),
                cluster,
                registeredAt,
                monitoringUntil,
                closedAt,
                endReason);
    }

    private List<@Nullable Object> reported() {
        return Arrays.asList(onsetDate, sampledAt, confirmedDate, clinicalType, cluster);
    }

    private static <T> @Nullable T known(@Nullable T better, @Nullable T otherwise) {
        return better == null ? otherwise : better;
    }
}
