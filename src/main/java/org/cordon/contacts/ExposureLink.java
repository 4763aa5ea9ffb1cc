package org.cordon.contacts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting, or row of meetings, of two people. It begins when an investigation, a line list or the person names it;
 * a later report of the same two people adds to it and never takes away. It has no end: whether the contact is ruled
 * out, becomes a case or is released, the link stays as evidence. Two people may meet in both directions; then there
 * are two links.
 */
@Entity
public class ExposureLink {

    @Id
    private long id;

    private long sourcePersonId;
    private long contactPersonId;
    private boolean directed;

    @Enumerated(EnumType.STRING)
    private ContactCategory category;

    private @Nullable String relation;
    private @Nullable String setting;
    private @Nullable LocalDate firstExposureDate;
    private @Nullable LocalDate lastExposureDate;
    private String origin;
    private Instant listedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExposureLink() {}

    /** Takes over what the report knows better; true if anything changed. */
    boolean learn(ContactDetails details) {
        boolean nearer = isNearer(details.category());
        category = nearer ? details.category() : category;
        boolean exposure = learnExposure(details);
        boolean words = learnWords(details);
        return nearer || exposure || words;
    }

    private boolean learnExposure(ContactDetails details) {
        boolean later = isLater(details.lastExposureDate());
        lastExposureDate = later ? details.lastExposureDate() : lastExposureDate;
        LocalDate first = details.firstExposureDate();
        boolean earlier = first != null && (firstExposureDate == null || first.isBefore(firstExposureDate));
        firstExposureDate = earlier ? first : firstExposureDate;
        return later || earlier;
    }

    private boolean learnWords(ContactDetails details) {
        boolean newRelation = relation == null && details.relation() != null;
        relation = newRelation ? details.relation() : relation;
        boolean newSetting = setting == null && details.setting() != null;
        setting = newSetting ? details.setting() : setting;
        return newRelation || newSetting;
    }

    boolean isNearer(ContactCategory reported) {
        return reported.compareTo(category) < 0;
    }

    boolean isLater(@Nullable LocalDate exposure) {
        return exposure != null && (lastExposureDate == null || exposure.isAfter(lastExposureDate));
    }

    public long id() {
        return id;
    }

    public long sourcePersonId() {
        return sourcePersonId;
    }

    public long contactPersonId() {
        return contactPersonId;
    }

    /** The other of the two people. */
    public long otherThan(long personId) {
        return personId == sourcePersonId ? contactPersonId : sourcePersonId;
    }

    public boolean isDirected() {
        return directed;
    }

    public ContactCategory category() {
        return category;
    }

    public @Nullable String relation() {
        return relation;
    }

    public @Nullable String setting() {
        return setting;
    }

    public @Nullable LocalDate firstExposureDate() {
        return firstExposureDate;
    }

    public @Nullable LocalDate lastExposureDate() {
        return lastExposureDate;
    }

    public String origin() {
        return origin;
    }

    public Instant listedAt() {
        return listedAt;
    }
}
