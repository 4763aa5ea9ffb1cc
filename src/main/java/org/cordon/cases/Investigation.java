package org.cordon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import org.cordon.platform.crypto.PersonalText;
import org.cordon.platform.crypto.SealedPersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What the CDC finds out about one case. It begins with the report card that goes to the national direct report, goes on
 * with the core facts (where the patient was, who is most urgent) and is concluded with a summary when the contacts are
 * listed. It has the id of its case. Places, people and summary are sealed: they tell a private life.
 */
@Entity
class Investigation {

    @Id
    private long caseId;

    @Version
    private @Nullable Integer version;

    @Column
    private String reportCardNumber;

    @Column
    private Instant reportedAt;

    @Column
    private @Nullable Instant coreFactsAt;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText lastSeenPlaces;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText urgentContacts;

    @Column
    private @Nullable Instant concludedAt;

    @Column
    @Convert(converter = SealedPersonalText.class)
    private @Nullable PersonalText summary;

    Investigation(long caseId, String reportCardNumber, Instant reportedAt) {
        this.caseId = caseId;
        this.reportCardNumber = reportCardNumber;
        this.reportedAt = reportedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected Investigation() {}

    void collect(@Nullable String places, @Nullable String contacts, Clock clock) {
        lastSeenPlaces = told(places);
        urgentContacts = told(contacts);
        coreFactsAt = clock.instant();
    }

    void conclude(@Nullable String conclusion, Clock clock) {
        summary = told(conclusion);
        concludedAt = clock.instant();
    }

    private @Nullable PersonalText told(@Nullable String text) {
        return PersonalText.of(CaseNumber.of(caseId), text);
    }
}
