package org.cordon.control;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody under control. It begins when an investigation, an import or a push names a person who met the infection;
 * its process starts with it and is the only owner of its status. The measure is decided once the town has found the
 * person; a later exposure moves the period. It ends with a signed release, or because the person turned positive, was
 * ruled out, moved out or died; then the same person may become a key person again. A person has at most one open key
 * person: {@code openPersonId} is unique and empty once it has ended.
 */
@Entity
public class KeyPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "key_person_seq")
    @SequenceGenerator(name = "key_person_seq", sequenceName = "key_person_seq", allocationSize = 50)
    private @Nullable Long id;

    private String number;
    private long personId;
    private @Nullable Long openPersonId;

    @Enumerated(EnumType.STRING)
    private KeyPersonCategory category;

    private @Nullable LocalDate lastExposureDate;
    private Instant listedAt;
    private @Nullable String reason;
    private String edition;

    @Enumerated(EnumType.STRING)
    private @Nullable Measure measure;

    private @Nullable String isolationTestDays;
    private @Nullable String monitoringTestDays;
    private int isolationDays;
    private int monitoringDays;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private int version;

    KeyPerson(String number, ListRequest request, LocalDate countFrom, Instant listedAt, String edition) {
        this.number = number;
        this.personId = request.personId();
        this.openPersonId = request.personId();
        this.category = request.category();
        this.lastExposureDate = countFrom;
        this.reason = request.reason();
        this.listedAt = listedAt;
        this.edition = edition;
    }

    @SuppressWarnings("NullAway.Init")
    protected KeyPerson() {}

    /** A later exposure starts the count again; an earlier one changes nothing. */
    boolean exposedAgain(@Nullable LocalDate exposure) {
        boolean later = exposure != null && (lastExposureDate == null || exposure.isAfter(lastExposureDate));
        if (later) {
            lastExposureDate = exposure;
        }
        return later;
    }

    Measure putUnderControl(MeasureRule rule, LocalDate today) {
        isolationDays = rule.isolationDays();
        isolationTestDays = rule.isolationTestDays();
        monitoringDays = rule.monitoringDays();
        monitoringTestDays = rule.monitoringTestDays();
        measure = remaining(rule.measure(), today);
        return measure;
    }

    /** Who is found late serves only what is left. */
    private Measure remaining(Measure ordered, LocalDate today) {
        if (today.isBefore(isolationUntil())) {
            return ordered;
        }
        return today.isBefore(monitoringUntil()) ? Measure.HOME_MONITORING : Measure.NONE;
    }

    void end(String endReason, Instant at) {
        this.endReason = endReason;
        this.endedAt = at;
        this.openPersonId = null;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public String number() {
        return number;
    }

    public long personId() {
        return personId;
    }

    public KeyPersonCategory category() {
        return category;
    }

    /** Day 0 of every count: the last exposure, or the day of listing where nobody knows it. */
    public LocalDate countFrom() {
        if (lastExposureDate == null) {
            throw new IllegalStateException("Key person " + number + " has no day to count from");
        }
        return lastExposureDate;
    }

    public Instant listedAt() {
        return listedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String edition() {
        return edition;
    }

    public @Nullable Measure measure() {
        return measure;
    }

    public @Nullable String isolationTestDays() {
        return isolationTestDays;
    }

    public @Nullable String monitoringTestDays() {
        return monitoringTestDays;
    }

    /** First day on which isolation may end. */
    public LocalDate isolationUntil() {
        return countFrom().plusDays(isolationDays);
    }

    /** First day on which the last part may end. */
    public LocalDate monitoringUntil() {
        return isolationUntil().plusDays(monitoringDays);
    }

    public boolean needsMonitoring() {
        return monitoringDays > 0;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
