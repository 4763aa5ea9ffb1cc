package org.cordon.control;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody under control. It begins when an investigation, an import or a push names a person who met the infection;
 * its process starts with it and is the only owner of its status. Each naming is a {@link Listing}; the rules make a
 * {@link ControlPlan} of all of them, and every new listing, correction or edition moves it. The measure comes into force
 * once the town has found the person. It ends with a signed release, or because the person turned positive, was ruled
 * out, moved out, died or was a duplicate; then the same person may become a key person again. If the case that ended it turns out to be
 * none, it goes on under another number. A person has at most one open key person: {@code openPersonId} is unique and
 * empty once it has ended.
 */
@Entity
public class KeyPerson {

    /** The end that a case puts to control. */
    static final String CONVERTED = "converted";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "key_person_seq")
    @SequenceGenerator(name = "key_person_seq", sequenceName = "key_person_seq", allocationSize = 50)
    private @Nullable Long id;

    private String number;
    private long personId;

    @Column
    private @Nullable Long openPersonId;

    @Enumerated(EnumType.STRING)
    private KeyPersonCategory category;

    /** Day 0 of the plan. */
    @Column(name = "last_exposure_date")
    private LocalDate countFrom;

    private Instant listedAt;

    private @Nullable String reason;

    private String edition;

    /** The first number of a time under control that a case interrupted which was none. */
    private @Nullable String continues;

    @Enumerated(EnumType.STRING)
    private SpecialNeed specialNeed = SpecialNeed.NONE;

    /** The measure in force; none before the town has found the person. */
    @Enumerated(EnumType.STRING)
    private @Nullable Measure measure;

    @Enumerated(EnumType.STRING)
    private @Nullable Measure monitoringMeasure;

    @Enumerated(EnumType.STRING)
    private @Nullable ReleaseCondition releaseCondition;

    private @Nullable LocalDate enteredOn;

    private LocalDate isolationUntil;

    private LocalDate monitoringUntil;

    @Convert(converter = DayList.class)
    private List<LocalDate> isolationTests = List.of();

    @Convert(converter = DayList.class)
    private List<LocalDate> monitoringTests = List.of();

    private @Nullable String ruleRows;

    /** The part of the period that is running; none before the town has found the person. */
    @Enumerated(EnumType.STRING)
    private @Nullable ReleasePeriod period;

    private @Nullable LocalDate periodSince;

    private boolean roomSample;

    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private int version;

    KeyPerson(
            String number, long personId, @Nullable String reason, ControlPlan plan, Instant listedAt, String edition) {
        this.number = number;
        this.personId = personId;
        this.openPersonId = personId;
        this.reason = reason;
        this.listedAt = listedAt;
        this.edition = edition;
        this.category = plan.category();
        this.countFrom = plan.countFrom();
        this.isolationUntil = plan.isolationUntil();
        this.monitoringUntil = plan.monitoringUntil();
        follow(plan);
    }

    @SuppressWarnings("NullAway.Init")
    protected KeyPerson() {}

    /** Takes over what the rules order now; true if anything moved. */
    final boolean follow(ControlPlan plan) {
        List<Object> before = planned();
        category = plan.category();
        countFrom = plan.countFrom();
        isolationUntil = plan.isolationUntil();
        monitoringUntil = plan.monitoringUntil();
        isolationTests = plan.isolationTests();
        monitoringTests = plan.monitoringTests();
        monitoringMeasure = plan.rule().monitoringMeasure();
        releaseCondition = plan.rule().releaseCondition();
        roomSample = plan.rule().roomSample();
        ruleRows = plan.rule().rows().stream().map(RuleRow::reference).collect(Collectors.joining(","));
        return !before.equals(planned());
    }

    private List<Object> planned() {
        return List.of(
                category,
                countFrom,
                isolationUntil,
                monitoringUntil,
                isolationTests,
                monitoringTests,
                Objects.requireNonNullElse(ruleRows, ""));
    }

    /** Goes on with a time under control that a case interrupted which was none. */
    void continueFrom(KeyPerson interrupted) {
        continues = interrupted.continues == null ? interrupted.number : interrupted.continues;
        specialNeed = interrupted.specialNeed;
        enteredOn = interrupted.enteredOn;
    }

    /** Puts a measure into force; the part of the period begins with it, unless it is running already. */
    void putUnder(Measure ordered, ReleasePeriod part, LocalDate today) {
        periodSince = part == period ? periodSince : today;
        period = part;
        measure = ordered;
    }

    /** The first signature of a site or town counts; a later one is a move. */
    boolean enter(LocalDate day) {
        boolean first = enteredOn == null;
        enteredOn = first ? day : enteredOn;
        return first;
    }

    void needs(SpecialNeed need) {
        specialNeed = need;
    }

    void follow(String otherEdition) {
        edition = otherEdition;
    }

    void end(String endReason, Instant at) {
        this.endReason = endReason;
        this.endedAt = at;
        this.openPersonId = null;
    }

    /** Whether the same time under control once had this number, or has it. */
    boolean isKnownAs(String otherNumber) {
        return number.equals(otherNumber) || otherNumber.equals(continues);
    }

    /** Whether a case has ended control under this number. */
    public boolean isConverted() {
        return CONVERTED.equals(endReason);
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

    /** Day 0 of every count. */
    public LocalDate countFrom() {
        return countFrom;
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

    public SpecialNeed specialNeed() {
        return specialNeed;
    }

    public @Nullable LocalDate enteredOn() {
        return enteredOn;
    }

    /** What the rules order after the isolation. */
    public @Nullable Measure monitoringMeasure() {
        return monitoringMeasure;
    }

    public @Nullable ReleaseCondition releaseCondition() {
        return releaseCondition;
    }

    /** First day on which isolation may end. */
    public LocalDate isolationUntil() {
        return isolationUntil;
    }

    /** First day on which the last part may end. */
    public LocalDate monitoringUntil() {
        return monitoringUntil;
    }

    /** Calendar days of the tests during isolation, ascending. */
    public List<LocalDate> isolationTests() {
        return isolationTests;
    }

    /** Calendar days of the tests after the isolation, ascending. */
    public List<LocalDate> monitoringTests() {
        return monitoringTests;
    }

    /** The rows of the rule tables that decided, see {@link RuleRow#reference()}. */
    public List<String> ruleRows() {
        return ruleRows == null || ruleRows.isEmpty() ? List.of() : List.of(ruleRows.split(","));
    }

    /** The part of the period that is running. */
    public ReleasePeriod period() {
        return period == null ? ReleasePeriod.ISOLATION : period;
    }

    /**
     * The test days of a part, ascending; those before it began for the person are not made up, and none is asked of
     * somebody for whom every part was over when a measure was decided.
     */
    public List<LocalDate> requiredTests(ReleasePeriod part) {
        if (measure == Measure.NONE) {
            return List.of();
        }
        List<LocalDate> planned = part == ReleasePeriod.ISOLATION ? isolationTests : monitoringTests;
        LocalDate since = part == period ? periodSince : null;
        return planned.stream()
                .filter(day -> since == null || !day.isBefore(since))
                .toList();
    }

    /** Whether the room needs a negative sample before the person leaves a site. */
    public boolean needsRoomSample() {
        return roomSample;
    }

    public boolean needsMonitoring() {
        return monitoringUntil.isAfter(isolationUntil);
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
